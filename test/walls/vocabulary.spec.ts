import { readdirSync } from 'node:fs';
import { projectRoot } from '../../src/platform/config/project-root';
import { crowdedConstructors, longFiles } from './size';
import { sources } from './sources';
import { barredLines, barredWords, emptyNames } from './vocabulary';

const ENDINGS = ['.ts', '.mjs', '.cjs', '.njk', '.json', '.md', '.scss', '.js', '.yml'];
/** What stands beside the folders: settings, the README, the bootstrap. */
const TOP = readdirSync(projectRoot).filter((name) => name.includes('.') && !name.startsWith('.'));

describe('the words of the house', () => {
  const house = sources(['src', 'migrations', 'test', 'scripts', 'bench'], ENDINGS);
  const ours = house.filter(
    ({ path }) => !path.startsWith('test/vectors/') && !path.startsWith('test/corpus/'),
  );
  const code = ours.filter(({ path }) => path.endsWith('.ts'));

  it('name files and types after what they do', () => {
    expect(emptyNames(ours)).toEqual([]);
  });

  it('say nothing of a person that only a court may say, and nothing beside the glossary', () => {
    expect(barredWords(house)).toEqual([]);
  });

  it('name no machine, and switch no check off', () => {
    expect(barredLines([...ours, ...sources(['docs', '.ci', ...TOP], [...ENDINGS, 'run'])])).toEqual([]);
  });

  it('fit on a page', () => {
    expect(longFiles(ours.filter(({ path }) => !path.endsWith('.json') && !path.endsWith('.md')))).toEqual(
      [],
    );
    expect(crowdedConstructors(code)).toEqual([]);
  });
});

describe('the words notice', () => {
  const said = (path: string, text: string) => barredWords([{ path, text }]);

  it.each([
    ['src/tips/tip.service.ts', ''],
    ['src/tips/actions/tip-helper.ts', ''],
    ['src/tips/data/tip-data.ts', ''],
    ['src/common/words.ts', 'export class TipManager {}'],
    ['src/tips/data/rows.ts', 'export interface TipInfo { n: number }'],
    ['src/tips/data/rows.ts', 'export interface ITip { n: number }'],
    ['src/tips/actions/submit-tip.ts', 'export class SubmitHandler {}'],
  ])('an empty name in %s %s', (path, text) => {
    expect(emptyNames([{ path, text }])).toHaveLength(1);
  });

  it.each([
    ['src/jobs/registry.ts', 'export interface JobHandler { n: number }'],
    ['src/platform/database/data-source.ts', 'export class DatabaseModule {}'],
    ['src/tips/data/tip.entity.ts', 'export class InformationKind {}'],
  ])('nothing wrong with %s %s', (path, text) => {
    expect(emptyNames([{ path, text }])).toEqual([]);
  });

  it('a barred word on a public page, and not in its markup or on the console', () => {
    expect(said('src/appeals/views/public/show.njk', '<p class="wanted">The suspect left.</p>')).toEqual([
      expect.stringContaining('say "person sought"'),
    ]);
    expect(said('src/appeals/views/officer/show.njk', '<p>Suspects</p>')).toEqual([]);
  });

  it('a barred word in a locale file', () => {
    expect(said('src/tips/locales/en.json', '{"a":"Your tip was deleted."}')).toHaveLength(1);
    expect(said('src/tips/locales/en.json', '{"delete":"Your tip was destroyed."}')).toEqual([]);
  });

  it.each([
    ['src/a.ts', `const f = '/wo${''}rk/main/x';`],
    ['README.md', `see /ro${''}ot/notes`],
    ['src/a.ts', `// @ts-${'ignore'}`],
    ['src/a.spec.ts', `jest.${'mock'}('./b')`],
    ['src/a.spec.ts', `await ${'sleep'}(100)`],
    ['src/a.spec.ts', `it.${'only'}('x')`],
  ])('a barred line in %s: %s', (path, text) => {
    expect(barredLines([{ path, text }])).toEqual([expect.stringContaining(`${path}:1`)]);
  });

  it('a file nobody reads to its end, and a class that needs everybody', () => {
    expect(longFiles([{ path: 'src/a.ts', text: 'x;\n'.repeat(251) }])).toHaveLength(1);
    expect(longFiles([{ path: 'src/a.ts', text: 'x;\n'.repeat(250) }])).toEqual([]);
    const text = 'class A { constructor(a: 1, b: 2, c: 3, d: 4, e: 5, f: 6) {} }';
    expect(crowdedConstructors([{ path: 'src/a.ts', text }])).toEqual([
      expect.stringContaining('A is built from 6'),
    ]);
  });
});
