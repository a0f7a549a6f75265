import type { OfficerActor } from '../../../kernel';
import {
  consoleDateTime,
  errorSummary,
  londonDay,
  publicDay,
  t,
  view,
  type FormErrors,
  type ViewResult,
} from '../../../web';
import { appealPaths } from '../../appeals.paths';
import { arrestSentence } from '../../arrest-words';
import type { AppealFile } from '../../data/appeal-file';
import { arrestsOf } from '../../data/edition-content';
import {
  ARREST_OUTCOMES,
  ARRESTED_AGES,
  ARRESTED_WHO,
  latestArrests,
  SUSPICIONS,
} from '../../rules/arrest-update';
import type { ArrestValues } from './arrests.form';
import { nameOfAppeal, placeOf } from './place';

/** What the public is told of arrests beside an appeal, and the form that tells one more. */
export function arrestsPage(
  file: AppealFile,
  actor: OfficerActor,
  now: Date,
  values: Partial<ArrestValues> = {},
  errors: FormErrors = [],
): ViewResult {
  const { appeal, live } = file;
  const told = live?.arrestUpdates ?? [];
  const soFar = live && latestArrests(arrestsOf(live), told);
  const today = londonDay(now);
  const model = {
    title: 'Arrest update',
    place: placeOf(file, actor),
    back: { text: nameOfAppeal(file), href: appealPaths.office(appeal.slug) },
    action: appealPaths.arrests(appeal.slug),
    live: live !== null,
    soFar: soFar && `${soFar.count}, as at ${publicDay(new Date(`${soFar.asAt}T12:00:00Z`))}`,
    told: told.map((update) => ({
      sentence: arrestSentence(update),
      at: consoleDateTime(update.toldAt),
      datetime: update.toldAt.toISOString(),
      remove: appealPaths.arrestRemoval(appeal.slug, update.id),
    })),
    choices: {
      who: choices('kind', ARRESTED_WHO),
      age: choices('age', ARRESTED_AGES),
      suspicion: [
        { value: '', text: t('appeals.arrest.suspicion.choose') },
        ...choices('suspicion', SUSPICIONS),
      ],
      outcome: choices('fate', ARREST_OUTCOMES),
    },
    values: { age: 'none', number: '1', asAt: today, ...values },
    errors: errorSummary(errors),
  };
  return view('appeals/views/officer/arrests.njk', model, { status: errors.length > 0 ? 422 : 200 });
}

const choices = (kind: 'kind' | 'age' | 'suspicion' | 'fate', values: readonly string[]) =>
  values.map((value) => ({ value, text: t(`appeals.arrest.${kind}.${value}`) }));
