import { Injectable } from '@nestjs/common';
import {
  CRIMESTOPPERS,
  DraftAppeal,
  KeepWording,
  SubmitAppeal,
  type ContactPoint,
  type EditionPlace,
} from '../../appeals';
import type { OfficerActor } from '../../kernel';
import type { DemoRelease } from './take-to-the-public';

/** How the incident room of the demo can be rung, and Crimestoppers beside it. */
const CONTACTS: readonly ContactPoint[] = [
  {
    kind: 'incident_room',
    label: 'Incident room',
    phone: '01632 960283',
    hours: { opens: '08:00', closes: '22:00', days: null },
  },
  CRIMESTOPPERS,
];

/** Writes an appeal of the demo and puts it forward where it goes on, with the reason for which words stay that were found. */
@Injectable()
export class WriteDemoAppeal {
  constructor(
    private readonly draft: DraftAppeal,
    private readonly keepWording: KeepWording,
    private readonly submit: SubmitAppeal,
  ) {}

  async run(
    press: OfficerActor,
    { caseRef, content, grounds, kept, until }: DemoRelease,
    reviewOn: string,
  ): Promise<EditionPlace> {
    const place = await this.draft.run(press, {
      caseRef,
      content: { contacts: CONTACTS, ...content, grounds: { ...grounds, reviewOn } },
    });
    const { slug, edition } = place;
    if (kept) await this.keepWording.run(press, { slug, edition, ...kept });
    if (until !== 'draft') await this.submit.run(press, { slug, edition });
    return place;
  }
}
