export * from './body';
export * from './parsed';
export * from './phone';
export * from './when';
