import { Injectable } from '@nestjs/common';
import { mayBecome, type OfficerActor } from '../../kernel';
import { Stills, type StillRecord } from '../data/stills';
import { StillsOfTeam } from '../data/stills-of-team';
import type { Still } from '../data/still.entity';
import { approvalBlockers, type ApprovalBlocker } from '../rules/approval-blockers';
import { publishedBox, turnedSize } from '../rules/recipe';
import { STILL_STATE_TABLE } from '../rules/still-state';
import { refuseStill } from '../stills.errors';
import { StillChanges } from './still-changes';

/** Says that a still, as it is prepared now, may be put before an authorising officer. */
@Injectable()
export class ApproveStill {
  constructor(
    private readonly ofTeam: StillsOfTeam,
    private readonly stills: Stills,
    private readonly changes: StillChanges,
  ) {}

  async run(actor: OfficerActor, { ref, revision }: { ref: string; revision?: number }): Promise<Still> {
    const { id, forceId } = await this.ofTeam.still(actor, ref);
    return this.changes.within(async (tx) => {
      const still = await this.stills.lock(tx, forceId, id);
      if ((revision ?? still.revision) !== still.revision) throw refuseStill('still_changed_meanwhile');
      const blockers = blockersOf(still, this.changes.now());
      if (blockers.length > 0) throw refuseStill('still_has_blockers', {}, blockers.map(asField));
      if (!mayBecome(STILL_STATE_TABLE, still.standing, 'approved')) {
        throw refuseStill('still_state_not_possible', { from: still.standing, to: 'approved' });
      }
      const change = { state: 'approved', approvedBy: actor.id, approvedAt: this.changes.now() } as const;
      await this.stills.change(tx, still, change);
      await this.changes.say(tx, actor, still, { act: 'still.approved', verb: 'alteration' });
      return { ...still, ...change };
    });
  }
}

/** What still stands in the way of approving: the list the page shows is the list that stops the action. */
export function blockersOf(still: StillRecord, now: Date): ApprovalBlocker[] {
  const { recipe } = still;
  const frame = turnedSize(still, recipe.turn);
  const published = publishedBox(recipe, still);
  return approvalBlockers({ ...still, covers: recipe.covers, frame, published }, now);
}

const FIELD_OF: Readonly<Record<ApprovalBlocker['reason'], string>> = {
  no_alternative_text: 'alt',
  no_place: 'place',
  no_captured_at: 'capturedAt',
  captured_in_future: 'capturedAt',
  no_sought_face: 'faces',
  sought_face_outside_crop: 'crop',
  sought_face_covered: 'redactions',
  sought_face_too_small: 'crop',
  uncovered_bystander: 'faces',
  overlay_names_excluded_place: 'overlay',
  exact_place_at_home: 'place',
  surroundings_not_cropped: 'crop',
  surroundings_not_cleared: 'surroundingsClear',
};

function asField({ reason }: ApprovalBlocker): { field: string; code: string } {
  return { field: FIELD_OF[reason], code: `still_blocked_${reason}` };
}
