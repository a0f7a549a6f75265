import { consoleAge, consoleDateTime, daysFromNowInWords, view, type ViewResult } from '../../../web';
import { appealPaths } from '../../appeals.paths';
import type { QueuedEdition, QueueStanding } from '../../data/authority-queue';
import type { Pressing } from '../../rules/waiting-order';
import { nameOfAppeal } from './place';
import { RANK_WORDS } from './ranks';
import { countedWithin, type Tag } from './words';

const LISTS: readonly { readonly standing: QueueStanding; readonly title: string; readonly said: string }[] =
  [
    { standing: 'yours', title: 'Yours to decide', said: 'You wrote no word of these.' },
    { standing: 'others', title: 'For others to decide', said: 'You wrote in it, or it needs another rank.' },
    {
      standing: 'ring',
      title: 'Ring somebody who can decide',
      said: 'You see that it waits, and no word of it.',
    },
  ];

/** What waits for authority, with its age: what cannot wait in front, then what has waited longest. */
export function queuePage(queue: readonly QueuedEdition[], now: Date): ViewResult {
  const model = {
    title: 'Waiting for authority',
    lists: LISTS.map(({ standing, title, said }) => ({
      id: standing,
      title,
      said,
      items: queue.filter((one) => one.standing === standing).map((one) => queueRow(one, now)),
    })).filter(({ items }) => items.length > 0),
    press: appealPaths.press(),
  };
  return view('appeals/views/officer/queue.njk', model);
}

function queueRow(queued: QueuedEdition, now: Date): object {
  const { appeal, latest, standing, submittedAt, deciders, rank, pressing } = queued;
  const name = nameOfAppeal(queued);
  const pictures = countedWithin(latest.stills.length, 'picture', 'pictures');
  const people = deciders.map((one) => `${one.rank} ${one.name}`);
  const whom = people.length > 0 ? people.join(', ') : `Nobody here can: it needs ${RANK_WORDS[rank]}`;
  return {
    title: standing === 'ring' || !latest.headline ? name : `${name}: ${latest.headline}`,
    line: standing === 'yours' ? `Edition ${latest.number}, ${pictures}` : whom,
    href: standing === 'ring' ? null : appealPaths.authority(appeal.slug),
    age: consoleAge(submittedAt, now),
    tags: pressing ? [pressingTag(pressing, now)] : [],
  };
}

/** "Meant for 4 Dec 2025, 18.00", "What is live ends tomorrow". */
export function pressingTag({ because, at }: Pressing, now: Date): Tag {
  if (because === 'embargo') return { text: `Meant for ${consoleDateTime(at)}`, tone: 'care' };
  const lastDay = new Date(at.getTime() - 1);
  return { text: `What is live ends ${daysFromNowInWords(lastDay, now)}`, tone: 'care' };
}
