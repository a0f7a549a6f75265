import type { Picture } from '../../../web';
import type { StillRecord } from '../../../stills';
import { contactView, type ContactView } from '../../contact-view';
import type { EditionContent, Quote } from '../../rules/edition-content';
import type { WordingFinding } from '../../rules/wording/finding';
import { consentFault, type ConsentStanding } from '../../rules/victim-account';
import { markedParts, type TextPart } from '../../rules/wording/marked-parts';
import type { ShownTo } from './pictures';
import { dayInWords } from './words';

/** The public page of an edition, in the pieces that its preview is made of. */
export interface Preview {
  /** In pieces, so that words which the wording check found can be marked. */
  readonly headline: readonly TextPart[];
  readonly standfirst: readonly TextPart[];
  readonly narrative: readonly (readonly TextPart[])[];
  readonly people: readonly {
    readonly reference: string;
    readonly label: string;
    readonly picture: Picture | null;
    readonly more: string;
  }[];
  readonly facts: readonly { readonly key: string; readonly value: string }[];
  readonly quotes: readonly (Quote & {
    readonly post: string;
    readonly said: readonly TextPart[];
  })[];
  readonly advice: readonly TextPart[];
  readonly victimCallout: readonly TextPart[];
  readonly notesToEditors: readonly TextPart[];
  readonly contacts: readonly object[];
}

/** When it is looked at, and which words are marked. */
export interface PreviewMoment {
  readonly now: Date;
  readonly findings?: readonly WordingFinding[];
  /** Whose words may be read. */
  readonly consents: readonly ConsentStanding[];
}

/** What the public would read if this went out as it is. `stills` are those of the case. */
export function previewOf(
  content: EditionContent,
  stills: readonly StillRecord[],
  shownTo: ShownTo,
  { now, findings = [], consents }: PreviewMoment,
): Preview {
  const { headline, standfirst, narrative, quotes, advice, victimCallout, contacts } = content;
  const parts = (field: string, text: string): TextPart[] =>
    markedParts(
      text,
      findings.filter((finding) => finding.field === field),
    );
  const shown = content.stills.flatMap(
    (reference) => stills.find((one) => one.reference === reference) ?? [],
  );
  return {
    headline: parts('headline', headline),
    standfirst: parts('standfirst', standfirst),
    narrative: narrative.map((text, at) => parts(`narrative[${at}]`, text)),
    people: peopleOf(shown, shownTo),
    facts: factsOf(content),
    quotes: quotes.flatMap((quote, at) => {
      if (consentFault(quote, consents)) return [];
      const post = [quote.rank, quote.role].filter(Boolean).join(', ');
      return [{ ...quote, said: parts(`quotes[${at}].text`, quote.text), post }];
    }),
    advice: parts('advice', advice),
    victimCallout: parts('victimCallout', victimCallout),
    notesToEditors: parts('notesToEditors', content.notesToEditors),
    contacts: contacts.map((contact) => promiseOf(contactView(contact, now))),
  };
}

function peopleOf(shown: readonly StillRecord[], shownTo: ShownTo): Preview['people'] {
  const firsts = new Map<string, StillRecord>();
  for (const still of shown) if (!firsts.has(still.personId)) firsts.set(still.personId, still);
  return [...firsts.values()].map((first) => {
    const { reference, person, personId } = first;
    const pictures = shown.filter((still) => still.personId === personId).length;
    const more = pictures > 1 ? `${pictures} pictures` : '';
    return { reference, label: person.label, picture: shownTo(first, 'tile'), more };
  });
}

function factsOf({ offenceCount, lossPence, publicAreas, arrests }: EditionContent): Preview['facts'] {
  const rows: [string, string | null][] = [
    ['Linked offences', offenceCount?.toLocaleString('en-GB') ?? null],
    ['Loss', lossPence === null ? null : money(lossPence)],
    ['Where', publicAreas || null],
    ['Arrested so far', arrests && `${arrests.count}, as at ${dayInWords(arrests.asAt)}`],
  ];
  return rows.flatMap(([key, value]) => (value === null ? [] : [{ key, value }]));
}

function money(pence: number): string {
  const digits = pence % 100 === 0 ? 0 : 2;
  return (pence / 100).toLocaleString('en-GB', {
    style: 'currency',
    currency: 'GBP',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

const PROMISE: Readonly<
  Record<ContactView['kind'], { readonly kind: string; readonly title: string | null }>
> = {
  incident_room: { kind: 'Confidential', title: 'The incident room' },
  crimestoppers: { kind: 'Anonymous', title: 'Crimestoppers' },
  other: { kind: 'Also', title: null },
};

/** A number to ring, as the promise it makes. */
function promiseOf({ kind, label, phone, open, state, hoursText }: ContactView): object {
  const { title, ...promise } = PROMISE[kind];
  return { whose: kind, ...promise, title: title ?? label, phone, hours: { open, state, text: hoursText } };
}
