import { consoleDateTime, t, view, type ViewResult } from '../../../web';
import { auditPaths } from '../../audit.paths';
import type { Verification } from '../../actions/verify-in-steps';
import type { AuditVerdict } from '../../rules/verdict';

/** A check of the log: what it found, or how far it has come. */
export function verificationPage(check: Verification, at: Date): ViewResult {
  return check.verdict ? foundPage(check.verdict, at) : followingPage(check);
}

function followingPage({ followed, of }: { readonly followed: number; readonly of: number }): ViewResult {
  const percent = Math.floor((100 * followed) / Math.max(of, 1));
  return view('audit/views/officer/following.njk', {
    title: 'Checking the log',
    done: t('audit.followed', { followed, of }),
    followed,
    of,
    percent,
    next: auditPaths.verification,
    back: auditPaths.log,
  });
}

/** What following the chains from the first link found, said in words. */
function foundPage({ linked, unlinked, broken, ends }: AuditVerdict, at: Date): ViewResult {
  return view('audit/views/officer/verification.njk', {
    title: broken.length === 0 ? 'The log is whole' : 'The log does not hold',
    whole: broken.length === 0,
    at: consoleDateTime(at),
    linked: t('audit.linked', { linked }),
    unlinked: unlinked > 0 ? t('audit.unlinked', { unlinked }) : null,
    breaks: broken.map(({ chain, position, reason, entryId }) => ({
      where: t('audit.break_where', { chain: t(`audit.chain.${chain}`), position }),
      what: t(`audit.break.${reason}`),
      entry: entryId?.slice(0, 8) ?? null,
    })),
    ends: ends.map(({ chain, position, hash }) => ({
      name: t(`audit.chain.${chain}`),
      position: position.toLocaleString('en-GB'),
      hash: (hash.toString('hex').match(/.{8}/g) ?? []).join(' '),
    })),
    again: auditPaths.verification,
    back: auditPaths.log,
  });
}
