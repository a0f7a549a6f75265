import type { Config, KeptMail } from '../../platform';
import { publicDateTime, t, view, type ViewResult } from '../../web';
import { demoPaths } from '../demo.paths';

/** The mail that would have been sent, newest first. Where a real mail server is given, there is nothing to show. */
export function demoMailPage(mails: readonly KeptMail[], { baseUrl, smtpUrl }: Config): ViewResult {
  return view('demo/views/mail.njk', {
    title: t('demo.mail.title'),
    back: demoPaths.show(),
    delivered: smtpUrl !== null,
    mails: mails.map(({ to, subject, text, at }) => ({
      to: to.join(', '),
      subject,
      at: publicDateTime(at),
      paragraphs: text.split(/(?:\r?\n){2,}/).map((words) => {
        const leads = words.trim().startsWith(`${baseUrl}/`);
        return { words, href: leads ? words.trim().slice(baseUrl.length) : null };
      }),
    })),
  });
}
