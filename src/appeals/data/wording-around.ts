import { Injectable } from '@nestjs/common';
import type { Case } from '../../cases';
import { Forces } from '../../forces';
import type { WordingAround } from '../rules/wording/findings';
import { isShielded } from '../rules/wording/victims';

/** What the wording check of a case's appeals has to know besides their words. */
@Injectable()
export class WordingSurroundings {
  constructor(private readonly forces: Forces) {}

  async of({ forceId, offenceType }: Pick<Case, 'forceId' | 'offenceType'>): Promise<WordingAround> {
    const force = await this.forces.byId(forceId);
    return { shielded: isShielded(offenceType), forceTelephones: force ? [force.pressPhone] : [] };
  }
}
