import { ConfigProblems, readConfig } from './config';

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

  it('reads root keys of forces', () => {
    const key = 'ab'.repeat(32);
    expect(readConfig({ FORCE_ROOT_KEYS: `northmere=${key}` }).forceRootKeys.get('northmere')).toBe(key);
    expect(problemsOf({ FORCE_ROOT_KEYS: 'northmere=short' })).toHaveLength(1);
  });
});
