import { accepted, bodyText, errorAt, rejected, t, type Parsed } from '../../../web';
import { readDisclosureRecipient } from '../../rules/disclosure-recipient';

export interface DisclosureValues {
  readonly recipient: string;
}

/** Who is given the snapshots. */
export function parseDisclosureForm(body: unknown): Parsed<DisclosureValues> {
  const values = { recipient: bodyText(body, 'recipient') };
  const read = readDisclosureRecipient(values.recipient);
  if (!read.ok) return rejected(values, [errorAt('recipient', t(`appeals.errors.${read.problem}`))]);
  return accepted({ recipient: read.value });
}
