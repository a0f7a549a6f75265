import type { OfficerSignature } from '../../officers';
import type { Authority } from '../data/authority.entity';
import { contentOf } from '../data/edition-content';
import type { EditionRecord } from '../data/edition-records';
import type { ReviewRenewal } from '../data/review-renewal.entity';
import { DECISION_FORMAT, type DecisionRecord } from '../rules/decision-record';
import { canonicalHash } from './snapshot-document';

/** A decision and the signature under it: what a row keeps. */
export interface DecisionDocument {
  readonly record: DecisionRecord;
  readonly signature: OfficerSignature | null;
}

/** What was kept of a decision; null for a text that is none, because somebody or something damaged its row. */
export function readDocument(text: string): DecisionDocument | null {
  try {
    const document = JSON.parse(text) as Partial<DecisionDocument> | null;
    const { record, signature } = document ?? {};
    const fields: unknown = record?.content.fields;
    const named = Array.isArray(fields) && fields.every((field) => typeof field === 'string');
    const signed = signature === null || (signature !== undefined && isSigned(signature));
    return record && named && signed ? { record, signature } : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

const PARTS = ['forceId', 'officerId', 'boxKey', 'signKey', 'certificate', 'signature'] as const;

/** Only the shape: whether it holds is asked of the root. */
function isSigned(signature: OfficerSignature): boolean {
  const whole = PARTS.every((part) => typeof signature[part] === 'string');
  return whole && !Number.isNaN(Date.parse(signature.certifiedUntil));
}

/** `fields` as the record that is compared with named them; all there are for a new one. */
export function authorityRecord(
  edition: EditionRecord,
  authority: Authority,
  fields?: readonly string[],
): DecisionRecord {
  const { purpose, necessity, proportionality, alternatives, risk, reason } = authority;
  return {
    ...about(edition, fields),
    kind: 'authority',
    id: authority.id,
    decision: authority.decision,
    by: authority.officerId,
    rank: authority.rank,
    at: authority.decidedAt.toISOString(),
    grounds: { purpose, necessity, proportionality, alternatives, risk, reason },
    excludedPlaces: authority.excludedPlaces,
    reviewOn: authority.reviewOn,
  };
}

export function renewalRecord(
  edition: EditionRecord,
  renewal: ReviewRenewal,
  fields?: readonly string[],
): DecisionRecord {
  return {
    ...about(edition, fields),
    kind: 'renewal',
    id: renewal.id,
    decision: 'renewed',
    by: renewal.officerId,
    rank: renewal.rank,
    at: renewal.renewedAt.toISOString(),
    grounds: { reason: renewal.reason },
    excludedPlaces: edition.authority?.excludedPlaces ?? [],
    reviewOn: renewal.reviewOn,
  };
}

function about(
  edition: EditionRecord,
  fields?: readonly string[],
): Pick<DecisionRecord, 'format' | 'appealId' | 'edition' | 'content' | 'stills'> {
  return {
    format: DECISION_FORMAT,
    appealId: edition.appealId,
    edition: { id: edition.id, number: edition.number },
    content: contentHash(edition, fields),
    stills: edition.stills.map(({ still, revision, excepted }) => ({
      reference: still.reference,
      id: still.id,
      revision,
      excepted,
    })),
  };
}

/** Everything the edition says, and how it describes everybody it shows. */
function contentHash(edition: EditionRecord, named?: readonly string[]): DecisionRecord['content'] {
  const { stills: _stills, ...words } = contentOf(edition);
  const persons = edition.persons.map(({ person, label, description, ageFrom, ageTo }) => ({
    id: person.id,
    label,
    description,
    ageFrom,
    ageTo,
  }));
  const said: Readonly<Record<string, unknown>> = { ...words, persons };
  const fields = [...(named ?? Object.keys(said).sort())];
  const chosen = Object.fromEntries(fields.map((field) => [field, said[field] ?? null]));
  return { fields, sha256: canonicalHash(JSON.parse(JSON.stringify(chosen)) as object) };
}
