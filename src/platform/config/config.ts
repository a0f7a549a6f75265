import path from 'node:path';
import { readObjectStore, type ObjectStoreConfig } from './object-store-config';
import { Readings } from './readings';
import { projectRoot } from './project-root';

export const SURFACES = ['public', 'officer', 'newsroom', 'worker'] as const;
export type Surface = (typeof SURFACES)[number];

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** Everything the environment decides, read once at start. The README's table describes each. */
export interface Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** Origin of the public address, without a slash at the end. */
  readonly baseUrl: string;
  /** null: the embedded database is started. */
  readonly databaseUrl: string | null;
  readonly dataDirectory: string;
  readonly objectStore: ObjectStoreConfig;
  readonly pepperFile: string;
  /** force slug → public root key (hex). Empty in the demo, whose root stands beside the pepper. */
  readonly forceRootKeys: ReadonlyMap<string, string>;
  /** null: the demo's own mailbox. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly surfaces: ReadonlySet<Surface>;
  readonly demo: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Argon2id of passwords: the floor in production is 256 MiB and 3 passes (TIP-PROTOCOL section 3). */
  /** For how long a second factor counts as freshly proved, where a door asks for that. */
  readonly stepUpMinutes: number;
  readonly passwordHashing: { readonly memoryBytes: number; readonly passes: number };
}

/** Injection token for the frozen configuration. */
export const CONFIG = Symbol('Config');

const MEBIBYTE = 1024 * 1024;

/** Parses the environment once. Throws `ConfigProblems` with all of them. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = new Readings(env);
  const production = env.NODE_ENV === 'production';
  const host = read.text('HOST', '127.0.0.1');
  const port = read.integer('PORT', 3000, 0, 65_535);
  const databaseUrl = read.url('DATABASE_URL', ['postgres:', 'postgresql:']);
  const dataDirectory = path.resolve(projectRoot, read.text('DATA_DIR', '.data'));
  const demo = read.flag('DEMO', databaseUrl === null && !production);
  const smtpUrl = read.url('SMTP_URL', ['smtp:', 'smtps:']);
  const baseUrl = read.url('BASE_URL', ['http:', 'https:']);
  // Everybody knows the demo's password, so it need not cost a newcomer a quarter of their first start.
  const memoryMiB = read.integer('PASSWORD_MEMORY_MIB', demo && !production ? 64 : 256, 8, 4096);

  if (production) {
    read.refuseIf(demo, 'DEMO', 'must be off when NODE_ENV is production');
    read.refuseIf(databaseUrl === null, 'DATABASE_URL', 'is needed when NODE_ENV is production');
    read.refuseIf(!baseUrl?.startsWith('https:'), 'BASE_URL', 'must be an https address in production');
    read.refuseIf(smtpUrl === null, 'SMTP_URL', 'is needed when NODE_ENV is production');
    read.refuseIf(!env.PEPPER_FILE, 'PEPPER_FILE', 'is needed when NODE_ENV is production');
    read.refuseIf(!env.FORCE_ROOT_KEYS, 'FORCE_ROOT_KEYS', 'is needed when NODE_ENV is production');
    read.refuseIf(memoryMiB < 256, 'PASSWORD_MEMORY_MIB', 'may not be under 256 in production');
  } else {
    read.refuseIf(!demo && smtpUrl === null, 'SMTP_URL', 'is needed when the demo is off');
  }

  const config: Config = {
    production,
    host,
    port,
    baseUrl: (baseUrl ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    databaseUrl,
    dataDirectory,
    objectStore: readObjectStore(read, production),
    pepperFile: path.resolve(projectRoot, read.text('PEPPER_FILE', path.join(dataDirectory, 'pepper'))),
    forceRootKeys: read.pairs('FORCE_ROOT_KEYS', /^[a-z0-9-]+$/, /^[0-9a-f]{64}$/),
    smtpUrl,
    mailFrom: read.text('MAIL_FROM', 'incident-room@localhost'),
    surfaces: read.subset('SURFACES', SURFACES),
    demo,
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    stepUpMinutes: read.integer('STEP_UP_MINUTES', 10, 1, 60),
    passwordHashing: { memoryBytes: memoryMiB * MEBIBYTE, passes: 3 },
  };
  read.refuseProblems();
  return Object.freeze(config);
}
