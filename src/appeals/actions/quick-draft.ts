import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { AppealsOfOfficer, type OfficersAppeal } from '../data/appeals-of-officer';
import type { EditionContent } from '../rules/edition-content';
import type { EditionPlace } from './begin-edition';
import { DraftAppeal } from './draft-appeal';
import { ReviseAppeal } from './revise-appeal';

/** A draft that shows one picture: the one this officer began before, or a new one. */
@Injectable()
export class QuickDraft {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly draftAppeal: DraftAppeal,
    private readonly reviseAppeal: ReviseAppeal,
  ) {}

  async run(
    actor: OfficerActor,
    caseRef: string,
    content: EditionContent,
  ): Promise<EditionPlace & { readonly submitted: boolean }> {
    const mine = (await this.ofOfficer.ofCase(actor, caseRef)).find((known) => isSame(actor, known, content));
    if (!mine) return { ...(await this.draftAppeal.run(actor, { caseRef, content })), submitted: false };
    const { appeal, latest } = mine;
    const seen = { slug: appeal.slug, edition: latest.number, version: latest.version };
    if (latest.state === 'submitted') return { ...seen, submitted: true };
    return { ...(await this.reviseAppeal.run(actor, { ...seen, content })), submitted: false };
  }
}

/** Written by this officer, about this one picture, and no further on its way than the first press brings it. */
function isSame(actor: OfficerActor, { latest }: OfficersAppeal, { stills }: EditionContent): boolean {
  const [shown, ...others] = latest.stills;
  return (
    (latest.state === 'draft' || latest.state === 'submitted') &&
    latest.number === 1 &&
    latest.drafterIds.includes(actor.id) &&
    others.length === 0 &&
    shown?.still.reference === stills[0]
  );
}
