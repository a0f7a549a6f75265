import { bodyText } from '../../../web';
import type { EditionContent } from '../../rules/edition-content';
import { pointOf } from '../../rules/wording/answers';
import { mended, wordingFindings, type WordingAround } from '../../rules/wording/findings';
import { pressOf } from './wording.page';

const WHY = 'why-';

/** Reasons typed to keep words, by point; what is blank is none. */
export function reasonsTyped(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null) return {};
  const points = Object.keys(body).flatMap((field) =>
    field.startsWith(WHY) ? [field.slice(WHY.length)] : [],
  );
  const typed = points.map((point): [string, string] => [point, bodyText(body, WHY + point)]);
  return Object.fromEntries(typed.filter(([, reason]) => reason !== ''));
}

/** The point whose words are to be kept, or asked about again. */
export function pressedPoint(body: unknown, button: 'keep' | 'reopen'): string | null {
  return bodyText(body, button) || null;
}

/** The content after a press on better words: all places of the point where those words stand. */
export function afterPress(content: EditionContent, around: WordingAround, body: unknown): EditionContent {
  const press = bodyText(body, 'mend');
  if (press === '') return content;
  const pressed = wordingFindings(content, around).filter(
    (finding) => pressOf(pointOf(finding), finding.words) === press,
  );
  // From the last to the first, so that the offsets of those before stay true.
  return pressed.reduceRight(mended, content);
}
