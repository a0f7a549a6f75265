import { readConfig } from './config';
import { readObjectStoreOf } from './object-store-config';
import { ConfigProblems } from './readings';

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigProblems) return error.problems;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('needs nothing set: embedded database, demo, every surface', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 3000, demo: true, databaseUrl: null, production: false });
    expect([...config.surfaces]).toEqual(['public', 'officer', 'newsroom', 'worker']);
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('lists all problems at once and shows no value', () => {
    const problems = problemsOf({
      PORT: 'secret-port',
      LOG_LEVEL: 'secret-level',
      SURFACES: 'public,secret-surface',
      OBJECT_STORE: 's3',
      DATABASE_URL: 'mysql://secret',
    });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      // a given database is no demo, so mail must have somewhere to go
      'SMTP_URL',
      'S3_BUCKET',
      'S3_ACCESS_KEY_ID',
      'S3_SECRET_ACCESS_KEY',
      'SURFACES',
      'LOG_LEVEL',
    ]);
    expect(problems.join()).not.toContain('secret-');
  });

  it('refuses what is weak in production', () => {
    const problems = problemsOf({ NODE_ENV: 'production', DEMO: 'on', PASSWORD_MEMORY_MIB: '8' });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'DEMO',
      'DATABASE_URL',
      'BASE_URL',
      'SMTP_URL',
      'PEPPER_FILE',
      'FORCE_ROOT_KEYS',
      'PASSWORD_MEMORY_MIB',
    ]);
  });

  it('refuses an S3 endpoint that carries credentials, or goes in clear in production, and a long bucket', () => {
    const s3 = { OBJECT_STORE: 's3', S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b', S3_BUCKET: 'stills' };
    expect(problemsOf({ ...s3, S3_ENDPOINT: 'http://10.0.0.7:7480' })).toEqual([]);
    expect(problemsOf({ ...s3, S3_ENDPOINT: 'https://a:b@store.example' })).toEqual([
      'S3_ENDPOINT may not hold credentials: they have variables of their own',
    ]);
    expect(problemsOf({ ...s3, S3_BUCKET: 'x'.repeat(54) })).toHaveLength(1);
    const production = problemsOf({ ...s3, NODE_ENV: 'production', S3_ENDPOINT: 'http://10.0.0.7:7480' });
    expect(production).toContain('S3_ENDPOINT must be an https address in production');
  });

  it('reads the store that is not in force by its own variables', () => {
    const env = { S3_BUCKET: 'stills', S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' };
    expect(readObjectStoreOf(env, 's3')).toMatchObject({ kind: 's3', bucket: 'stills', endpoint: null });
    expect(readObjectStoreOf({ UPLOADS_DIR: '/srv/uploads' }, 'local')).toEqual({
      kind: 'local',
      directory: '/srv/uploads',
    });
    expect(() => readObjectStoreOf({}, 's3')).toThrow(ConfigProblems);
  });

  it('reads root keys of forces', () => {
    const key = 'ab'.repeat(32);
    expect(readConfig({ FORCE_ROOT_KEYS: `northmere=${key}` }).forceRootKeys.get('northmere')).toBe(key);
    expect(problemsOf({ FORCE_ROOT_KEYS: 'northmere=short' })).toHaveLength(1);
  });
});
