export * from './actor';
export * from './clock';
export * from './domain-error';
export * from './network-place';
export * from './permissions';
export * from './practice';
export * from './review-day';
export * from './state-table';
