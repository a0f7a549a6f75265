import type { FileKey } from '../secrets/kinds';
import { sodium } from '../sodium/binding';
import { hash } from '../sodium/hash';
import { refuseUnless } from '../vault-refused';
import type { FileSeal, SealedSegment } from './file-manifest';
import { SEGMENT_BYTES, sealSegment } from './file-segments';
import { padmeLength } from './padme';

/** Most files are pictures of a few megabytes or less: room grows as needed, up to one segment. */
const FIRST_ROOM = 256 * 1024;

/**
 * Seals a file while it streams past: never more than one segment of it is in memory. Iterate `segments` to store
 * them one behind the other; afterwards `seal` has what the manifest needs.
 */
export class FileSealer {
  #length = 0;
  #done = false;
  #filled = 0;
  #room = Buffer.alloc(FIRST_ROOM);
  readonly #sealed: SealedSegment[] = [];

  constructor(
    private readonly key: FileKey,
    private readonly fileId: string,
  ) {}

  /** The sealed segments, in order. The plaintext pieces stay the caller's to zero. */
  async *segments(plaintext: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Buffer> {
    try {
      for await (const piece of plaintext) {
        this.#length += piece.length;
        for (let rest = piece; rest.length > 0;) {
          rest = rest.subarray(this.#take(rest));
          if (this.#filled === SEGMENT_BYTES) yield this.#close();
        }
      }
      yield* this.#zeroFill();
      this.#done = true;
    } finally {
      sodium.sodium_memzero(this.#room);
    }
  }

  /** Known only when the last segment has been taken. */
  get seal(): FileSeal {
    refuseUnless(this.#done, 'bad_argument');
    return { fileId: this.fileId, length: this.#length, segments: this.#sealed };
  }

  *#zeroFill(): Generator<Buffer> {
    for (let fill = padmeLength(this.#length) - this.#length; fill > 0;) {
      const here = Math.min(fill, SEGMENT_BYTES - this.#filled);
      this.#growTo(this.#filled + here);
      this.#room.fill(0, this.#filled, this.#filled + here);
      this.#filled += here;
      fill -= here;
      if (this.#filled === SEGMENT_BYTES) yield this.#close();
    }
    if (this.#filled > 0 || this.#sealed.length === 0) yield this.#close();
  }

  #take(piece: Uint8Array): number {
    const taken = Math.min(piece.length, SEGMENT_BYTES - this.#filled);
    this.#growTo(this.#filled + taken);
    this.#room.set(piece.subarray(0, taken), this.#filled);
    this.#filled += taken;
    return taken;
  }

  #growTo(needed: number): void {
    if (needed <= this.#room.length) return;
    const larger = Buffer.alloc(Math.min(SEGMENT_BYTES, Math.max(needed, this.#room.length * 4)));
    this.#room.copy(larger, 0, 0, this.#filled);
    sodium.sodium_memzero(this.#room);
    this.#room = larger;
  }

  #close(): Buffer {
    const sealed = sealSegment(
      this.key,
      this.fileId,
      this.#sealed.length,
      this.#room.subarray(0, this.#filled),
    );
    this.#sealed.push({ bytes: sealed.length, hash: hash(sealed) });
    this.#filled = 0;
    return sealed;
  }
}
