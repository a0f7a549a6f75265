import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import { refuseAppeal } from '../appeals.errors';
import { AppealChanges } from './appeal-changes';
import { asFields } from './appeal-readiness';
import { CarryAuthority } from './carry-authority';
import { EnterAppeal, type EnteredAppeal } from './enter-appeal';
import { GoOut } from './go-out';
import type { FoundSmallEdit } from './small-edit-of';

/** Carries the authority over and lets the edition out, as part of publishing a small edit. */
@Injectable()
export class ReleaseSmallEdit {
  constructor(
    private readonly door: EnterAppeal,
    private readonly carry: CarryAuthority,
    private readonly out: GoOut,
    private readonly changes: AppealChanges,
  ) {}

  async within(tx: Tx, actor: OfficerActor, entered: EnteredAppeal, found: FoundSmallEdit): Promise<void> {
    const { appeal } = entered;
    await this.carry.within(tx, actor, entered, found);
    const carried = await this.door.enter(tx, appeal);
    const blockers = await this.out.within(tx, actor, carried);
    if (blockers.length > 0) throw refuseAppeal('appeal_has_blockers', {}, asFields(blockers));
    const facts = {
      kind: found.kind,
      replaced: found.live.number,
      authority: found.live.authority.officerId,
    };
    const acted = { appeal, edition: carried.latest };
    const act = { act: 'appeal.small_edit', verb: 'alteration', facts } as const;
    await this.changes.say(tx, actor, acted, act);
  }
}
