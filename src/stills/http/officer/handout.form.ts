import { accepted, bodyText, errorAt, rejected, t, type Parsed } from '../../../web';
import { readRecipient } from '../../rules/place-shown';

export interface RecipientValues {
  readonly recipient: string;
}

/** Who is given a copy. */
export function parseHandoutForm(body: unknown): Parsed<RecipientValues> {
  const values = { recipient: bodyText(body, 'recipient') };
  const read = readRecipient(values.recipient);
  if (!read.ok) return rejected(values, [errorAt('recipient', t(`stills.errors.${read.problem}`))]);
  return accepted({ recipient: read.value });
}

/** For whom a custody sheet is made; may be left empty. */
export function parseSheetForm(body: unknown): Parsed<RecipientValues> {
  const empty = bodyText(body, 'recipient').trim() === '';
  return empty ? accepted({ recipient: '' }) : parseHandoutForm(body);
}
