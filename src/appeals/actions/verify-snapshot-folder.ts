import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { verifiedSnapshots, type ExportedFile, type SnapshotVerdict } from './verify-snapshots';

const WHY: Readonly<Record<Extract<SnapshotVerdict, { ok: false }>['fault'], string>> = {
  not_an_export: 'snapshots.json is no export of snapshots.',
  signed_by_somebody_else: 'it is signed by somebody else than it names.',
  not_vouched_for: 'no root key given vouches for the signer at that time, or the text was changed.',
  other_files: 'the pictures it lists are not those its snapshots name.',
  empty: 'it holds no snapshot.',
  position: 'a snapshot is missing or out of its place.',
  previous: 'a snapshot does not name the one before it: one was changed, left out or put in.',
  another_appeal: 'a snapshot of another appeal was put in.',
};

/**
 * Checks an unpacked export, text and pictures, on a machine that meets no network. Answers the lines to print; throws
 * with the reason when it proves nothing. A picture that the export itself says was lost is told, and is no fault of the file.
 */
export function verifySnapshotFolder(folder: string, rootKeys: readonly Buffer[]): string[] {
  const verdict = verifiedSnapshots(readFileSync(path.join(folder, 'snapshots.json'), 'utf8'), rootKeys);
  if (!verdict.ok) {
    const where = 'at' in verdict && verdict.at > 0 ? ` (snapshot ${verdict.at})` : '';
    throw new Error(`NOT VALID: ${WHY[verdict.fault]}${where}`);
  }
  const { snapshots, files, madeBy, madeAt, madeFor } = verdict.read;
  const there = files.filter(({ found }) => found === 'as_published');
  const wrong = there.filter((file) => !isAsListed(folder, file));
  if (wrong.length > 0)
    throw new Error(`NOT VALID: ${wrong.map(({ name }) => name).join(', ')}: not the file that is listed.`);
  const { record } = snapshots[0];
  const unsigned = snapshots.filter(({ signature }) => signature === null).length;
  return [
    `Valid: ${snapshots.length} snapshots of ${record.appeal.slug}, ${record.force}, in an unbroken chain.`,
    `Exported for ${madeFor} and signed by ${madeBy.name} on ${madeAt}. ${there.length} pictures agree with their hashes.`,
    ...(unsigned > 0
      ? [`${unsigned} of them were not signed when they were made; the export's signature covers them.`]
      : []),
    ...files
      .filter(({ found }) => found !== 'as_published')
      .map(
        ({ name, found }) =>
          `IT SAYS THAT ${name} WAS ${found === 'missing' ? 'MISSING' : 'CHANGED'} IN THE STORE.`,
      ),
    ...snapshots.map(({ record: one }) => lineOf(one)),
  ];
}

type One = Extract<SnapshotVerdict, { ok: true }>['read']['snapshots'][number]['record'];

function lineOf({ position, at, by, edition, published, ended }: One): string {
  const what = published ? `published, ${published.stills.length} stills` : (ended?.cause ?? 'ended');
  return `  ${position}. ${at} edition ${edition}: ${what}, by ${by.name || by.kind}`;
}

function isAsListed(folder: string, { name, sha256 }: ExportedFile): boolean {
  const [, file] = /^pictures\/([0-9a-f]{64}\.[a-z]{3,4})$/.exec(name) ?? [];
  if (!file) return false;
  try {
    const bytes = readFileSync(path.join(folder, 'pictures', file));
    return createHash('sha256').update(bytes).digest('hex') === sha256;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
