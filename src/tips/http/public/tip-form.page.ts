import { appealPaths, type TipTarget } from '../../../appeals';
import { errorSummary, t, view, type FormErrors, type ViewResult } from '../../../web';
import { BASES } from '../../rules/kinds';
import { tipPaths } from '../../tips.paths';
import { otherWays } from './contacts';
import type { FormCode } from './form-codes';
import { meantPerson, type MeantPerson } from './meant-person';
import {
  FORM_KINDS,
  HOW_KNOWN,
  LAST_SEEN,
  SUGGESTED,
  WHOSE,
  YES_NO,
  type FormKind,
  type TipTyped,
} from './tip-typed';

/** Where a form stands: for which appeal, at what moment, in which language. */
export interface FormPlace {
  readonly target: TipTarget;
  readonly now: Date;
  readonly language: string;
}

export interface ShownAgain {
  readonly errors: FormErrors;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The form, empty or as it was filled in. */
export function tipFormPage(
  place: FormPlace,
  typed: TipTyped,
  code: FormCode,
  { errors, status = 200, headers }: ShownAgain = { errors: [] },
): ViewResult {
  const { target, now, language } = place;
  const number = /^\d{1,6}$/.test(typed.person) ? Number(typed.person) : null;
  const person = meantPerson(target, number, language, typed.still);
  const kind = kindShown(typed.kind, person);
  const model = {
    title: t(`tips.form.title.${kind}`, {}, language),
    kind,
    action: tipPaths.form(target.slug),
    person,
    live: target.live,
    back: backTo(target, person, language),
    appealHref: target.live ? appealPaths.show(target.slug) : '/',
    otherKinds: otherKinds(target.slug, kind, person, language),
    values: typed,
    words: {
      title: t(`tips.form.words.title_${kind}`, {}, language),
      lead: t(`tips.form.words.lead_${kind}`, {}, language),
    },
    choices: choices(language),
    code,
    errors: errorSummary(errors),
    ways: otherWays(target.contacts, now, language),
    say: person?.reference ?? target.name,
    name: target.name,
  };
  return view('tips/views/public/tip-form.njk', model, {
    status,
    forceId: target.forceId,
    ...(headers && { headers }),
  });
}

/** Whoever is no longer sought is recognised no more; what somebody knows is still taken. */
function kindShown(kind: FormKind, person: MeantPerson | null): FormKind {
  return kind === 'recognition' && !person?.sought ? 'information' : kind;
}

function backTo({ slug, live }: TipTarget, person: MeantPerson | null, language: string) {
  if (!live) return { href: '/', text: t('tips.form.back_home', {}, language) };
  if (!person) return { href: appealPaths.show(slug), text: t('tips.form.back_appeal', {}, language) };
  const { number, reference } = person;
  return {
    href: appealPaths.person(slug, number),
    text: t('tips.form.back_person', { reference }, language),
  };
}

/** The same form for something else, as links: nothing has been typed yet when somebody looks for them. */
function otherKinds(slug: string, shown: FormKind, person: MeantPerson | null, language: string) {
  return FORM_KINDS.filter((kind) => kind !== shown && (kind !== 'recognition' || person?.sought)).map(
    (kind) => ({
      text: t(`tips.form.other.${kind}`, {}, language),
      href: tipPaths.form(slug, person?.number, kind),
    }),
  );
}

function choices(language: string) {
  const say = (key: string) => t(key, {}, language);
  return {
    how: HOW_KNOWN.map((value) => ({ value, text: say(`tips.how.${value}`) })),
    last: LAST_SEEN.map((value) => ({ value, text: say(`tips.last.${value}`) })),
    suggested: SUGGESTED.map((value) => ({ value, text: say(`tips.suggested.${value}`) })),
    basis: BASES.map((value) => ({ value, text: say(`tips.basis.${value}`) })),
    whose: WHOSE.map((value) => ({ value, text: say(`tips.whose.${value}`) })),
    yesNo: YES_NO.map((value) => ({ value, text: say(`tips.yes_no.${value}`) })),
    me: YES_NO.map((value) => ({ value, text: say(`tips.me.${value}`) })).reverse(),
  };
}
