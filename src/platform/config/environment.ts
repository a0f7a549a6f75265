import { readConfig, type Config } from './config';
import { readObjectStoreOf, type ObjectStoreConfig, type ObjectStoreKind } from './object-store-config';

/** The configuration of this process. The only place that looks at the environment. */
export const configFromEnvironment = (): Config => readConfig(process.env);

/** One of the two stores, in force or not. Throws `ConfigProblems`. */
export const objectStoreFromEnvironment = (kind: ObjectStoreKind): ObjectStoreConfig =>
  readObjectStoreOf(process.env, kind);
