const POUNDS = /^£?\s*(\d{1,3}(?:[, ]\d{3})+|\d{1,12})(?:\.(\d{1,2}))?\s*(?:pounds?)?$/i;

/** An amount as people write it ("£1,200", "1200.50"), in pence; null when empty, 'invalid' when it is none. */
export function penceOf(typed: string): number | null | 'invalid' {
  if (typed === '') return null;
  const [, pounds, pence = ''] = POUNDS.exec(typed) ?? [];
  if (pounds === undefined) return 'invalid';
  return Number(pounds.replace(/\D/g, '')) * 100 + Number(pence.padEnd(2, '0'));
}
