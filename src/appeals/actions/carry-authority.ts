import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { newId, type Tx } from '../../platform';
import { Appeals } from '../data/appeals';
import type { Authority } from '../data/authority.entity';
import { Deciders } from '../data/deciders';
import type { EditionRecord } from '../data/edition-records';
import { SmallEdits } from '../data/small-edits';
import type { SmallEdit } from '../rules/small-edit';
import { decidedRank } from '../data/decided-rank';
import { AppealChanges } from './appeal-changes';
import type { EnteredAppeal } from './enter-appeal';
import { TellByMail } from './tell-by-mail';

/** What is live, and the decision by which it is. */
export interface AuthorisedEdition extends EditionRecord {
  readonly authority: Authority;
}

/**
 * Lets an edition stand by the authority of the live one, with its exceptions, its review day and its embargo as they are,
 * and tells whoever gave it, as part of publishing a small edit.
 */
@Injectable()
export class CarryAuthority {
  constructor(
    private readonly appeals: Appeals,
    private readonly edits: SmallEdits,
    private readonly deciders: Deciders,
    private readonly tell: TellByMail,
    private readonly changes: AppealChanges,
  ) {}

  async within(
    tx: Tx,
    actor: OfficerActor,
    { appeal, latest }: EnteredAppeal,
    { live, kind }: { readonly live: AuthorisedEdition; readonly kind: SmallEdit },
  ): Promise<void> {
    const { authority, reviewOn, embargoUntil, embargoReason, scheduledBy } = live;
    const now = this.changes.now();
    await this.appeals.decide(tx, {
      ...authority,
      id: newId(),
      editionId: latest.id,
      editionNumber: latest.number,
      carriedFrom: authority.carriedFrom ?? authority.id,
      carriedAs: kind,
    });
    await this.appeals.change(tx, latest, {
      state: 'authorised',
      reviewOn,
      embargoUntil,
      embargoReason,
      scheduledBy,
      updatedAt: now,
    });
    const toldOfficers = await this.toldOf(authority, latest);
    await this.edits.add(tx, {
      editionId: latest.id,
      forceId: appeal.forceId,
      replacedEditionId: live.id,
      kind,
      madeBy: actor.id,
      madeAt: now,
      toldOfficers,
      seenBy: null,
      seenAt: null,
    });
    await this.tell.officers(tx, appeal, 'small_edit', toldOfficers);
  }

  /** Whoever gave it; where they have left, everybody who could have. */
  private async toldOf(authority: Authority, { drafterIds, forceId }: EditionRecord): Promise<string[]> {
    const [giver] = await this.deciders.stillHere([authority.officerId]);
    const others = giver ? [] : await this.deciders.of(forceId, decidedRank(authority), drafterIds);
    return giver ? [giver.id] : others.map(({ id }) => id);
  }
}
