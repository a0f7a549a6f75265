import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { MyCase } from '../../cases';
import type { OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { PlacesShown } from '../data/places-shown';
import type { PlaceShown } from '../data/place-shown.entity';
import { StillInCase } from '../data/still-in-case';
import type { StillRecord } from '../data/stills';

/** What of a still somebody opened. */
export type Look = 'page' | 'preparation' | 'handout' | 'custody_sheet';

export interface OpenedStill {
  readonly inCase: MyCase;
  readonly still: StillRecord;
  readonly places: readonly PlaceShown[];
}

/**
 * Opens a still to an officer of its team and writes down that they looked: one entry for each page they open, whatever
 * pictures it shows. What cannot be recorded is not shown.
 */
@Injectable()
export class OpenStill {
  constructor(
    private readonly stillInCase: StillInCase,
    private readonly places: PlacesShown,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async run(actor: OfficerActor, ref: string, what: Look): Promise<OpenedStill> {
    const opened = await this.stillInCase.ofTeam(actor, ref);
    const { id, forceId, caseId, reference, revision } = opened.still;
    await this.work.run((tx) =>
      this.audit.record(tx, {
        actor,
        forceId,
        caseId,
        act: 'still.looked',
        verb: 'consultation',
        subject: { kind: 'still', id },
        facts: { reference, revision, what },
      }),
    );
    return { ...opened, places: await this.places.ofStill(forceId, id) };
  }
}
