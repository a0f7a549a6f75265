import { consoleDateTime } from '../../../web';
import type { CheckedDecision } from '../../actions/check-decisions';
import type { AppealFile } from '../../data/appeal-file';
import type { SignatureStanding } from '../../rules/decision-record';
import { rankedName } from './people';
import type { Tag } from './words';

const DONE = { granted: 'Authorised', refused: 'Refused', renewed: 'Let stand' } as const;

const STANDING: Readonly<Record<SignatureStanding, { readonly tag: Tag; readonly more: string }>> = {
  verified: { tag: { text: 'Signed, verified', tone: 'done' }, more: '' },
  unsigned: {
    tag: { text: 'Not signed', tone: 'care' },
    more: 'The key of whoever decided was not open, or not certified: only the log says that it was them.',
  },
  not_kept: {
    tag: { text: 'No signature', tone: 'care' },
    more: 'It was decided before signatures were kept.',
  },
  changed: {
    tag: { text: 'Not what was decided', tone: 'halt' },
    more: 'What is kept of it differs from what was signed. Publish nothing by it, and tell the auditor now.',
  },
  not_vouched_for: {
    tag: { text: 'Signature does not hold', tone: 'halt' },
    more: 'No key that your force certified signed it. Publish nothing by it, and tell the auditor now.',
  },
};

/** The decisions on an appeal with what may be believed of each, newest first. */
export function signedLines(file: AppealFile, decisions: readonly CheckedDecision[]): object[] {
  return decisions.toReversed().map(({ editionNumber, decision, by, at, standing }) => ({
    tag: STANDING[standing].tag,
    text: `Edition ${editionNumber}: ${DONE[decision]} by ${rankedName(file, by)}, ${consoleDateTime(at)}.`,
    more: STANDING[standing].more,
    loud: standing === 'changed' || standing === 'not_vouched_for',
  }));
}
