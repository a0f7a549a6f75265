import { personPaths } from '../../../persons-sought';
import { stillPaths } from '../../../stills';
import { t } from '../../../web';
import { besideThing, type BesideThing } from '../../rules/wording/beside';

/** A thing beside a picture in which a finding stands, and where it is changed. */
export interface BesideNamed {
  /** "The description of person 3", "The place of LARKFIELD-3". */
  readonly name: string;
  readonly href: string;
}

/** What the field of a finding is called where it is beside a picture; null for the words of the edition itself. */
export function besideNamed(field: string, caseRef: string): BesideNamed | null {
  const thing = besideThing(field);
  return thing && { name: nameOf(thing), href: changedAt(thing, caseRef) };
}

/** The same name without its address, for a refusal. */
export function besideName(field: string): string | null {
  const thing = besideThing(field);
  return thing && nameOf(thing);
}

function nameOf(thing: BesideThing): string {
  return thing.of === 'person'
    ? t(`appeals.beside.${thing.part}`, { number: thing.number })
    : t('appeals.beside.place', { reference: thing.reference });
}

function changedAt(thing: BesideThing, caseRef: string): string {
  return thing.of === 'person'
    ? personPaths.revise(caseRef, thing.number)
    : stillPaths.preparation(thing.reference);
}
