import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../src/platform/config/project-root';
import { boundaryOffences } from './boundaries';
import { ENTRIES, FLOORS } from './floors';
import { environmentReaders, impurities, writingControllers } from './purity';
import { sources } from './sources';

describe('the walls of the house', () => {
  const house = sources(['src'], ['.ts']);

  it('stand: everybody looks down, through front doors only', () => {
    expect(boundaryOffences(house)).toEqual([]);
  });

  it('keep rules pure', () => {
    expect(impurities(house)).toEqual([]);
  });

  it('keep the environment in the configuration', () => {
    expect(environmentReaders(house)).toEqual([]);
  });

  it('keep transactions out of http', () => {
    expect(writingControllers(house)).toEqual([]);
  });

  it('know every folder', () => {
    const present = readdirSync(path.join(projectRoot, 'src'));
    expect(present.filter((name) => !(name in FLOORS) && !ENTRIES.includes(name))).toEqual([]);
  });
});

describe('the walls notice', () => {
  const importing = (from: string, to: string) =>
    boundaryOffences([{ path: from, text: `import { x } from '${to}';` }]);

  it.each([
    ['src/cases/actions/open-case.ts', '../../tips', /looks up to tips/],
    ['src/tips/actions/submit-tip.ts', '../../newsroom', /looks across to newsroom/],
    ['src/kernel/clock.ts', '../platform', /looks up to platform/],
    ['src/tips/actions/submit-tip.ts', '../../cases/data/case.entity', /entered through cases only/],
    ['src/main.ts', './tips/actions/submit-tip', /entered through tips only/],
    ['src/stills/actions/redact.ts', '../../vault', /is for officers, cases/],
    ['src/appeals/actions/publish.ts', '../../vault/opening', /is for officers, cases, tips/],
    ['src/cases/actions/open-case.ts', '../../vault/receipts', /is for tips only/],
    ['src/tips/actions/submit-tip.ts', '../../vault/sealing/boxes', /vault or vault\/opening/],
    ['src/cases/actions/open-case.ts', '../../app.module', /stands on no floor/],
    ['src/gossip/index.ts', '../kernel', /not in the table of floors/],
    ['src/tips/data/tips.repository.ts', '../actions/submit-tip', /the room data may use/],
    ['src/tips/actions/submit-tip.ts', '../http/public/tip.form', /the room actions may use/],
    ['src/tips/helpers/words.ts', '../rules/kinds', /not one of the rooms/],
    ['src/tips/actions/submit-tip.ts', '../tips.module', /own front door/],
    ['src/tips/rules/kinds.ts', '../tips.errors', /is a rule/],
    ['src/tips/rules/kinds.ts', '../../cases', /is a rule/],
    ['src/tips/rules/kinds.ts', '@nestjs/common', /is a rule/],
    ['src/tips/rules/kinds.ts', 'node:fs', /is a rule/],
    ['src/tips/rules/kinds.spec.ts', 'typeorm', /is a rule/],
    ['src/kernel/clock.ts', 'rxjs', /the kernel knows no package/],
    ['src/appeals/actions/poster.ts', 'sharp', /lives in src\/stills\/imaging/],
    ['src/tips/data/files.ts', '@aws-sdk/client-s3', /lives in src\/platform\/object-store/],
    ['src/tips/actions/submit-tip.ts', 'pg-boss', /lives in src\/jobs/],
    ['src/officers/actions/sign-in.ts', 'sodium-native', /lives in src\/vault/],
  ])('%s importing %s', (from, to, sentence) => {
    expect(importing(from, to)).toEqual([expect.stringMatching(sentence)]);
  });

  it.each([
    ['src/tips/actions/submit-tip.ts', '../../cases'],
    ['src/tips/actions/submit-tip.ts', '../../vault/receipts'],
    ['src/tips/actions/submit-tip.ts', '../rules/kinds'],
    ['src/tips/actions/submit-tip.ts', '../tips.errors'],
    ['src/tips/rules/kinds.ts', '../../kernel'],
    ['src/tips/rules/kinds.spec.ts', 'fast-check'],
    ['src/stills/imaging/renditions.ts', 'sharp'],
    ['src/app.module.ts', './tips'],
  ])('nothing wrong in %s importing %s', (from, to) => {
    expect(importing(from, to)).toEqual([]);
  });

  it.each(['Date.now()', 'new Date()', 'Math.random()', 'process.env.TZ'])(
    'a rule that says %s',
    (expression) => {
      const rule = { path: 'src/appeals/rules/embargo.ts', text: `export const x = ${expression};` };
      expect(impurities([rule])).toEqual([
        expect.stringContaining('src/appeals/rules/embargo.ts:1 is a rule'),
      ]);
    },
  );

  it('no impurity in a date that is handed in, or in a comment', () => {
    const text = '// not Date.now()\nexport const x = (now: Date) => new Date(now);';
    expect(impurities([{ path: 'src/appeals/rules/embargo.ts', text }])).toEqual([]);
  });

  it('who reads the environment', () => {
    const reader = { path: 'src/tips/index.ts', text: 'export const x = process.env.PEPPER_FILE;' };
    expect(environmentReaders([reader])).toEqual([expect.stringContaining('src/tips/index.ts:1')]);
    expect(environmentReaders([{ ...reader, path: 'src/platform/config/environment.ts' }])).toEqual([]);
  });

  it('a controller with a transaction in its hands', () => {
    const text = 'export class C { constructor(private readonly work: UnitOfWork) {} }';
    expect(writingControllers([{ path: 'src/tips/http/public/tips.controller.ts', text }])).toHaveLength(1);
  });
});
