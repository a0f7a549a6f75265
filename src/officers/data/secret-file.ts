import { constants } from 'node:fs';
import { link, mkdir, open, unlink, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { randomToken } from '../../vault';

/** The file that holds a secret of this node cannot be used. Names the file's purpose, never its content. */
export class UnusableSecretFile extends Error {
  constructor(purpose: string, reason: string) {
    super(`The file of the ${purpose} ${reason}`);
    this.name = 'UnusableSecretFile';
  }
}

const SECRET_BYTES = 32;
const OWNER_ONLY = 0o600;
const ANYBODY_ELSE = 0o077;

/** The 32 bytes in the file, for the caller to zero; null when there is none. Refuses what others may read. */
export async function readSecretFile(file: string, purpose: string): Promise<Buffer | null> {
  const handle = await openIfThere(file);
  if (!handle) return null;
  try {
    const { mode, size } = await handle.stat();
    // Windows keeps no such bits; access there is the directory's business.
    if (process.platform !== 'win32' && (mode & ANYBODY_ELSE) !== 0) {
      throw new UnusableSecretFile(purpose, 'may be read by others: set its mode to 0600');
    }
    if (size !== SECRET_BYTES)
      throw new UnusableSecretFile(purpose, `must hold exactly ${SECRET_BYTES} bytes`);
    const bytes = Buffer.alloc(SECRET_BYTES);
    await handle.read(bytes, 0, SECRET_BYTES, 0);
    return bytes;
  } finally {
    await handle.close();
  }
}

/**
 * Puts a new secret where none is, whole and synced or not at all. When another process was first, its file stays:
 * read it.
 */
export async function makeSecretFile(file: string, bytes: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomToken()}`;
  const handle = await open(draft, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, OWNER_ONLY);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
}

async function openIfThere(file: string): Promise<FileHandle | null> {
  try {
    return await open(file, constants.O_RDONLY);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
