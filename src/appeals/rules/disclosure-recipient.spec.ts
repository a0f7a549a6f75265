import { DISCLOSURE_RECIPIENT_LIMIT, readDisclosureRecipient } from './disclosure-recipient';

describe('who is given a disclosure', () => {
  it('is kept on one line', () => {
    expect(readDisclosureRecipient('  Crown\n Prosecution\tService ')).toEqual({
      ok: true,
      value: 'Crown Prosecution Service',
    });
  });

  it('must be somebody', () => {
    for (const none of ['', '  ', '\n\u0000'])
      expect(readDisclosureRecipient(none)).toEqual({ ok: false, problem: 'appeal_recipient_missing' });
  });

  it('fits a line of the log, counted as people count letters', () => {
    const longest = '🏛'.repeat(DISCLOSURE_RECIPIENT_LIMIT);
    expect(readDisclosureRecipient(longest)).toEqual({ ok: true, value: longest });
    expect(readDisclosureRecipient(`${longest}x`)).toEqual({
      ok: false,
      problem: 'appeal_recipient_too_long',
    });
  });
});
