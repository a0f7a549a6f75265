import { Injectable } from '@nestjs/common';
import type { Case } from '../../cases';
import { Forces } from '../../forces';
import { Stills } from '../../stills';
import { publicDay } from '../../web';
import type { BesidePicture } from '../rules/wording/beside';
import type { WordingAround } from '../rules/wording/findings';
import { isShielded } from '../rules/wording/victims';

/** What the wording check of a case's appeals has to know besides their words. */
@Injectable()
export class WordingSurroundings {
  constructor(
    private readonly forces: Forces,
    private readonly stills: Stills,
  ) {}

  async of({
    id,
    forceId,
    offenceType,
  }: Pick<Case, 'id' | 'forceId' | 'offenceType'>): Promise<WordingAround> {
    const force = await this.forces.byId(forceId);
    const shielded = isShielded(offenceType);
    return {
      shielded,
      forceTelephones: force ? [force.pressPhone] : [],
      // Only the shield asks for it.
      ...(shielded && { beside: await this.besidePictures(forceId, id) }),
    };
  }

  private async besidePictures(forceId: string, caseId: string): Promise<ReadonlyMap<string, BesidePicture>> {
    const stills = await this.stills.ofCase(forceId, caseId);
    return new Map(
      stills.map(({ reference, person, place, capturedAt }) => [
        reference,
        {
          person: person.number,
          label: person.label,
          description: person.description,
          place,
          day: publicDay(capturedAt),
        },
      ]),
    );
  }
}
