export * from './config';
export { projectRoot } from './project-root';
