import {
  bodyChoice,
  bodyLines,
  bodyText,
  bodyTicked,
  errorAt,
  t,
  type FormError,
  type FormErrors,
} from '../../../web';
import {
  NOTHING_PARTICULAR,
  particularsProblems,
  type Circumstances,
  type Custody,
} from '../../rules/still-particulars';

/** What is seen on the picture and where it came from, as it was typed. */
export interface ParticularsValues {
  readonly overlay: string;
  readonly atVictimsHome: boolean;
  readonly surroundingsClear: boolean;
  readonly cameraOwner: string;
  readonly howObtained: string;
  readonly permission: string;
  readonly exhibitReference: string;
  /** How the recorder's clock went: `''` where nobody has compared it. */
  readonly clock: string;
  /** By how much, like `2:05` or `1:02:05`. */
  readonly clockBy: string;
}

export interface Particulars {
  readonly circumstances: Circumstances;
  readonly custody: Custody;
}

/** The fields that stand folded away. */
const CUSTODY = ['suppliedBy', 'cameraOwner', 'howObtained', 'permission', 'exhibitReference', 'clockBy'];

/** True when one of the fields that stand folded away has to be mended. */
export function isAboutCustody(errors: FormErrors): boolean {
  return errors.some(({ href }) => CUSTODY.includes(href.slice(1)));
}

const CLOCKS = ['right', 'fast', 'slow'] as const;

export function particularsValues(said: Circumstances & Custody): ParticularsValues {
  const { clockOffsetSeconds: offset } = said;
  return {
    overlay: said.overlay,
    atVictimsHome: said.atVictimsHome,
    surroundingsClear: said.surroundingsClear,
    cameraOwner: said.cameraOwner,
    howObtained: said.howObtained,
    permission: said.permission,
    exhibitReference: said.exhibitReference,
    clock: offset === null ? '' : offset === 0 ? 'right' : offset > 0 ? 'fast' : 'slow',
    clockBy: offset ? durationText(Math.abs(offset)) : '',
  };
}

/** Of a picture of which nothing has been said yet. */
export const NO_PARTICULARS: ParticularsValues = particularsValues(NOTHING_PARTICULAR);

export function particularsTyped(body: unknown): ParticularsValues {
  return {
    overlay: bodyText(body, 'overlay'),
    atVictimsHome: bodyTicked(body, 'atVictimsHome'),
    surroundingsClear: bodyTicked(body, 'surroundingsClear'),
    cameraOwner: bodyText(body, 'cameraOwner'),
    howObtained: bodyLines(body, 'howObtained'),
    permission: bodyLines(body, 'permission'),
    exhibitReference: bodyText(body, 'exhibitReference'),
    clock: bodyChoice(body, 'clock', CLOCKS) ?? '',
    clockBy: bodyText(body, 'clockBy'),
  };
}

export function readParticulars(values: ParticularsValues): {
  particulars: Particulars;
  errors: readonly FormError[];
} {
  const { overlay, atVictimsHome, surroundingsClear } = values;
  const { cameraOwner, howObtained, permission, exhibitReference } = values;
  const circumstances = { overlay, atVictimsHome, surroundingsClear };
  const clockOffsetSeconds = clockOffset(values);
  const custody = { cameraOwner, howObtained, permission, exhibitReference, clockOffsetSeconds };
  const errors = particularsProblems({ ...circumstances, ...custody }).map(({ field, code }) =>
    field === 'clockOffsetSeconds'
      ? errorAt('clockBy', 'Say by how much the clock was wrong, like 2:05 for two minutes and five seconds')
      : errorAt(field, t(`stills.errors.${code}`)),
  );
  return { particulars: { circumstances, custody }, errors };
}

/** Seconds the recorder was ahead; not a number where it was wrong by an amount that nobody can read. */
function clockOffset({ clock, clockBy }: ParticularsValues): number | null {
  if (clock === '') return clockBy === '' ? null : Number.NaN;
  if (clock === 'right') return 0;
  const seconds = durationOf(clockBy);
  if (seconds === null || seconds === 0) return Number.NaN;
  return clock === 'fast' ? seconds : -seconds;
}

/** `2:05` and `1:02:05`, as they are read off a stopwatch; null for anything else. */
function durationOf(typed: string): number | null {
  const read = /^(?:(\d{1,6})[:.])?(\d{1,2})[:.]([0-5]\d)$/.exec(typed);
  if (!read) return null;
  const [, hours = '0', minutes, seconds] = read;
  return (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
}

/** `2:05`, `1:02:05`: what `durationOf` reads back. */
export function durationText(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
