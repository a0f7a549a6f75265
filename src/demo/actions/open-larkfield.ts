import { Injectable } from '@nestjs/common';
import { AddToTeam, LinkOffences, linesOfFields, OpenCase, type Case, type CutLines } from '../../cases';
import type { SignedInAs } from './enrol-demo-officers';
import type { DemoAppeal } from './demo-appeal';

/** Operation Larkfield with its team and its linked offences: one fewer than published, so that the warning shows. */
@Injectable()
export class OpenLarkfield {
  constructor(
    private readonly openCase: OpenCase,
    private readonly addToTeam: AddToTeam,
    private readonly linkOffences: LinkOffences,
  ) {}

  async run(as: SignedInAs, { case: told }: DemoAppeal): Promise<Case> {
    const lead = await as('sio@northmere.example');
    const opened = await this.openCase.run(lead, {
      reference: told.reference,
      operationName: told.operationName,
      publicName: 'Larkfield',
      offenceType: told.offenceType,
      publishedOffenceCount: told.linkedOffenceCount,
      lossPence: told.lossPence,
      areas: told.areas,
      publicAreas: told.publicAreas,
      arrests: told.arrestsSoFar,
      colleague: 'officer@northmere.example',
    });
    const add = (email: string, part: 'member' | 'press') =>
      this.addToTeam.run(lead, { ref: opened.ref, email, part });
    await add('room@northmere.example', 'member');
    await add('press@northmere.example', 'press');
    await this.linkOffences.run(lead, opened.ref, offenceLines(told.areas, told.linkedOffenceCount - 1));
    return opened;
  }
}

/** Crime references as a force's own system lists them, spread over the areas. */
function offenceLines(areas: readonly string[], count: number): CutLines {
  const line = (at: number) => [`NM/${String(1201 + at * 7).padStart(6, '0')}/25`, '', areas[at % areas.length] ?? ''];
  return linesOfFields(Array.from({ length: count }, (_, at) => line(at)));
}
