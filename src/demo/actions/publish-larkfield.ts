import { Injectable } from '@nestjs/common';
import type { Case } from '../../cases';
import type { DemoAppeal } from './demo-appeal';
import type { SignedInAs } from './enrol-demo-officers';
import { TakeToThePublic } from './take-to-the-public';

/** What the press officer asks with, and the inspector grants on. */
const GROUNDS = {
  purpose: 'To identify seven people seen on camera with cards that had just been taken from pensioners.',
  necessity: 'Bank and shop enquiries in seven boroughs, and circulation within the force, have named nobody.',
  proportionality: 'Faces from public places, cropped to the person; bystanders are covered or left out.',
  risk: 'Somebody may be recognised who did nothing: the page says that being pictured proves nothing.',
};

/** Larkfield goes live with everybody's pictures, except the one whose bystanders are not covered. */
@Injectable()
export class PublishLarkfield {
  constructor(private readonly release: TakeToThePublic) {}

  async run(as: SignedInAs, { ref }: Case, { appeal, personsSought }: DemoAppeal): Promise<void> {
    const shown = personsSought.flatMap(({ stills }) => stills.filter(({ bystanderFaces }) => !bystanderFaces));
    const { headline, standfirst, narrative, quotes, advice, victimCallout } = appeal;
    await this.release.run(as, {
      caseRef: ref,
      content: {
        headline,
        standfirst,
        narrative,
        quotes: quotes.map(({ officer, text }) => ({ ...officer, text })),
        advice,
        victimCallout,
        stills: shown.map(({ reference }) => reference),
      },
      grounds: GROUNDS,
      kept: { point: 'victim_recognisable-narrative', reason: 'Her daughter agreed on 28 November.' },
      until: 'live',
    });
  }
}
