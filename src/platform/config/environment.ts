import { readConfig, type Config } from './config';

/** The configuration of this process. The only place that looks at the environment. */
export const configFromEnvironment = (): Config => readConfig(process.env);
