import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { agent as superagent } from 'supertest';
import { Audit, AuditModule, AuditOfficerHttp, type AuditRecord } from '../../src/audit';
import type { OfficerActor, Role } from '../../src/kernel';
import {
  AccessSockets,
  createApplication,
  openLog,
  PlatformModule,
  readConfig,
  UnitOfWork,
} from '../../src/platform';
import { WebModule } from '../../src/web';
import { TestClock } from '../support/clock';
import { openTestDatabase, type TestDatabase } from '../support/database';

export const NORTHMERE = '11111111-1111-4111-8111-111111111111';
export const EASTHOLM = '22222222-2222-4222-8222-222222222222';

const officer = (id: string, forceId: string, name: string, role: Role): OfficerActor => ({
  kind: 'officer',
  id,
  forceId,
  name,
  email: `${name.toLowerCase().replaceAll(/\W/g, '')}@police.example`,
  roles: [role],
});

/** Who is met in these specs. Their credential is their own first name. */
export const cast = {
  ada: officer('a0000000-0000-4000-8000-000000000001', NORTHMERE, 'Ada Penrose', 'press_officer'),
  cora: officer('a0000000-0000-4000-8000-000000000002', NORTHMERE, 'Cora Whitlock', 'case_officer'),
  devi: officer('a0000000-0000-4000-8000-000000000003', NORTHMERE, 'Devi Rao', 'auditor'),
  egan: officer('b0000000-0000-4000-8000-000000000001', EASTHOLM, 'Egan Marsh', 'auditor'),
} as const;

export interface AuditHouse {
  readonly database: TestDatabase;
  readonly clock: TestClock;
  readonly url: string;
  get<T>(token: Type<T>): T;
  request(): ReturnType<typeof superagent>;
  /** Records in a transaction of its own. */
  record(...records: readonly Partial<AuditRecord>[]): Promise<void>;
  close(): Promise<void>;
}

@Module({})
class House {}

/** The floors up to the log, with a front door that knows the cast by name. Several on one database are processes. */
export async function openAuditHouse(database: TestDatabase, clock = new TestClock()): Promise<AuditHouse> {
  const config = readConfig({ DATABASE_URL: database.ownerUrl, DEMO: 'on' });
  const log = openLog(config, { write: () => undefined });
  const ground = { config, database: database.serving, log, clock };
  const imports = [PlatformModule.on(ground), WebModule, AuditModule, AuditOfficerHttp];
  const app: NestFastifyApplication = await createApplication({ module: House, imports }, config, log);
  app.get(AccessSockets, { strict: false }).authenticator = {
    authenticate: ({ value }) =>
      Promise.resolve(Object.hasOwn(cast, value) ? cast[value as keyof typeof cast] : null),
  };
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace(/\/$/, '');
  const get = <T>(token: Type<T>): T => app.get(token, { strict: false });
  return {
    database,
    clock,
    url,
    get,
    request: () => superagent(url),
    record: (...records) =>
      get(UnitOfWork).run(async (tx) => {
        for (const record of records) await get(Audit).record(tx, { ...caseRevised, ...record });
      }),
    close: () => app.close(),
  };
}

/** `const house = auditHouse();` at the top of a spec. */
export function auditHouse(): AuditHouse {
  let database: TestDatabase | undefined;
  let opened: AuditHouse | undefined;
  beforeAll(async () => {
    database = await openTestDatabase();
    opened = await openAuditHouse(database);
  });
  afterAll(async () => {
    await opened?.close();
    await database?.close();
  });
  return new Proxy({} as AuditHouse, {
    get: (_, name: keyof AuditHouse) => {
      if (!opened) throw new Error('The house stands from beforeAll on, not while the file is read.');
      return opened[name];
    },
  });
}

/** What was done, where a spec does not say. */
const caseRevised: AuditRecord = {
  actor: cast.cora,
  forceId: NORTHMERE,
  act: 'case.revised',
  verb: 'alteration',
  subject: { kind: 'case', id: 'c0000000-0000-4000-8000-000000000001' },
};
