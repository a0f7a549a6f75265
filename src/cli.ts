import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { verifySnapshotFolder } from './appeals';
import { VerifyAudit, verdictLines } from './audit';
import { Forces, RegisterForce } from './forces';
import { openHouse } from './house';
import { DomainError, system } from './kernel';
import { CertifyOfficer, CreateFirstOfficer, RequestCertificate, signCertificateRequest } from './officers';
import {
  configFromEnvironment,
  copyObjects,
  objectStoreFromEnvironment,
  openObjectStore,
  prepareObjectStore,
  wordsOfTally,
  type ObjectStore,
} from './platform';
import { SweepPictures, verifiedCustodySheet } from './stills';
import { forceRootFrom, forceRootPublicKey } from './vault/opening';

/** One thing an operator can do from the command line. Answers the lines to print; throws when it did not work. */
interface Command {
  readonly does: string;
  readonly options: readonly string[];
  /** Needs neither database nor configuration: for the machine that meets no network. */
  readonly offline?: (given: Readonly<Record<string, string>>) => string[];
  /** Needs the object stores and no database: either of them may be the one not in force. */
  readonly stores?: (given: Readonly<Record<string, string>>) => Promise<string[]>;
  run?(app: NestFastifyApplication, given: Readonly<Record<string, string>>): Promise<string[]>;
}

const operator = system('command line');

const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: {
    does: 'bring the database up to date, as its owner',
    options: [],
    run: () => Promise.resolve(['The database is up to date.']),
  },
  'register-force': {
    does: 'set up a force',
    options: ['slug', 'name', 'short-name', 'press-phone', 'press-email'],
    async run(app, given) {
      const force = await app.get(RegisterForce, { strict: false }).run(operator, {
        slug: given.slug,
        name: given.name,
        shortName: given['short-name'],
        publicHost: null,
        pressPhone: given['press-phone'],
        pressEmail: given['press-email'],
      });
      return [`${force.name} is registered. Next: create-first-officer --force ${force.slug} …`];
    },
  },
  'create-first-officer': {
    does: "invite a new force's administrator; prints the code to enrol with, once",
    options: ['force', 'name', 'rank', 'email'],
    async run(app, given) {
      const { force, name, rank, email } = given;
      const invited = await app.get(CreateFirstOfficer, { strict: false }).run({ force, name, rank, email });
      return [
        `Enrolment code for ${name}: ${invited.invitation.code}`,
        'It is shown once, and works for 72 hours.',
      ];
    },
  },
  'request-certificate': {
    does: "print the line that the custodians sign with their force's root key, once they have seen who it is",
    options: ['email'],
    run: async (app, { email }) => [await app.get(RequestCertificate, { strict: false }).run(email)],
  },
  'sign-certificate': {
    does: 'on the offline machine: sign that line with the root key in a file; prints the signature',
    options: ['root-file', 'request'],
    offline: ({ 'root-file': file, request }) =>
      withRoot(file, (root) => signCertificateRequest(root, request)),
  },
  'root-public-key': {
    does: 'on the offline machine: print what FORCE_ROOT_KEYS says of the root key (32 random bytes) in a file',
    options: ['root-file'],
    offline: ({ 'root-file': file }) => withRoot(file, publicRoot),
  },
  'certify-officer': {
    does: 'take the signature that came back: cases give this officer their keys from now on',
    options: ['request', 'signature'],
    async run(app, { request, signature }) {
      await app.get(CertifyOfficer, { strict: false }).run(operator, request, signature);
      return ['Certified.'];
    },
  },
  'verify-audit': {
    does: 'follow the audit chains of every force from their first link; prints where each ends',
    options: [],
    async run(app) {
      const verdicts = await app.get(VerifyAudit, { strict: false }).run(operator);
      const forces = await app.get(Forces, { strict: false }).all();
      const nameOf = (id: string | null) => forces.find((force) => force.id === id)?.name ?? 'no force';
      const lines = verdicts.flatMap((verdict) => verdictLines(verdict, nameOf(verdict.forceId)));
      if (verdicts.some(({ broken }) => broken.length > 0)) throw new Error(lines.join('\n'));
      return lines;
    },
  },
  'verify-custody-sheet': {
    does: 'on any machine: check the signature of a custody sheet (JSON) against FORCE_ROOT_KEYS',
    options: ['file'],
    offline: ({ file }) => verdictOnSheet(readFileSync(file, 'utf8')),
  },
  'verify-snapshot': {
    does: 'on any machine: check an unpacked export of snapshots, with its pictures, against FORCE_ROOT_KEYS',
    options: ['folder'],
    offline: ({ folder }) => verifySnapshotFolder(folder, rootKeysGiven()),
  },
  'sweep-pictures': {
    does: 'delete picture files that no still points at, an hour after they came',
    options: [],
    run: async (app) => [`${await app.get(SweepPictures, { strict: false }).run()} files swept.`],
  },
  'prepare-object-store': {
    does: 'make the two buckets of S3_BUCKET, or put their settings right; may be repeated',
    options: [],
    stores: () => prepareObjectStore(objectStoreFromEnvironment('s3')),
  },
  'copy-objects': {
    does: 'copy what one store has to the other (local, s3), and read it back; may be broken off and repeated',
    options: ['from', 'to'],
    stores: ({ from, to }) => copyBetween(from, to),
  },
};

async function copyBetween(from: string, to: string): Promise<string[]> {
  const tally = await copyObjects(storeOf(from), storeOf(to), print);
  if (tally.failed > 0) throw new Error(wordsOfTally(tally));
  return [wordsOfTally(tally)];
}

function storeOf(kind: string): ObjectStore {
  if (kind !== 'local' && kind !== 's3') throw new Error('A store is local or s3.');
  return openObjectStore(objectStoreFromEnvironment(kind));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function verdictOnSheet(text: string): string[] {
  const read = verifiedCustodySheet(text, rootKeysGiven());
  if (!read.ok) throw new Error(`NOT VALID: ${read.fault}`);
  const { still, force, madeBy, madeAt, original } = read.sheet;
  return [
    `Valid: custody sheet ${still.reference} of ${force}, signed by ${madeBy.name} on ${madeAt}.`,
    original.unchanged
      ? 'The original was what had come in.'
      : 'IT SAYS THAT THE ORIGINAL WAS NOT WHAT HAD COME IN.',
  ];
}

function rootKeysGiven(): Buffer[] {
  const roots = [...configFromEnvironment().forceRootKeys.values()].map((key) => Buffer.from(key, 'hex'));
  if (roots.length === 0) throw new Error('Set FORCE_ROOT_KEYS to the root key of the force it comes from.');
  return roots;
}

function withRoot(file: string, work: (root: Buffer) => string): string[] {
  const root = readFileSync(file);
  try {
    return [work(root)];
  } finally {
    root.fill(0);
  }
}

function publicRoot(bytes: Buffer): string {
  const root = forceRootFrom(bytes);
  try {
    return forceRootPublicKey(root).toString('hex');
  } finally {
    root.wipe();
  }
}

async function main([name = '', ...words]: string[]): Promise<void> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : null;
  if (!command) throw new Error(`Unknown command.\n${usage()}`);
  const given = optionsOf(command, words);
  const inStores = () => command.stores?.(given) ?? inHouse(command, given);
  for (const line of command.offline?.(given) ?? (await inStores())) print(line);
}

async function inHouse({ run }: Command, given: Readonly<Record<string, string>>): Promise<string[]> {
  const house = await openHouse({ ...configFromEnvironment(), surfaces: new Set() });
  try {
    await house.app.init();
    return (await run?.(house.app, given)) ?? [];
  } finally {
    await house.close();
  }
}

function optionsOf({ options }: Command, words: string[]): Record<string, string> {
  const declared = Object.fromEntries(options.map((option) => [option, { type: 'string' as const }]));
  const { values } = parseArgs({ args: words, options: declared, strict: true });
  const missing = options.filter((option) => typeof values[option] !== 'string');
  if (missing.length > 0) throw new Error(`Needed: ${missing.map((option) => `--${option}`).join(', ')}`);
  return Object.fromEntries(options.map((option) => [option, String(values[option])]));
}

function usage(): string {
  const lines = Object.entries(COMMANDS).map(
    ([name, { does, options }]) =>
      `  ${[name, ...options.map((option) => `--${option} …`)].join(' ')}\n      ${does}`,
  );
  return `npm run cli -- COMMAND\n${lines.join('\n')}`;
}

function wordsOf(error: unknown): string {
  if (!(error instanceof DomainError)) return (error as Error).message;
  return [error.code, ...error.fields.map(({ field, code }) => `  ${field}: ${code}`)].join('\n');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${wordsOf(error)}\n`);
  process.exitCode = 1;
});
