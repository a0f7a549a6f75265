import { newcomerFaults, repeatedEmails } from './newcomer';
import { pastedNewcomers, rolesFrom } from './pasted-newcomers';

const faultsOf = (text: string) =>
  pastedNewcomers(text).flatMap(({ line, faults }) => faults.map(({ field, code }) => [line, field, code]));

describe('a pasted list of people', () => {
  it('has a person a line, with commas or, from a spreadsheet, tabs', () => {
    const lines = pastedNewcomers(
      'Priya Nand, Sergeant, Priya@Northmere.example, case officer\r\n\r\nOkoro, Tom\tInspector\ttom@northmere.example\tSIO + authorising_officer\n',
    );
    expect(lines).toEqual([
      {
        line: 1,
        newcomer: {
          name: 'Priya Nand',
          rank: 'Sergeant',
          email: 'priya@northmere.example',
          roles: ['case_officer'],
        },
        faults: [],
      },
      {
        line: 3,
        newcomer: {
          name: 'Okoro, Tom',
          rank: 'Inspector',
          email: 'tom@northmere.example',
          roles: ['senior_investigating_officer', 'authorising_officer'],
        },
        faults: [],
      },
    ]);
  });

  it('names each line that cannot be read, and what is wrong with it', () => {
    const good = 'A, PC, a@x.example, auditor';
    expect(faultsOf(`${good}\nB, PC, b@x.example\n, PC, nowhere, gardener\n${good}`)).toEqual([
      [2, 'line', 'newcomer_line_not_four'],
      [3, 'name', 'newcomer_name_missing'],
      [3, 'email', 'newcomer_email_not_valid'],
      [3, 'role', 'newcomer_role_unknown'],
      [4, 'email', 'newcomer_email_twice'],
    ]);
  });

  it('knows when no role was given', () => {
    expect(faultsOf('A, PC, a@x.example,')).toEqual([[1, 'role', 'newcomer_role_missing']]);
  });

  it('is empty when nothing was pasted', () => {
    expect(pastedNewcomers(' \n\t\n')).toEqual([]);
  });
});

describe('a role as people write it', () => {
  it.each([
    ['Case officer', ['case_officer']],
    ['incident-room operator', ['incident_room_operator']],
    ['sio', ['senior_investigating_officer']],
    ['admin + admin', ['administrator']],
    ['chief', null],
    ['case officer + chief', null],
  ])('%s', (written, roles) => {
    expect(rolesFrom(written)).toEqual(roles);
  });
});

describe('somebody to be invited', () => {
  const priya = {
    name: 'Priya Nand',
    rank: 'Sergeant',
    email: 'priya@northmere.example',
    roles: ['case_officer'],
  } as const;

  it('is accepted', () => {
    expect(newcomerFaults(priya)).toEqual([]);
  });

  it.each([
    [{ name: '' }, 'newcomer_name_missing'],
    [{ name: 'x'.repeat(81) }, 'newcomer_name_too_long'],
    [{ rank: '' }, 'newcomer_rank_missing'],
    [{ rank: 'x'.repeat(61) }, 'newcomer_rank_too_long'],
    [{ email: 'priya@northmere' }, 'newcomer_email_not_valid'],
    [{ email: 'priya nand@northmere.example' }, 'newcomer_email_not_valid'],
    [{ email: `${'x'.repeat(250)}@northmere.example` }, 'newcomer_email_not_valid'],
    [{ roles: [] }, 'newcomer_role_missing'],
  ])('is not with %j', (spoiled, code) => {
    expect(newcomerFaults({ ...priya, ...spoiled }).map((fault) => fault.code)).toEqual([code]);
  });

  it('is noticed the second time', () => {
    expect(repeatedEmails([priya, { ...priya, email: 'b@x.example' }, priya])).toEqual([2]);
  });
});
