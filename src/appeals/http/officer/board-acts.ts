import { may, type OfficerActor } from '../../../kernel';
import { londonDay } from '../../../web';
import { restorable } from '../../actions/restorable';
import { appealPaths } from '../../appeals.paths';
import type { OfficersAppeal } from '../../data/appeals-of-officer';
import type { PressBoard } from '../../data/press-boards';
import type { BoardList } from '../../rules/press-board';
import { restorationRefusal } from '../../rules/restoration';
import { mayDecide, mayDraft, mayPublish, mayWithdraw } from './may';

/** The next act on something: what it is called, and the page where one press does it. */
export interface NextAct {
  readonly text: string;
  readonly href: string;
}

/** What this officer does next with an appeal on a list of the board; null where it is others’ turn. */
export function nextAct(
  known: OfficersAppeal,
  list: BoardList,
  actor: OfficerActor,
  board: Pick<PressBoard, 'queue' | 'now'>,
): NextAct | null {
  const { slug, id } = known.appeal;
  const act = (allowed: boolean, text: string, href: string) => (allowed ? { text, href } : null);
  const withdraw = act(mayWithdraw(actor, known), 'Withdraw', appealPaths.withdrawal(slug));
  switch (list) {
    case 'waiting': {
      const yours = board.queue.some(({ appeal, standing }) => appeal.id === id && standing === 'yours');
      return act(yours, 'Decide', appealPaths.authority(slug));
    }
    case 'ready':
      return act(mayPublish(actor, known), 'Publish', appealPaths.publication(slug));
    case 'embargoed':
      return act(mayPublish(actor, known), 'Change when', appealPaths.schedule(slug));
    case 'drafts':
      return act(mayDraft(actor, known), 'Write on', appealPaths.draft(slug));
    case 'review':
      return act(mayDecide(actor, known), 'Look again', appealPaths.review(slug)) ?? withdraw;
    case 'live':
      return withdraw;
    case 'practice':
      return null;
    case 'withdrawn':
      return act(mayRestore(known, actor, board.now), 'Put it back', appealPaths.office(slug));
  }
}

function mayRestore({ appeal, latest }: OfficersAppeal, actor: OfficerActor, now: Date): boolean {
  const ours = actor.forceId === appeal.forceId && may(actor.roles, 'appeals.withdraw');
  const edition = latest.publishedAt ? restorable(latest) : null;
  return ours && edition !== null && !restorationRefusal(edition, actor.id, { now, today: londonDay(now) });
}
