import type { Role } from '../../kernel';

/** One password for everybody of the demo, who are invented and guard nothing. */
export const DEMO_PASSWORD = 'larkfield-demo-passphrase';

export interface DemoOfficer {
  readonly email: string;
  readonly name: string;
  readonly rank: string;
  readonly roles: readonly Role[];
  /** What this person is shown for, in the words of the sign-in list. */
  readonly does: string;
}

export interface DemoForce {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly pressPhone: string;
  readonly pressEmail: string;
  /** The first is its administrator. */
  readonly officers: readonly [DemoOfficer, ...DemoOfficer[]];
}

const officer = (
  email: string,
  name: string,
  rank: string,
  roles: Role | readonly Role[],
  does: string,
): DemoOfficer => ({ email, name, rank, roles: [roles].flat(), does });

/** The demo's two forces. Every name is invented; telephone numbers are Ofcom's for drama. */
export const DEMO_FORCES: readonly [DemoForce, DemoForce] = [
  {
    slug: 'northmere',
    name: 'Northmere Police',
    shortName: 'NM',
    pressPhone: '020 7946 0101',
    pressEmail: 'pressbureau@northmere.example',
    officers: [
      officer('admin@northmere.example', 'Jo Marsh', 'Staff', 'administrator', 'administrator'),
      officer('press@northmere.example', 'Priya Nand', 'Staff', 'press_officer', 'press officer'),
      officer(
        'inspector@northmere.example',
        'Tom Okoro',
        'Inspector',
        'authorising_officer',
        'authorising officer',
      ),
      officer(
        'officer@northmere.example',
        'Imran Sethi',
        'Detective Constable',
        'case_officer',
        'case officer on Operation Larkfield',
      ),
      officer(
        'sio@northmere.example',
        'Rowan Hale',
        'Acting Detective Chief Inspector',
        'senior_investigating_officer',
        'leads Operation Larkfield',
      ),
      officer(
        'room@northmere.example',
        'Ruth Adler',
        'Staff',
        'incident_room_operator',
        'incident room operator',
      ),
      officer('duty@northmere.example', 'Meg Lowry', 'Sergeant', 'duty_officer', 'duty officer'),
      officer(
        'superintendent@northmere.example',
        'Amara Price',
        'Superintendent',
        'superintendent',
        'superintendent',
      ),
      officer('auditor@northmere.example', 'Devi Raman', 'Staff', 'auditor', 'auditor'),
    ],
  },
  {
    slug: 'eastholm',
    name: 'Eastholm Police',
    shortName: 'EH',
    pressPhone: '020 7946 0180',
    pressEmail: 'press@eastholm.example',
    officers: [
      officer(
        'sio@eastholm.example',
        'Esme Farrow',
        'Detective Inspector',
        ['administrator', 'senior_investigating_officer'],
        'leads a case of its own',
      ),
      officer(
        'officer@eastholm.example',
        'Egan Price',
        'Detective Constable',
        'case_officer',
        'the other force: must never see anything of Northmere',
      ),
    ],
  },
];

/** Somebody of the demo, by e-mail. */
export const demoOfficer = (email: string): DemoOfficer | undefined =>
  DEMO_FORCES.flatMap(({ officers }) => officers).find((one) => one.email === email);
