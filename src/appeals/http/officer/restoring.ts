import type { OfficerActor } from '../../../kernel';
import { may } from '../../../kernel';
import { londonDay } from '../../../web';
import { restorable } from '../../actions/restorable';
import { appealPaths } from '../../appeals.paths';
import type { AppealFile } from '../../data/appeal-file';
import { RESTORABLE_MINUTES, restorationRefusal } from '../../rules/restoration';

/** The press that puts a withdrawal by mistake right, or who could press it; null where there is none. */
export interface Restoring {
  readonly action: string | null;
  readonly edition: number;
  readonly text: string;
}

export function restoringOf(file: AppealFile, actor: OfficerActor, now: Date): Restoring | null {
  const { appeal, live, editions } = file;
  const ended = editions.filter(({ state, publishedAt }) => state === 'withdrawn' && publishedAt).at(-1);
  const edition = ended && restorable(ended);
  const mayPress = actor.forceId === appeal.forceId && may(actor.roles, 'appeals.withdraw');
  if (live || !ended || !edition || !mayPress) return null;
  const refusal = restorationRefusal(edition, actor.id, { now, today: londonDay(now) });
  if (refusal !== null && refusal !== 'same_officer') return null;
  const gone = Math.floor((now.getTime() - edition.withdrawnAt.getTime()) / 60_000);
  const left = `${RESTORABLE_MINUTES - gone} min left.`;
  if (refusal)
    return {
      action: null,
      edition: ended.number,
      text: `If it was a mistake, a second officer can put it back. ${left}`,
    };
  return {
    action: appealPaths.restoration(appeal.slug),
    edition: ended.number,
    text: `If it was a mistake you can put it back as it was. ${left}`,
  };
}
