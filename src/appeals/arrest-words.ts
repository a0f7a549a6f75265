import { FIRST_LANGUAGE, londonMoment, publicDate, t } from '../web';
import type { ArrestTold } from './rules/arrest-update';

/** An arrest update as it is read, made of the words of a locale file and of nothing else. */
export function arrestSentence(told: ArrestTold, language: string = FIRST_LANGUAGE): string {
  const { who, age, number, arrestedOn, suspicion, outcome } = told;
  const say = (key: string, params = {}) => t(`appeals.arrest.${key}`, { number, ...params }, language);
  const them = say(`who.${who}`);
  return say('sentence', {
    who: age === 'none' ? them : say(`aged.${who}`, { who: them, age: say(`age.${age}`) }),
    day: publicDate(londonMoment(arrestedOn, 12), language),
    suspicion: say(`suspicion.${suspicion}`),
    outcome: say(`outcome.${outcome}`),
  });
}
