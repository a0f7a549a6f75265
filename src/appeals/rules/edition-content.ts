import { isDay, type FieldError } from '../../kernel';
import { contactProblems, type ContactPoint } from './contact-point';

export { isDay };

/** How long and how large what an edition says may be: for forms, documents and this rule alike. */
export const EDITION_LIMITS = {
  headline: 140,
  standfirst: 400,
  paragraph: 1200,
  paragraphs: 30,
  quoteName: 80,
  quoteRank: 60,
  quoteRole: 80,
  quoteText: 1000,
  quotes: 5,
  advice: 300,
  victimCallout: 300,
  notesToEditors: 2000,
  linesToTake: 3000,
  publicAreas: 200,
  stills: 60,
  ground: 2000,
  count: 100_000,
  lossPence: 100_000_000_000,
} as const;

/** What somebody says in an appeal, in their own words: of the police, or a victim. */
export interface Quote {
  readonly name: string;
  readonly rank: string;
  readonly role: string;
  readonly text: string;
  /** Of a victim's words the number of the consent they stand by, null while none is chosen; nothing for the police's own. */
  readonly victim?: { readonly consent: number | null } | null;
}

/** What whoever asks for a release sets out for whoever decides on it. The public never reads it. */
export interface Grounds {
  readonly purpose: string;
  /** What has been tried before, and why that is not enough. */
  readonly necessity: string;
  readonly proportionality: string;
  readonly risk: string;
  /** The review date that is asked for, as `2025-12-29`; empty where none is. */
  readonly reviewOn: string;
}

export const NO_GROUNDS: Grounds = {
  purpose: '',
  necessity: '',
  proportionality: '',
  risk: '',
  reviewOn: '',
};

/** Everything an edition says and shows. */
export interface EditionContent {
  readonly headline: string;
  readonly standfirst: string;
  /** One string a paragraph. */
  readonly narrative: readonly string[];
  readonly quotes: readonly Quote[];
  /** One sentence that protects whoever reads it. */
  readonly advice: string;
  /** The question put to people this happened to. */
  readonly victimCallout: string;
  /** What newsrooms read below the appeal: terms, background, whom to ring. It leaves the force with the rest. */
  readonly notesToEditors: string;
  /** What the press office says when it is asked. It never leaves the force. */
  readonly linesToTake: string;
  readonly contacts: readonly ContactPoint[];
  readonly publicAreas: string;
  readonly offenceCount: number | null;
  readonly lossPence: number | null;
  readonly arrests: { readonly count: number; readonly asAt: string } | null;
  /** References of the stills it shows, in the order it shows them. */
  readonly stills: readonly string[];
  readonly grounds: Grounds;
}

/** The content as it is kept: no blank edges, no empty paragraphs or quotes, each still once. */
export function tidyContent(content: EditionContent): EditionContent {
  const quotes = content.quotes.map(({ name, rank, role, text, victim }) => ({
    name: name.trim(),
    rank: rank.trim(),
    role: role.trim(),
    text: text.trim(),
    ...(victim ? { victim: { consent: victim.consent } } : {}),
  }));
  const contacts = content.contacts.map(({ kind, label, phone, hours }) => ({
    kind,
    label: label.trim(),
    phone: phone.replace(/\s+/g, ' ').trim(),
    hours: hours && { opens: hours.opens, closes: hours.closes, days: hours.days },
  }));
  const { arrests } = content;
  return {
    ...content,
    arrests: arrests && { count: arrests.count, asAt: arrests.asAt },
    headline: content.headline.replace(/\s+/g, ' ').trim(),
    standfirst: content.standfirst.replace(/\s+/g, ' ').trim(),
    narrative: content.narrative.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== ''),
    quotes: quotes.filter(({ name, rank, role, text }) => name + rank + role + text !== ''),
    advice: content.advice.trim(),
    victimCallout: content.victimCallout.trim(),
    notesToEditors: content.notesToEditors.trim(),
    linesToTake: content.linesToTake.trim(),
    contacts: contacts.filter(({ label, phone }) => label + phone !== ''),
    publicAreas: content.publicAreas.trim(),
    stills: [...new Set(content.stills.map((reference) => reference.trim().toUpperCase()))],
    grounds: tidyGrounds(content.grounds),
  };
}

/** What cannot even be kept as a draft, field by field. `isPhone` is a telephone's opinion. */
export function contentProblems(
  content: EditionContent,
  today: string,
  isPhone: (typed: string) => boolean,
): FieldError[] {
  return [
    ...lineProblems(content),
    ...narrativeProblems(content.narrative),
    ...quoteProblems(content.quotes),
    ...contactProblems(content.contacts, isPhone),
    ...figureProblems(content, today),
    ...(content.stills.length > EDITION_LIMITS.stills
      ? [{ field: 'stills', code: 'appeal_stills_too_many' }]
      : []),
    ...groundProblems(content.grounds),
  ];
}

/** What a draft must still say before it can be put before an authorising officer. */
export function missingParts({ headline, standfirst, narrative, contacts }: EditionContent): FieldError[] {
  const missing = [
    { field: 'headline', code: 'appeal_headline_missing', there: headline !== '' },
    { field: 'standfirst', code: 'appeal_standfirst_missing', there: standfirst !== '' },
    { field: 'narrative', code: 'appeal_narrative_missing', there: narrative.length > 0 },
    { field: 'contacts', code: 'appeal_incident_room_missing', there: hasKind(contacts, 'incident_room') },
    // Rule 18: Crimestoppers is always offered beside our own form.
    { field: 'contacts', code: 'appeal_crimestoppers_missing', there: hasKind(contacts, 'crimestoppers') },
  ];
  return missing.filter(({ there }) => !there).map(({ field, code }) => ({ field, code }));
}

function hasKind(contacts: readonly ContactPoint[], kind: ContactPoint['kind']): boolean {
  return contacts.some((contact) => contact.kind === kind);
}

const LINES = {
  headline: 'appeal_headline_too_long',
  standfirst: 'appeal_standfirst_too_long',
  advice: 'appeal_advice_too_long',
  victimCallout: 'appeal_victim_callout_too_long',
  notesToEditors: 'appeal_notes_too_long',
  linesToTake: 'appeal_lines_too_long',
  publicAreas: 'appeal_public_areas_too_long',
} as const;

function lineProblems(content: EditionContent): FieldError[] {
  return (Object.keys(LINES) as (keyof typeof LINES)[])
    .filter((field) => isLonger(content[field], EDITION_LIMITS[field]))
    .map((field) => ({ field, code: LINES[field] }));
}

function narrativeProblems(narrative: readonly string[]): FieldError[] {
  if (narrative.length > EDITION_LIMITS.paragraphs) {
    return [{ field: 'narrative', code: 'appeal_narrative_too_many' }];
  }
  const long = narrative.some((paragraph) => isLonger(paragraph, EDITION_LIMITS.paragraph));
  return long ? [{ field: 'narrative', code: 'appeal_paragraph_too_long' }] : [];
}

function quoteProblems(quotes: readonly Quote[]): FieldError[] {
  if (quotes.length > EDITION_LIMITS.quotes) return [{ field: 'quotes', code: 'appeal_quotes_too_many' }];
  return quotes.flatMap(({ name, rank, role, text }, at) => {
    const problems: FieldError[] = [];
    const refuse = (part: keyof Quote, code: string) =>
      problems.push({ field: `quotes[${at}].${part}`, code });
    if (text === '') refuse('text', 'appeal_quote_text_missing');
    if (isLonger(text, EDITION_LIMITS.quoteText)) refuse('text', 'appeal_quote_text_too_long');
    // A sentence that nobody said cannot be answered for.
    if (name === '') refuse('name', 'appeal_quote_name_missing');
    if (isLonger(name, EDITION_LIMITS.quoteName)) refuse('name', 'appeal_quote_speaker_too_long');
    if (isLonger(rank, EDITION_LIMITS.quoteRank)) refuse('rank', 'appeal_quote_speaker_too_long');
    if (isLonger(role, EDITION_LIMITS.quoteRole)) refuse('role', 'appeal_quote_speaker_too_long');
    return problems;
  });
}

function figureProblems({ offenceCount, lossPence, arrests }: EditionContent, today: string): FieldError[] {
  const problems: FieldError[] = [];
  if (!isFigure(offenceCount, EDITION_LIMITS.count)) {
    problems.push({ field: 'offenceCount', code: 'appeal_count_not_valid' });
  }
  if (!isFigure(lossPence, EDITION_LIMITS.lossPence)) {
    problems.push({ field: 'lossPence', code: 'appeal_loss_not_valid' });
  }
  if (!isFigure(arrests?.count ?? null, EDITION_LIMITS.count)) {
    problems.push({ field: 'arrestsCount', code: 'appeal_arrests_not_valid' });
  }
  if (arrests && !isDay(arrests.asAt)) {
    problems.push({ field: 'arrestsAsAt', code: 'appeal_arrests_day_not_valid' });
  } else if (arrests && arrests.asAt > today) {
    problems.push({ field: 'arrestsAsAt', code: 'appeal_arrests_in_future' });
  }
  return problems;
}

function tidyGrounds({ purpose, necessity, proportionality, risk, reviewOn }: Grounds): Grounds {
  return {
    purpose: purpose.trim(),
    necessity: necessity.trim(),
    proportionality: proportionality.trim(),
    risk: risk.trim(),
    reviewOn: reviewOn.trim(),
  };
}

function groundProblems({ reviewOn, ...texts }: Grounds): FieldError[] {
  const long = (Object.keys(texts) as (keyof typeof texts)[])
    .filter((field) => isLonger(texts[field], EDITION_LIMITS.ground))
    .map((field) => ({ field: `grounds.${field}`, code: 'appeal_ground_too_long' }));
  const unclear = reviewOn !== '' && !isDay(reviewOn);
  return [...long, ...(unclear ? [{ field: 'grounds.reviewOn', code: 'appeal_review_not_valid' }] : [])];
}

function isFigure(value: number | null, limit: number): boolean {
  return value === null || (Number.isInteger(value) && value >= 0 && value <= limit);
}

/** A character is what a person would count as one. */
export function isLonger(text: string, limit: number): boolean {
  return [...text].length > limit;
}
