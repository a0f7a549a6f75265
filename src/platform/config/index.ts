export * from './config';
export { projectRoot } from './project-root';
export { configFromEnvironment } from './environment';
