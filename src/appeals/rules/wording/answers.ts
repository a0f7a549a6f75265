import { isSameFinding, partOf } from './findings';
import type { WordingFinding, WordingRule } from './finding';

/** How long a reason to keep words may be. */
export const KEPT_REASON_LIMIT = 500;

/** The reason for which words were kept, as far as the rule asks. */
export interface KeptFor {
  readonly rule: WordingRule;
  readonly field: string;
  readonly words: string;
}

/** The findings of one rule about one part of an edition: what an officer is told, and answers, at once. */
export interface WordingPoint<Kept extends KeptFor> {
  /** Says which point it is to a form; the same while rule and part are the same. */
  readonly id: string;
  readonly rule: WordingRule;
  readonly part: string;
  /** The field of the first of them. */
  readonly field: string;
  readonly hard: boolean;
  /** Neither mended nor kept. */
  readonly open: readonly WordingFinding[];
  /** Kept for a reason. */
  readonly answered: readonly { readonly finding: WordingFinding; readonly kept: Kept }[];
}

/**
 * What the wording check has to say, point by point, with the answers that were given. Nothing answers what is hard but
 * other words: the victim shield (rule 7) is not an officer's to lift.
 */
export function wordingPoints<Kept extends KeptFor>(
  findings: readonly WordingFinding[],
  kept: readonly Kept[],
): WordingPoint<Kept>[] {
  const points = new Map<string, WordingFinding[]>();
  for (const finding of findings) {
    const id = pointOf(finding);
    points.set(id, [...(points.get(id) ?? []), finding]);
  }
  return [...points].map(([id, all]) => {
    const answers = all.map((finding) => ({ finding, kept: answerTo(finding, kept) }));
    const [{ rule, field, hard }] = all;
    return {
      id,
      rule,
      part: partOf(field),
      field,
      hard,
      open: answers.filter((one) => one.kept === null).map(({ finding }) => finding),
      answered: answers.flatMap((one) => (one.kept ? [{ finding: one.finding, kept: one.kept }] : [])),
    };
  });
}

/** What still has to be mended or kept before an edition can be put forward. */
export function unanswered(findings: readonly WordingFinding[], kept: readonly KeptFor[]): WordingFinding[] {
  return findings.filter((finding) => answerTo(finding, kept) === null);
}

/** `presumes_guilt-quotes-0`: a form's name for the point that a finding belongs to. */
export function pointOf({ rule, field }: Pick<WordingFinding, 'rule' | 'field'>): string {
  const [, quote] = /^quotes\[(\d+)\]/.exec(field) ?? [];
  return `${rule}-${partOf(field)}${quote === undefined ? '' : `-${quote}`}`;
}

function answerTo<Kept extends KeptFor>(finding: WordingFinding, kept: readonly Kept[]): Kept | null {
  return finding.hard ? null : (kept.find((one) => isSameFinding(one, finding)) ?? null);
}
