import { may, type OfficerActor } from '../../../kernel';
import { consoleDateTime, errorSummary, t, view, type FormErrors, type ViewResult } from '../../../web';
import { appealPaths } from '../../appeals.paths';
import type { NamingLinesRow } from '../../data/naming-lines.entity';
import { linesOf, NAMING_PARTS, type NamingLines } from '../../rules/naming-lines';

/** What to say, and never to, when social media names somebody: read in a hurry, on a telephone. */
export function namingPage(
  { lines, keptAt }: { readonly lines: NamingLines; readonly keptAt: Date | null },
  actor: OfficerActor,
): ViewResult {
  const model = {
    title: 'When somebody is named online',
    since: sinceOf(keptAt),
    parts: partsOf(lines),
    change: may(actor.roles, 'forces.settings') ? appealPaths.namingSettings() : null,
    duty: may(actor.roles, 'duty.read') ? appealPaths.duty() : null,
    press: appealPaths.press(),
  };
  return view('appeals/views/officer/naming.njk', model);
}

/** A force’s lines as its administrator changes them, and what they were. */
export interface NamingShown {
  readonly values: NamingLines;
  /** The newest first; it is what counts now. */
  readonly kept: readonly NamingLinesRow[];
  readonly names: ReadonlyMap<string, { readonly name: string }>;
}

/** The form that changes them, with the former ones below it. */
export function namingSettingsPage(
  { values, kept, names }: NamingShown,
  { errors = [], said = null }: { readonly errors?: FormErrors; readonly said?: object | null } = {},
): ViewResult {
  const model = {
    title: 'When somebody is named online',
    said,
    action: appealPaths.namingSettings(),
    parts: NAMING_PARTS.map((part) => ({ name: part, label: titleOf(part), value: values[part] })),
    former: kept.slice(1).map((row) => ({
      title: `Kept ${consoleDateTime(row.keptAt)} by ${names.get(row.officerId)?.name ?? 'somebody'}`,
      parts: partsOf(row.lines),
    })),
    since: sinceOf(kept[0]?.keptAt ?? null),
    errors: errorSummary(errors),
  };
  const status = errors.length > 0 ? 422 : 200;
  return view('appeals/views/officer/naming-settings.njk', model, { status });
}

function sinceOf(keptAt: Date | null): string {
  return keptAt === null
    ? 'Your force has not changed them yet.'
    : `As your force set them ${consoleDateTime(keptAt)}.`;
}

const titleOf = (part: string): string => t(`appeals.naming.${part}.title`);

function partsOf(lines: NamingLines): object[] {
  return NAMING_PARTS.map((part) => ({ id: part, title: titleOf(part), lines: linesOf(lines[part]) }));
}
