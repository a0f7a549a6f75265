import {
  DIGITAL_CAPTURE,
  HUMAN_EDITS,
  londonStamp,
  type DigitalSourceType,
  type PictureMetadata,
} from './picture-metadata';

/** What a handout's file says, before it is put into words. */
export interface HandoutFacts {
  readonly reference: string;
  readonly place: string;
  readonly takenAt: Date;
  readonly alternativeText: string;
  readonly force: string;
  readonly statusUrl: string;
  readonly recipe: {
    readonly brightness: number;
    readonly contrast: number;
    readonly covers: readonly object[];
  };
  /** False while it waits for its release. */
  readonly isPublic: boolean;
  readonly guid: string;
}

const USAGE_TERMS =
  'For reporting this police appeal only, and only while it is live. Not for archives, picture libraries, training of ' +
  'machines, or any other use. Credit the police force. Take it down everywhere when the appeal is withdrawn.';

/** The words that travel inside a picture given to a newsroom. Nothing in them presumes who the person is or did. */
export function handoutMetadata(facts: HandoutFacts): PictureMetadata {
  const { reference, force, statusUrl, place, takenAt } = facts;
  return {
    title: reference,
    headline: `Police appeal picture ${reference}`,
    caption: `${force} would like to speak to the person in this picture. ${place}, ${dayAndTime(takenAt)}. Picture reference ${reference}. Check that the appeal is live before use: ${statusUrl}`,
    creator: force,
    credit: force,
    copyright: `© ${force} or the owner of the recording, ${londonStamp(takenAt).iso.slice(0, 4)}`,
    instructions: instructionsOf(facts),
    reference,
    usageTerms: USAGE_TERMS,
    statusUrl,
    licensor: force,
    alternativeText: facts.alternativeText,
    takenAt,
    digitalSourceType: sourceTypeOf(facts.recipe),
    guid: facts.guid,
  };
}

/** Cropping and turning choose from what the camera took; covering and brightening change it. */
export function sourceTypeOf({ brightness, contrast, covers }: HandoutFacts['recipe']): DigitalSourceType {
  return brightness !== 0 || contrast !== 0 || covers.length > 0 ? HUMAN_EDITS : DIGITAL_CAPTURE;
}

/** Short enough for IIM's 256 bytes with any address an appeal has, and the embargo first: what is cut is the end. */
function instructionsOf({ isPublic, statusUrl }: HandoutFacts): string {
  const embargo = isPublic ? '' : 'EMBARGOED until the police publish the appeal. ';
  return `${embargo}Appeal use only. Remove on withdrawal. Status: ${statusUrl}`;
}

function dayAndTime(moment: Date): string {
  const day = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return `${day.format(moment)} at ${londonStamp(moment).iso.slice(11, 16).replace(':', '.')}`;
}
