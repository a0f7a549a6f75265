import { may, type OfficerActor, type Permission } from '../../../kernel';
import { casePaths } from '../../cases.paths';
import type { MyCase } from '../../data/cases';

/** The places of a case, as the bar of every case page shows them. */
export type CaseTab = 'overview' | 'tips' | 'people' | 'appeal' | 'takedowns' | 'offences' | 'team';

interface Place {
  readonly tab: CaseTab;
  readonly text: string;
  readonly href: (ref: string) => string;
  readonly permission: Permission;
  /** Press officers see everything of a case but these. */
  readonly readersOnly: boolean;
  readonly inIntake: boolean;
}

const place = (
  tab: CaseTab,
  text: string,
  href: (ref: string) => string,
  permission: Permission,
  { readersOnly = false, inIntake = false } = {},
): Place => ({ tab, text, href, permission, readersOnly, inIntake });

const PLACES: readonly Place[] = [
  place('tips', 'Tips', casePaths.tips, 'tips.read', { readersOnly: true, inIntake: true }),
  place('people', 'People and pictures', casePaths.people, 'cases.list'),
  place('appeal', 'Appeal', casePaths.appeal, 'appeals.read'),
  place('takedowns', 'Withdrawals', casePaths.takedowns, 'stills.places'),
  place('offences', 'Offences', casePaths.offences, 'cases.list'),
  place('team', 'Team', casePaths.team, 'cases.list', { inIntake: true }),
];

/** What the public calls it, or the force where the public has no name for it. */
export const nameOfCase = ({ publicName, operationName }: MyCase): string => publicName ?? operationName;

/**
 * The case in the bar of a page: its name, and the places of it this officer may enter. Every page about a case puts
 * this into its model as `place`, whichever feature it belongs to.
 */
export function casePlace(inCase: MyCase, actor: OfficerActor, current: CaseTab): object {
  const { ref, reference, kind, practice } = inCase;
  const open = PLACES.filter(
    ({ permission, readersOnly, inIntake }) =>
      may(actor.roles, permission) &&
      (!readersOnly || inCase.reads) &&
      (inIntake || kind === 'investigation'),
  );
  return {
    name: nameOfCase(inCase),
    ref: kind === 'intake' ? '' : reference,
    href: casePaths.show(ref),
    label: `Case ${nameOfCase(inCase)}`,
    practice,
    links: open.map(({ tab, text, href }) => ({ text, href: href(ref), current: tab === current })),
  };
}
