import { t } from '../../../web';
import type { TipsterMessage } from '../../../vault';

/** One answer of a message: what was asked, what was said. */
export interface SaidLine {
  readonly key: string;
  readonly value: string;
}

/** Everything a message says besides its own words, for the tipster who reads it again. */
export function saidLines(message: TipsterMessage, language: string): SaidLine[] {
  const say = (key: string, params = {}) => t(`tips.said.${key}`, params, language);
  const { names = [], contact = {}, victim = {}, basis, threatToLife } = message;
  const yes = (answer: boolean | undefined) =>
    answer === undefined ? undefined : t(`tips.yes_no.${answer ? 'yes' : 'no'}`, {}, language);
  const named = names.flatMap((each) => [
    [say('name'), each.name || say('no_name')],
    [say('alias'), each.alias],
    [say('where'), each.where],
    [say('social'), each.social],
    [say('how_known'), each.howKnown],
    [say('last_seen'), each.lastSeen],
    [say('suggested'), yes(each.nameSuggestedByOthers)],
  ]);
  const lines = [
    ...named,
    [say('on_behalf_of'), victim.onBehalfOf],
    [say('when'), victim.when],
    [say('area'), victim.area],
    [say('loss'), pounds(victim.lossPence)],
    [say('bank_told'), yes(victim.bankTold)],
    [say('basis'), basis && t(`tips.basis.${basis}`, {}, language)],
    [say('life'), threatToLife ? yes(true) : undefined],
    [say('call_me'), contact.name],
    [say('phone'), contact.phone],
    [say('email'), contact.email],
    [say('safe_times'), contact.safeTimes],
    [say('safe_to_call'), yes(victim.safeToCall)],
  ];
  return lines.flatMap(([key = '', value]) => (value ? [{ key, value }] : []));
}

function pounds(pence: number | undefined): string | undefined {
  if (pence === undefined) return undefined;
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' }).format(pence / 100);
}
