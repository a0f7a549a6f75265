import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, type Clock, type OfficerActor } from '../../../kernel';
import { errorSummary, londonDay, view, type ViewResult } from '../../../web';
import { OpenTip, type ReadTip } from '../../actions/open-tip';
import { Inboxes } from '../../data/inbox';
import { PeopleOfTips } from '../../data/tip-people';
import { TipsOfTeam } from '../../data/tips-of-team';
import type { Queue } from '../../rules/tip-queue';
import { tipReference } from '../../rules/tip-reference';
import { readCursor } from '../tip-cursor';
import { inboxModel } from './inbox.page';
import type { InboxPlace } from '../inbox-place';
import { waitingPage } from './waiting.page';
import { readingModel, type Refused } from './reading.page';

const SAID = {
  answered: {
    text: 'Your answer is sealed and waits for them.',
    more: 'They read it when they come back with their code.',
  },
  noted: { text: 'The note is kept.', more: 'Only this case’s team can open it.' },
  allocated: { text: 'Saved.', more: 'Whoever answers for it finds it under My tips.' },
  closed: { text: 'The tip is closed.', more: 'It is hidden from the open ones and can be opened again.' },
  reopened: { text: 'The tip is open again.', more: '' },
} as const;

/** A tip beside the list it came from: the page that reading it shows, and each refused form of it again. */
@Injectable()
export class TipScreen {
  constructor(
    private readonly ofTeam: TipsOfTeam,
    private readonly inboxes: Inboxes,
    private readonly openTip: OpenTip,
    private readonly people: PeopleOfTips,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async show(
    actor: OfficerActor,
    tipId: string,
    place: InboxPlace,
    { said = '', refused = null }: { said?: string; refused?: Refused | null } = {},
  ): Promise<ViewResult> {
    const before = await this.ofTeam.envelope(actor, tipId);
    const openers = await this.people.openersOf(tipId);
    const read = await this.read(actor, tipId, place);
    if (read === 'waits_for_key') return waitingPage(actor, before.inCase, tipReference(tipId));
    const { envelope: tip, inCase } = await this.ofTeam.envelope(actor, tipId);
    const queue = place.queue ?? queueOf(tip.officerId, actor);
    const inbox = await this.inboxes.of(actor, inCase, { ...place, queue, after: readCursor(place.cursor) });
    const today = londonDay(this.clock.now());
    const reading = readingModel({
      actor,
      tip,
      place,
      today,
      read,
      openers,
      refused,
      reference: inbox.people.referenceOf(tip),
      colleagues: await this.people.colleagues(inCase.id),
      names: await this.people.names(writersOf(read)),
    });
    const model = {
      ...inboxModel({ actor, inCase, inbox, place, today }, tipId),
      said: Object.hasOwn(SAID, said) ? SAID[said as keyof typeof SAID] : null,
      reading,
      heading: tipReference(tipId),
      errors: errorSummary(refused?.errors ?? []),
    };
    return view('tips/views/officer/inbox.njk', model, { status: refused ? 422 : 200 });
  }

  /** Opens it when a purpose was said. Whoever still waits for the case's key is told so, not refused. */
  private async read(
    actor: OfficerActor,
    tipId: string,
    { purpose }: InboxPlace,
  ): Promise<ReadTip | null | 'waits_for_key'> {
    if (!purpose) return null;
    try {
      return await this.openTip.run(actor, { tipId, purpose });
    } catch (refusal) {
      if (refusal instanceof DomainError && refusal.code === 'case_key_not_held') return 'waits_for_key';
      throw refusal;
    }
  }
}

/** The list a tip stands in, for whoever comes to it by its address. */
function queueOf(officerId: string | null, actor: OfficerActor): Queue {
  if (officerId === null) return 'pool';
  return officerId === actor.id ? 'mine' : 'case';
}

function writersOf(read: ReadTip | null): string[] {
  const said = (read?.messages ?? []).flatMap((one) => (one.speaker === 'officer' ? [one.message.by] : []));
  return [...said, ...(read?.notes ?? []).flatMap(({ note }) => (note.by ? [note.by] : []))];
}
