import type { TipTarget } from '../../../appeals';
import {
  errorSummary,
  publicDateTime,
  publicTime,
  t,
  view,
  type FormErrors,
  type ViewResult,
} from '../../../web';
import type { Dialogue, SaidInDialogue } from '../../actions/tipster-dialogue';
import { tipPaths } from '../../tips.paths';
import { otherWays } from './contacts';
import { saidLines } from './said-lines';

/** What a dialogue page is made of. */
export interface DialogueShown {
  readonly dialogue: Dialogue;
  /** The appeal it is about; null for what went to the force's intake. */
  readonly target: TipTarget | null;
  readonly token: string;
  readonly now: Date;
  readonly language: string;
}

export interface DialogueAgain {
  readonly text?: string;
  readonly errors?: FormErrors;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What has just happened, as the key of its sentence. */
  readonly happened?: 'added' | 'added_struck' | 'looked' | null;
}

/** Both sides of the talk, and the form to go on. The token travels in hidden fields and in no address. */
export function dialoguePage(
  { dialogue, target, token, now, language }: DialogueShown,
  { text = '', errors = [], status = 200, headers, happened = null }: DialogueAgain = {},
): ViewResult {
  const { tip, messages, expiresAt } = dialogue;
  const answered = messages.some(({ from }) => from === 'police');
  const model = {
    title: t('tips.dialogue.title', {}, language),
    about: aboutOf(dialogue, target),
    messages: messages.map((message) => messageShown(message, language)),
    answered,
    until: publicTime(expiresAt, language),
    token,
    values: { text },
    errors: errorSummary(errors),
    said: happened && t(`tips.dialogue.${happened}`, {}, language),
    ways: otherWays(target?.contacts ?? [], now, language),
    paths: tipPaths,
  };
  return view('tips/views/public/dialogue.njk', model, {
    status,
    forceId: tip.forceId,
    ...(headers && { headers }),
  });
}

function aboutOf({ tip }: Dialogue, target: TipTarget | null): string | null {
  const person = target?.persons.find(({ id }) => id === tip.personId);
  return person?.stills.at(0)?.reference ?? target?.name ?? null;
}

function messageShown(message: SaidInDialogue, language: string) {
  const { from, at } = message;
  const text = from === 'you' ? message.said.text : message.text;
  return {
    who: t(`tips.dialogue.${from}`, {}, language),
    at,
    when: publicDateTime(new Date(at), language),
    paragraphs: text.split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
    lines: from === 'you' ? saidLines(message.said, language) : [],
  };
}
