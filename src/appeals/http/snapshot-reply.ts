import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { ZipFile } from 'yazl';
import type { SnapshotPack } from '../actions/export-snapshots';

const READ_ME = `snapshots.json says what the public was shown, and when, from the first publication on. It is signed.
pictures/ holds the files that were published, each named after its SHA-256.
Unpack both into one folder and check it, on any machine with the program and the force's root key:
  npm run cli -- verify-snapshot --folder FOLDER
`;

/** Every entry says the same day, so that the same export is the same file to the byte, whenever it is packed. */
const SAME = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true } as const;

/** An export as one file: the text first, the pictures in the order of their names, read one after the other. */
export function packedSnapshots(slug: string, pack: SnapshotPack): StreamableFile {
  const zip = new ZipFile();
  const body = zip.outputStream as Readable;
  zip.addBuffer(Buffer.from(READ_ME, 'utf8'), 'READ-ME.txt', SAME);
  zip.addBuffer(Buffer.from(pack.text, 'utf8'), 'snapshots.json', SAME);
  for (const { name, file } of pack.pictures) {
    zip.addReadStreamLazy(name, { ...SAME, compress: false }, (give) => {
      file.open().then(
        (stream) => give(null, stream),
        // Half an export must not look whole: the answer breaks off.
        (error: Error) => body.destroy(error),
      );
    });
  }
  zip.on('error', (error: Error) => body.destroy(error));
  zip.end();
  return new StreamableFile(body, {
    type: 'application/zip',
    disposition: `attachment; filename="${slug}-snapshots-${pack.id}.zip"`,
  });
}
