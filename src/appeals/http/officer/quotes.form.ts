import { bodyLines, bodyText } from '../../../web';
import { EDITION_LIMITS, type Quote } from '../../rules/edition-content';
import { victimTyped, whoseChosen } from './accounts';

const EMPTY_QUOTE: Quote = { name: '', rank: '', role: '', text: '' };

/** The quotes as they were typed; a row without a word in it is none. */
export function quotesTyped(body: unknown): Quote[] {
  return Array.from({ length: EDITION_LIMITS.quotes }, (_, index): Quote => {
    const field = (name: string) => `quote-${index + 1}-${name}`;
    const victim = victimTyped(bodyText(body, field('victim')));
    return {
      ...(victim ? { victim } : {}),
      name: bodyText(body, field('name')),
      rank: bodyText(body, field('rank')),
      role: bodyText(body, field('role')),
      text: bodyLines(body, field('text')),
    };
  }).filter(({ name, rank, role, text }) => name + rank + role + text !== '');
}

/** Rows of the form: those there are, and an empty one where there is room for it. */
export function quoteRows(
  quotes: readonly Quote[],
): (Quote & { readonly number: number; readonly whose: string })[] {
  const rows = quotes.length < EDITION_LIMITS.quotes ? [...quotes, EMPTY_QUOTE] : quotes;
  return rows.map((quote, index) => ({ ...quote, number: index + 1, whose: whoseChosen(quote) }));
}
