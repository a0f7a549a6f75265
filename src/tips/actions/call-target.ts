import { Injectable } from '@nestjs/common';
import { PublicAppeals } from '../../appeals';
import type { MyCase } from '../../cases';
import { PersonsSought } from '../../persons-sought';
import { formatStillReference, parseStillReference, Stills } from '../../stills';
import type { TipBody } from '../rules/tip-body';
import { refuseTip } from '../tips.errors';
import type { SealingTarget } from './seal-tip';

/** What a keyed call is about, among all that the case has: also what its appeal does not show. */
@Injectable()
export class CallTarget {
  constructor(
    private readonly persons: PersonsSought,
    private readonly stills: Stills,
    private readonly appeals: PublicAppeals,
  ) {}

  async of({ id: caseId, forceId }: MyCase, { person, still }: TipBody): Promise<SealingTarget> {
    const meant = person === null ? null : await this.persons.byNumber(forceId, caseId, person);
    if (person !== null && !meant) {
      throw refuseTip('tip_not_valid', { count: 1 }, [{ field: 'person', code: 'tip_person_not_found' }]);
    }
    const appeal = await this.appeals.tipTargetOfCase(caseId);
    const shown = still === undefined ? null : await this.stillOf(caseId, still);
    return {
      forceId,
      caseId,
      appealId: appeal?.appealId ?? null,
      personId: meant?.id ?? shown?.personId ?? null,
      stillId: shown?.id ?? null,
    };
  }

  private async stillOf(caseId: string, typed: string): Promise<{ id: string; personId: string } | null> {
    const read = parseStillReference(typed);
    const found = read ? await this.stills.anywhere(formatStillReference(read)) : [];
    return found.find((one) => one.caseId === caseId) ?? null;
  }
}
