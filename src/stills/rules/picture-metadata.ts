/** What is said about a picture inside its own file. The same words go into IIM and into XMP. */
export interface PictureMetadata {
  /** Short: a reference. */
  readonly title: string;
  readonly headline: string;
  readonly caption: string;
  readonly creator: string;
  readonly credit: string;
  readonly copyright: string;
  readonly instructions: string;
  readonly reference: string;
  readonly usageTerms: string;
  /** Where its standing can be looked up. */
  readonly statusUrl: string;
  readonly licensor: string;
  readonly alternativeText: string;
  readonly takenAt: Date;
  readonly digitalSourceType: DigitalSourceType;
  /** Tells one recipient's copy from every other. */
  readonly guid: string;
}

const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/**
 * IPTC NewsCodes: what a recorder made, and what somebody has covered or made brighter since. (The code for minor edits
 * was retired in 2024, because nobody could say what is minor.)
 */
export const DIGITAL_CAPTURE = `${SOURCE_TYPES}digitalCapture`;
export const HUMAN_EDITS = `${SOURCE_TYPES}humanEdits`;
export type DigitalSourceType = typeof DIGITAL_CAPTURE | typeof HUMAN_EDITS;

/** A moment as London's clocks showed it, in the parts that picture formats want. */
export interface LondonStamp {
  /** `20251114` */
  readonly day: string;
  /** `175203+0000` */
  readonly time: string;
  /** `2025-11-14T17:52:03+00:00` */
  readonly iso: string;
}

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** To the second; a clock on a wall has no parts of one. */
export function londonStamp(moment: Date): LondonStamp {
  const parts = new Map(LONDON.formatToParts(moment).map(({ type, value }) => [type, value]));
  const [year, month, day] = ['year', 'month', 'day'].map((type) => parts.get(type as 'year') ?? '');
  const [hour, minute, second] = ['hour', 'minute', 'second'].map((type) => parts.get(type as 'hour') ?? '');
  const shown = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  const ahead = Math.round((shown - Math.floor(moment.getTime() / 1000) * 1000) / 60_000);
  const zone = `${String(Math.floor(ahead / 60)).padStart(2, '0')}:${String(ahead % 60).padStart(2, '0')}`;
  return {
    day: `${year}${month}${day}`,
    time: `${hour}${minute}${second}+${zone.replace(':', '')}`,
    iso: `${year}-${month}-${day}T${hour}:${minute}:${second}+${zone}`,
  };
}

/** Half a character, which no encoding can write, becomes the sign for a lost one. */
export function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
