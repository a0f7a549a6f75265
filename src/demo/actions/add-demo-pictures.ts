import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Case } from '../../cases';
import type { OfficerActor } from '../../kernel';
import { AddPerson } from '../../persons-sought';
import { AcceptUpload, ApproveStill, PrepareStill, ReceivePicture } from '../../stills';
import { DEMO_FOLDER, type DemoPerson, type DemoStill } from './demo-appeal';
import type { SignedInAs } from './enrol-demo-officers';

/**
 * The seven people sought and their nine stills. The ninth has three bystanders marked and not covered, so it stays
 * unapproved and shows what the house refuses.
 */
@Injectable()
export class AddDemoPictures {
  constructor(
    private readonly addPerson: AddPerson,
    private readonly receive: ReceivePicture,
    private readonly acceptUpload: AcceptUpload,
    private readonly prepare: PrepareStill,
    private readonly approve: ApproveStill,
  ) {}

  async run(as: SignedInAs, { ref }: Case, persons: readonly DemoPerson[]): Promise<void> {
    const caseOfficer = await as('officer@northmere.example');
    const press = await as('press@northmere.example');
    for (const { label, description, apparentAge } of persons) {
      await this.addPerson.run(caseOfficer, { caseRef: ref, label, description, apparentAge });
    }
    for (const { number, stills } of persons) {
      for (const still of stills) await this.add(press, ref, number, still);
    }
  }

  private async add(press: OfficerActor, caseRef: string, number: number, still: DemoStill): Promise<void> {
    const received = await this.receive.run(createReadStream(path.join(DEMO_FOLDER, still.file)));
    const { reference } = await this.acceptUpload.run(press, {
      caseRef,
      received,
      person: { number },
      alt: still.alt,
      place: still.place,
      capturedAt: new Date(still.capturedAt),
      suppliedBy: 'Synthetic render',
    });
    const bystanders = (still.bystanderFaces ?? []).map((box) => ({ ...box, who: 'bystander' as const }));
    await this.prepare.run(press, {
      ref: reference,
      faces: [{ ...still.faceBox, who: 'sought' }, ...bystanders],
    });
    if (bystanders.length === 0) await this.approve.run(press, { ref: reference });
  }
}
