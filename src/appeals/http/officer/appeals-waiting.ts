import { Injectable } from '@nestjs/common';
import type { Waiting } from '../../../cases';
import type { OfficerActor } from '../../../kernel';
import { appealPaths } from '../../appeals.paths';
import { AppealsOfOfficer } from '../../data/appeals-of-officer';
import { AuthorityQueue } from '../../data/authority-queue';
import { SmallEdits } from '../../data/small-edits';
import { nameOfAppeal } from './place';
import { counted } from './words';

/** What waits for an officer because of an appeal: a decision to be made, or a decision made. */
@Injectable()
export class AppealsWaiting {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly queue: AuthorityQueue,
    private readonly edits: SmallEdits,
  ) {}

  async of(actor: OfficerActor): Promise<Waiting[]> {
    const queue = await this.queue.of(actor);
    const asked = queue.filter(({ standing }) => standing === 'yours');
    const rung = queue.filter(({ standing }) => standing === 'ring');
    const ready = await this.ofOfficer.awaitingPublication(actor);
    const changed = await this.edits.unseenBy(actor);
    return [
      ...changed.map(({ slug, number, headline, madeAt }) => ({
        title: `Changed by your authority, without a new one: ${slug}, edition ${number}`,
        line: headline,
        href: appealPaths.smallEdit(slug),
        since: madeAt,
      })),
      ...asked.map((known) => ({
        title: `Authority asked for ${nameOfAppeal(known)}`,
        line: `${counted(known.latest.stills.length, 'picture', 'pictures')}. ${known.latest.headline}`,
        href: appealPaths.authority(known.appeal.slug),
        since: known.submittedAt,
        urgent: known.pressing !== null,
      })),
      ...rung.map((waits) => ({
        title: `Waiting for authority: ${nameOfAppeal(waits)}`,
        line: 'You cannot decide. See whom to ring.',
        href: appealPaths.waiting(),
        since: waits.submittedAt,
        urgent: waits.pressing !== null,
      })),
      ...ready.map((known) => ({
        title: `Authorised: ${nameOfAppeal(known)} is ready to publish`,
        line: known.latest.headline,
        href: appealPaths.publication(known.appeal.slug),
        since: known.latest.authority?.decidedAt ?? null,
      })),
    ];
  }
}
