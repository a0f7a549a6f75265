import { casePaths, casePlace, nameOfCase, type MyCase } from '../../../cases';
import type { OfficerActor } from '../../../kernel';
import { view, type ViewResult } from '../../../web';
import { tipOfficePaths } from '../../tips.paths';

/** A reader who holds no key yet: a colleague's signing in gives it. */
export function waitingPage(actor: OfficerActor, inCase: MyCase, heading: string): ViewResult {
  return view('tips/views/officer/waiting.njk', {
    title: `You wait for the key of ${nameOfCase(inCase)}`,
    heading,
    place: casePlace(inCase, actor, 'tips'),
    team: casePaths.team(inCase.ref),
    inbox: tipOfficePaths.inbox(inCase.ref),
  });
}
