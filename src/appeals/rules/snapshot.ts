import type { SmallEdit } from './small-edit';

/*
 * What the public was shown, and when, as it is put before a court: one record for every publication and one for its
 * end, in a chain for every appeal (rule 10; CPIA 1996 code of practice, paragraph 5: material is retained). Plain values only:
 * a record is hashed and signed as RFC 8785 canonical JSON, which knows no dates and no undefined.
 */
export const SNAPSHOT_FORMAT = 'incident-room-snapshot-1';
export const SNAPSHOT_EXPORT_FORMAT = 'incident-room-snapshots-1';

/** A file of a picture, as the public could load it. */
export interface SnapshotFile {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly format: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface SnapshotStill {
  readonly reference: string;
  readonly id: string;
  readonly person: number;
  readonly revision: number;
  readonly alternativeText: string;
  readonly place: string;
  readonly capturedAt: string;
  readonly files: readonly SnapshotFile[];
}

export interface SnapshotPerson {
  readonly number: number;
  readonly label: string;
  readonly description: string;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
}

/** By which decision it was published. Its grounds stay inside the force; their hash proves them later. */
export interface SnapshotAuthority {
  readonly id: string;
  readonly officerId: string;
  readonly decidedAt: string;
  readonly reviewOn: string | null;
  readonly groundsSha256: string;
  /** For an edition that needed no new decision: which it goes by, and what kind of edit it was. Absent in older records. */
  readonly carried?: { readonly from: string; readonly kind: SmallEdit } | null;
}

export interface PublishedRecord {
  /** Everything the edition says, by field. */
  readonly words: Readonly<Record<string, unknown>>;
  readonly persons: readonly SnapshotPerson[];
  readonly stills: readonly SnapshotStill[];
  readonly authority: SnapshotAuthority | null;
  /** Every address of ours under which it was shown. */
  readonly shownAt: readonly string[];
}

export type EndCause = 'replaced' | 'withdrawn';

export interface EndedRecord {
  readonly cause: EndCause;
  readonly reason: string;
}

/** One link of an appeal's chain. */
export interface SnapshotRecord {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly id: string;
  /** From 1. */
  readonly position: number;
  /** Hex SHA-256 over the record before, in canonical form; null for the first. */
  readonly previous: string | null;
  readonly at: string;
  readonly by: { readonly kind: string; readonly id: string | null; readonly name: string };
  readonly force: string;
  readonly appeal: { readonly id: string; readonly slug: string; readonly name: string };
  readonly edition: number;
  /** Of a practice case: the public was shown none of it. Absent in every other record. */
  readonly practice?: true;
  /** What was published; null in the record of an end. */
  readonly published: PublishedRecord | null;
  /** How the edition's time before the public ended; null in the record of a publication. */
  readonly ended: EndedRecord | null;
}

/** What is wrong with a chain of records, by the position at which it shows. */
export type ChainFault =
  | { readonly fault: 'empty' }
  | { readonly fault: 'position' | 'previous' | 'another_appeal'; readonly at: number };

/**
 * The first thing that is wrong with the records of one appeal, or null: they count on from 1, each names the hash of the
 * one before, and all are of one appeal. Their times are not asked: a clock that was put right may go back.
 */
export function chainFault(
  links: readonly { readonly record: SnapshotRecord; readonly sha256: string }[],
): ChainFault | null {
  if (links.length === 0) return { fault: 'empty' };
  const appeal = links[0].record.appeal.id;
  for (const [index, { record }] of links.entries()) {
    const before = index === 0 ? null : links[index - 1];
    const at = index + 1;
    if (record.position !== at) return { fault: 'position', at };
    if (record.previous !== (before?.sha256 ?? null)) return { fault: 'previous', at };
    if (record.appeal.id !== appeal) return { fault: 'another_appeal', at };
  }
  return null;
}

/** Every file that the records name, once by its hash, in the order of the hashes. */
export function filesOf(records: readonly SnapshotRecord[]): SnapshotFile[] {
  const files = records.flatMap(({ published }) => published?.stills.flatMap((still) => still.files) ?? []);
  const byHash = new Map(files.map((file) => [file.sha256, file]));
  return [...byHash.values()].sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1));
}

/** What a picture is called in an export: by what is in it, so that the name is the proof asked for. */
export function pictureName({ sha256, format }: Pick<SnapshotFile, 'sha256' | 'format'>): string {
  return `pictures/${sha256}.${format}`;
}
