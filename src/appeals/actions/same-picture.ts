import { Injectable } from '@nestjs/common';
import { Cases } from '../../cases';
import type { OfficerActor } from '../../kernel';
import {
  apparentAgeWords,
  RevisePerson,
  type DescriptionTyped,
  type PersonSought,
} from '../../persons-sought';
import { ReceivePicture, Stills, type ReceivedFile, type StillRecord } from '../../stills';

/** Finds a picture that was taken in before, so that a form that is sent twice makes nobody twice. */
@Injectable()
export class SamePicture {
  constructor(
    private readonly cases: Cases,
    private readonly stills: Stills,
    private readonly revisePerson: RevisePerson,
    private readonly receivePicture: ReceivePicture,
  ) {}

  /** The still this officer made of the same bytes in this case, its person described as typed now; null for none. */
  async of(
    actor: OfficerActor,
    caseRef: string,
    received: ReceivedFile,
    described: DescriptionTyped,
  ): Promise<StillRecord | null> {
    const { forceId, id } = await this.cases.forActor(actor, caseRef);
    const known = (await this.stills.ofCase(forceId, id)).find(
      ({ originalSha256, uploadedBy, standing }) =>
        originalSha256 === received.sha256 && uploadedBy === actor.id && standing !== 'withdrawn',
    );
    if (!known) return null;
    await this.receivePicture.takeBack(received);
    const { personId, person } = known;
    if (!isDescribedSo(person, described)) await this.revisePerson.run(actor, { ...described, personId });
    return known;
  }
}

function isDescribedSo(person: PersonSought, typed: DescriptionTyped): boolean {
  const { label, description, ageFrom: from, ageTo: to } = person;
  const apparentAge = apparentAgeWords(from === null || to === null ? null : { from, to });
  return label === typed.label && description === typed.description && apparentAge === typed.apparentAge;
}
