export * from './config';
export * from './database';
export * from './health';
export * from './http';
export * from './logging';
export * from './mail';
export * from './object-store';
export { PlatformModule, type Ground } from './platform.module';
