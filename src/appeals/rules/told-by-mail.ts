/** What the press office and authorising officers hear by mail: that something is so, and where; never a word of it. */
export const MAIL_ABOUT = [
  'review_7',
  'review_1',
  'review_lapsed',
  'not_lifted',
  'small_edit',
  'authority_waiting',
] as const;
export type MailAbout = (typeof MAIL_ABOUT)[number];

/** Null for what is no mail of ours. */
export function mailAbout(text: unknown): MailAbout | null {
  return MAIL_ABOUT.find((one) => one === text) ?? null;
}
