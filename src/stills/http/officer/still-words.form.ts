import {
  bodyLines,
  bodyMoment,
  bodyText,
  consoleTime,
  errorAt,
  londonDay,
  t,
  type FormError,
} from '../../../web';
import type { StillWordsRefusal, StillWordsTyped } from '../../rules/still-words';

/** The words of a still as they stand in a form: the moment as a day and a time of day. */
export interface StillWordsValues {
  readonly alt: string;
  readonly place: string;
  readonly suppliedBy: string;
  readonly capturedAt: string;
  readonly 'capturedAt-time': string;
}

export const EMPTY_WORDS: StillWordsValues = {
  alt: '',
  place: '',
  suppliedBy: '',
  capturedAt: '',
  'capturedAt-time': '',
};

export function stillWordsValues(body: unknown): StillWordsValues {
  return {
    alt: bodyLines(body, 'alt'),
    place: bodyText(body, 'place'),
    suppliedBy: bodyText(body, 'suppliedBy'),
    capturedAt: bodyText(body, 'capturedAt'),
    'capturedAt-time': bodyText(body, 'capturedAt-time'),
  };
}

/** What was typed, read. A day without its time says too little to be kept as a moment. */
export function stillWordsTyped(values: StillWordsValues): StillWordsTyped {
  const { alt, place, suppliedBy } = values;
  const moment = bodyMoment(values, 'capturedAt');
  const capturedAt = moment instanceof Date && values['capturedAt-time'] === '' ? null : moment;
  return { alt, place, suppliedBy, capturedAt };
}

/** A moment as the two fields show it. */
export function momentValues(moment: Date): Pick<StillWordsValues, 'capturedAt' | 'capturedAt-time'> {
  return { capturedAt: londonDay(moment), 'capturedAt-time': consoleTime(moment).replace('.', ':') };
}

export const stillWordsError = ({ field, code }: StillWordsRefusal): FormError =>
  errorAt(field, t(`stills.errors.${code}`));
