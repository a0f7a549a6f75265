import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { londonDay, type ViewResult } from '../../../web';
import type { EditionPlace } from '../../actions/begin-edition';
import { KeepWording } from '../../actions/keep-wording';
import { ReviseAppeal } from '../../actions/revise-appeal';
import { AppealFiles, type AppealFile } from '../../data/appeal-file';
import { contentOf } from '../../data/edition-content';
import { wordingPoints } from '../../rules/wording/answers';
import { wordingFindings } from '../../rules/wording/findings';
import { commentTyped } from './comments.form';
import { inputOf, parseEditionForm, type EditionForm } from './edition.form';
import { editorPage, type EditorState } from './editor.page';
import { PageComments } from './page-comments';
import { taken, type Taken } from './taken';
import { afterPress, reasonsTyped } from './wording.form';

/** What every button of the editor does first: read the form, keep what was typed, keep words with their reasons. */
@Injectable()
export class DraftActs {
  constructor(
    private readonly files: AppealFiles,
    private readonly reviseAppeal: ReviseAppeal,
    private readonly keepWording: KeepWording,
    private readonly comments: PageComments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The editor as it stands, or with what was typed and what is wrong with it. */
  async page(actor: OfficerActor, slug: string, state: EditorState = {}): Promise<ViewResult> {
    const file = await this.files.ofTeam(actor, slug);
    const comments = await this.comments.of(actor, file);
    return editorPage(file, actor, this.clock.now(), { ...state, comments });
  }

  /** Either everything typed is kept, or the editor shows it again. */
  async save(
    actor: OfficerActor,
    slug: string,
    body: unknown,
  ): Promise<{ readonly page: ViewResult } | { readonly form: EditionForm; readonly place: EditionPlace }> {
    const typed = { reasons: reasonsTyped(body), comment: commentTyped(body) };
    const form = parseEditionForm(body, londonDay(this.clock.now()));
    if (!form.ok) return { page: await this.page(actor, slug, { ...form, ...typed }) };
    const { edition, version, content, values, atInput } = form.value;
    const { wording } = await this.files.ofTeam(actor, slug);
    const revision = { slug, edition, version, content: afterPress(content, wording, body) };
    const saved = await taken(this.reviseAppeal.run(actor, revision), atInput);
    if (!saved.ok) return { page: await this.page(actor, slug, { ...saved, values, ...typed }) };
    const kept = await this.answer(actor, saved.value, typed.reasons);
    if (!kept.ok) return { page: await this.page(actor, slug, { ...kept, ...typed }) };
    const left = await this.comments.take(actor, slug, body);
    if (!left.ok) return { page: await this.page(actor, slug, { ...left, comment: typed.comment }) };
    return { form: form.value, place: saved.value };
  }

  /** Reasons for words that are no longer there are passed by. */
  private async answer(
    actor: OfficerActor,
    { slug, edition }: EditionPlace,
    reasons: Readonly<Record<string, string>>,
  ): Promise<Taken<void>> {
    const open = openPoints(await this.files.ofTeam(actor, slug));
    for (const point of open.filter((id) => reasons[id] !== undefined)) {
      const answer = { slug, edition, point, reason: reasons[point] };
      const kept = await taken(this.keepWording.run(actor, answer), inputOf);
      if (!kept.ok) return kept;
    }
    return { ok: true, value: undefined };
  }
}

function openPoints({ latest, wording }: AppealFile): string[] {
  const points = wordingPoints(wordingFindings(contentOf(latest), wording), latest.keptWordings);
  return points.filter(({ open, hard }) => open.length > 0 && !hard).map(({ id }) => id);
}
