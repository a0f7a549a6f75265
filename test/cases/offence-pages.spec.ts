import { casePaths, LinkOffences } from '../../src/cases';
import { linesOf } from '../../src/cases/actions/offence-lines';
import { testApp } from '../support/app';
import { testBrowser } from '../support/browser';
import { type Cast, type Person, theWorld, World } from '../world';
import { look, openAs } from './looking';

const REF = 'NM-4471-25';

describe('the offences of a case', () => {
  const house = testApp({ standing: theWorld('officers') });
  const browser = testBrowser();
  let cast: Cast;

  beforeAll(async () => {
    const world = new World(house);
    cast = await world.officers();
    await world.larkfield();
  });

  beforeAll(() =>
    house
      .get(LinkOffences)
      .run(cast.cora.actor, REF, linesOf('NM/10/24, 14/11/2024, Redbridge, £12,000\nNM/11/24')),
  );

  it('link offences from a row, a pasted list and a file, and keep every line of a list with mistakes', async () => {
    const page = await open(cast.cora, casePaths.offences(REF));
    const pasted = 'NM/20/24, 3 Dec 2024, Newham\nnothing here\nNM/21/24, 31/02/2024';
    await page.getByLabel('One offence a line').fill(pasted);
    await page.getByRole('button', { name: 'Link them all' }).click();
    expect(await page.locator('.govuk-error-summary a').allTextContents()).toEqual([
      expect.stringMatching(/^Line 2: /),
      expect.stringMatching(/^Line 3: The date must be a real day/),
    ]);
    expect(await page.getByLabel('One offence a line').inputValue()).toBe(pasted);
    await look(page, 'cases-offences-errors');

    await page.getByLabel('One offence a line').fill('NM/20/24, 3 Dec 2024, Newham\nNM/10/24\nNM/20/24');
    await page.getByRole('button', { name: 'Link them all' }).click();
    expect(await page.locator('.saved').textContent()).toBe(
      'One offence linked. One was linked before. One stood in the list twice.',
    );
    await page.getByLabel('Crime reference').fill('NM/22/24');
    await page.getByLabel('Date').fill('tomorrow');
    await page.getByRole('button', { name: 'Link it' }).click();
    expect(await page.getByLabel('Crime reference').inputValue()).toBe('NM/22/24');
    expect(await page.locator('#date-error').textContent()).toContain('real day');
    await page.getByLabel('Date').fill('2/12/2024');
    await page.getByRole('button', { name: 'Link it' }).click();

    await page.getByLabel('CSV file', { exact: true }).setInputFiles({
      name: 'export.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'Crime ref,Area,Loss\nNM/23/24,Hackney,"1,250"\nNM/24/24,Caf\u00e9 Row,\n',
        'latin1',
      ),
    });
    await page.getByRole('button', { name: 'Read the file' }).click();
    expect(await page.locator('.saved').textContent()).toBe('2 offences linked.');
    expect(await page.locator('.tbl').textContent()).toContain('Café Row');
    await look(page, 'cases-offences');
  });

  it('put a file with mistakes into the box, and say when a file is none', async () => {
    const page = await open(cast.cora, casePaths.offences(REF));
    const send = async (name: string, buffer: Buffer) => {
      await page
        .getByLabel('CSV file', { exact: true })
        .setInputFiles({ name, mimeType: 'text/csv', buffer });
      await page.getByRole('button', { name: 'Read the file' }).click();
    };
    await send('bad.csv', Buffer.from('reference\nNM/30/24\n???'));
    expect(await page.getByLabel('One offence a line').inputValue()).toBe('reference\nNM/30/24\n???');
    await send('book.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1]));
    expect(await page.locator('#file-error').textContent()).toContain('save the sheet as CSV');
    await send('large.csv', Buffer.alloc(300 * 1024, 'NM/1/24\n'));
    expect(await page.locator('#file-error').textContent()).toContain('200 KB or smaller');
    await page.getByRole('button', { name: 'Read the file' }).click();
    expect(await page.locator('#file-error').textContent()).toContain('Choose a CSV file.');
  });

  it('are shown to press without anything to press', async () => {
    const page = await open(cast.ada, casePaths.offences(REF));
    expect(await page.locator('.tbl').textContent()).toContain('NM/10/24');
    expect(await page.locator('main button').count()).toBe(0);
  });

  const open = (person: Person, path: string) => openAs(browser, house, person, path);
});
