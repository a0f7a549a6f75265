import type { OfficerActor } from '../../../kernel';
import { consoleTime, errorSummary, londonDay, view, type FormErrors, type ViewResult } from '../../../web';
import { stillPaths } from '../../../stills';
import { mayShowChild } from '../../data/may-show-child';
import { appealPaths } from '../../appeals.paths';
import type { AppealFile } from '../../data/appeal-file';
import { contentOf } from '../../data/edition-content';
import { offeredReviewDate } from '../../rules/review-date';
import type { CommentNamed } from '../../data/appeal-comments';
import { whoseChoices } from './accounts';
import { checksOf } from './checks';
import type { CommentValues } from './comments.form';
import { commentsShown } from './comments.page';
import { withEmptyRow } from './contacts.form';
import { contentTyped, valuesOfEdition, type EditionValues } from './edition.form';
import { bothVersions } from './both-versions';
import { nameOf, refusalOf } from './people';
import { picturesFor } from './pictures';
import { placeOf } from './place';
import { previewOf } from './preview';
import { quoteRows } from './quotes.form';
import { editorThumbs } from './thumbs';
import { editionSteps } from './words';
import { wordingOf } from './wording.page';

/** What the editor shows besides the appeal: what was typed, what is wrong with it, whether somebody was faster. */
export interface EditorState {
  readonly values?: EditionValues;
  readonly errors?: FormErrors;
  /** Reasons to keep words, by point, as they were typed. */
  readonly reasons?: Readonly<Record<string, string>>;
  /** What colleagues said; null for whoever reads none of it. */
  readonly comments?: readonly CommentNamed[] | null;
  readonly comment?: CommentValues;
  readonly stale?: boolean;
  readonly said?: object | null;
}

/** The editor: the form, what stands in the way, and beside it what the public would see. */
export function editorPage(
  file: AppealFile,
  actor: OfficerActor,
  now: Date,
  { values, errors = [], reasons, stale = false, said = null, comments = null, comment }: EditorState = {},
): ViewResult {
  const { appeal, latest, live, stills, inCase } = file;
  const { slug } = appeal;
  const saved = savedValues(file, now);
  const shown = values ? { ...values, edition: saved.edition, version: saved.version } : saved;
  const content = values ? contentTyped(values) : contentOf(latest);
  const wording = wordingOf(content, file, { reasons, errors });
  const model = {
    title: latest.state === 'draft' ? 'Edit the appeal' : 'Change the appeal',
    lead: leadOf(file),
    place: placeOf(file, actor),
    said,
    steps: editionSteps(latest.state),
    refused: refusalOf(file, latest),
    conflict: stale ? bothVersions(file, actor, saved, shown) : null,
    action: appealPaths.draft(slug),
    submission: appealPaths.submission(slug),
    answer: appealPaths.wording(slug),
    glance: appealPaths.glance(slug),
    values: { ...shown, quotes: quoteRows(shown.quotes), contacts: withEmptyRow(shown.contacts) },
    whose: whoseChoices(file),
    consents: appealPaths.consents(slug),
    errors: errorSummary(errors),
    comments: commentsShown(slug, comments, comment),
    notes: wording.notes,
    left: wording.left,
    thumbs: editorThumbs(stills, {
      caseRef: inCase.ref,
      now,
      ticked: shown.stills,
      live: live && contentOf(live).stills,
    }),
    addPicture: stillPaths.uploadForm(inCase.ref),
    checks: checksOf(content, file, wording.left),
    reviewHint:
      'When somebody looks again whether it is still needed. Offered: 28 days; 7 where somebody may be a child.',
    savedAt: savedLine(file),
    previewNote: values ? 'As you typed it' : 'As it is saved',
    shown: previewOf(content, stills, picturesFor(actor, file), {
      now,
      findings: wording.findings,
      consents: latest.consents,
    }),
  };
  const status = stale ? 409 : errors.length > 0 ? 422 : 200;
  return view('appeals/views/officer/edit.njk', model, { status });
}

/** The form as it stands, with the review date that is offered where none was asked for. */
function savedValues({ latest }: AppealFile, now: Date): EditionValues {
  const saved = valuesOfEdition(latest, contentOf(latest));
  const offered = offeredReviewDate(londonDay(now), mayShowChild(latest));
  return { ...saved, reviewOn: saved.reviewOn || offered };
}

function leadOf(file: AppealFile): string {
  const { latest, live } = file;
  const { number, state, drafterIds } = latest;
  const next = number + 1;
  switch (state) {
    case 'draft': {
      const by = drafterIds.map((id) => nameOf(file, id)).join(' and ');
      const stays = live ? ` Edition ${live.number} stays public until this one is published.` : '';
      return `Edition ${number}, draft by ${by}.${stays}`;
    }
    case 'submitted':
      return `Edition ${number} waits for authority. Saving a change takes it back and begins edition ${next}.`;
    case 'authorised':
    case 'scheduled':
      return `Edition ${number} is authorised. Saving a change voids that and begins edition ${next}.`;
    case 'refused':
      return `Edition ${number} was not authorised. Saving a change begins edition ${next}.`;
    case 'published':
      return `Edition ${number} is public. Saving a change begins edition ${next}; ${number} stays public until that one is published.`;
    case 'withdrawn':
    case 'superseded':
      return `Edition ${number} was withdrawn. Saving a change begins edition ${next}.`;
  }
}

function savedLine({ latest }: AppealFile): string {
  return `Saved ${consoleTime(latest.updatedAt)}.`;
}
