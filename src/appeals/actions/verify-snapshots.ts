import { signatureProblem, type OfficerSignature } from '../../officers';
import {
  chainFault,
  filesOf,
  pictureName,
  SNAPSHOT_EXPORT_FORMAT,
  SNAPSHOT_FORMAT,
  type ChainFault,
  type SnapshotRecord,
} from '../rules/snapshot';
import { canonicalHash, canonicalText, type SnapshotDocument } from './snapshot-document';

/** A published file as it was found when the export was made. */
export interface ExportedFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly found: 'as_published' | 'changed' | 'missing';
}

/** What is handed over: the whole chain of one appeal, and what became of its files. */
export interface SnapshotExport {
  readonly format: typeof SNAPSHOT_EXPORT_FORMAT;
  readonly id: string;
  readonly madeAt: string;
  readonly madeBy: { readonly id: string; readonly name: string };
  readonly madeFor: string;
  readonly snapshots: readonly SnapshotDocument[];
  readonly files: readonly ExportedFile[];
}

/** An export and the signature under it: the file `snapshots.json`. */
export interface SignedExport {
  readonly export: SnapshotExport;
  readonly signature: OfficerSignature;
}

export type SnapshotFault =
  /** It is no such file, or something in it is missing. */
  | { readonly fault: 'not_an_export' }
  /** The export, or one of its snapshots, bears a signature of somebody else than it says made it. */
  | { readonly fault: 'signed_by_somebody_else'; readonly at: number }
  /** No root key that was given certifies the signer's keys at the time, or the text was changed. 0 is the export. */
  | { readonly fault: 'not_vouched_for'; readonly at: number }
  /** The files it lists are not those its snapshots name. */
  | { readonly fault: 'other_files' }
  | ChainFault;

export type SnapshotVerdict =
  { readonly ok: true; readonly read: SnapshotExport } | ({ readonly ok: false } & SnapshotFault);

/**
 * Checks an export as it was handed over, with nothing but the root keys of the forces it may come from: its signature, the
 * chain, and every signature in the chain. The pictures beside it are checked by the hashes it answers.
 */
export function verifiedSnapshots(text: string, rootKeys: readonly Buffer[]): SnapshotVerdict {
  const signed = exportIn(text);
  if (!signed) return { ok: false, fault: 'not_an_export' };
  const { export: read, signature } = signed;
  const about = { kind: 'snapshot export', at: read.madeAt, by: read.madeBy.id } as const;
  const problem = faultOf(read, signature, about, rootKeys);
  if (problem) return { ok: false, fault: problem, at: 0 };
  const links = read.snapshots.map(({ record }) => ({ record, sha256: canonicalHash(record) }));
  const broken = chainFault(links);
  if (broken) return { ok: false, ...broken };
  for (const { record, signature: under } of read.snapshots) {
    if (!under) continue;
    const claim = { kind: 'snapshot', at: record.at, by: record.by.id } as const;
    const fault = faultOf(record, under, claim, rootKeys);
    if (fault) return { ok: false, fault, at: record.position };
  }
  const named = filesOf(read.snapshots.map(({ record }) => record)).map(pictureName);
  const listed = read.files.map(({ name }) => name);
  return canonicalText(named) === canonicalText(listed)
    ? { ok: true, read }
    : { ok: false, fault: 'other_files' };
}

function faultOf(
  value: object,
  signature: OfficerSignature,
  claim: { readonly kind: 'snapshot' | 'snapshot export'; readonly at: string; readonly by: string | null },
  rootKeys: readonly Buffer[],
): 'signed_by_somebody_else' | 'not_vouched_for' | null {
  if (signature.officerId !== claim.by) return 'signed_by_somebody_else';
  const bytes = Buffer.from(canonicalText(value), 'utf8');
  const about = { kind: claim.kind, bytes, at: new Date(claim.at) };
  return signatureProblem(signature, about, rootKeys) ? 'not_vouched_for' : null;
}

function exportIn(text: string): SignedExport | null {
  try {
    const read = JSON.parse(text) as Partial<SignedExport> | null;
    const { export: made, signature } = read ?? {};
    if (!made || !isSignature(signature) || made.format !== SNAPSHOT_EXPORT_FORMAT) return null;
    const whole = isMoment(made.madeAt) && typeof made.madeBy?.id === 'string' && Array.isArray(made.files);
    const snapshots = Array.isArray(made.snapshots) && made.snapshots.every(isDocument);
    return whole && snapshots ? { export: made, signature } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isDocument(value: Partial<SnapshotDocument> | null): value is SnapshotDocument {
  const { record, signature } = value ?? {};
  return isRecord(record) && (signature === null || isSignature(signature));
}

function isRecord(record: Partial<SnapshotRecord> | undefined): record is SnapshotRecord {
  const stills = record?.published === null ? [] : record?.published?.stills;
  return (
    record?.format === SNAPSHOT_FORMAT &&
    isMoment(record.at) &&
    typeof record.appeal?.id === 'string' &&
    record.by !== undefined &&
    Array.isArray(stills) &&
    stills.every((still) => Array.isArray(still.files))
  );
}

const isMoment = (value: unknown): value is string =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value));

function isSignature(value: OfficerSignature | null | undefined): value is OfficerSignature {
  return !!value?.signature && Object.values(value).every((part) => typeof part === 'string');
}
