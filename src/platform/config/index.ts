export * from './config';
export { projectRoot } from './project-root';
export { ConfigProblems } from './readings';
export { type ObjectStoreConfig, type ObjectStoreKind, type S3Config } from './object-store-config';
export { configFromEnvironment, objectStoreFromEnvironment } from './environment';
