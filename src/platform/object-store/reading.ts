import { createHash } from 'node:crypto';
import { Transform, Writable, type Readable, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ObjectDamaged, ObjectTooLong, type PutReceipt } from './object-store';

/** The bytes of a whole object. Only for objects whose size is known to be small. */
export async function readWhole(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * The bytes of a whole object, once they have proved to be those its receipt speaks of. Never takes more memory than
 * the receipt says, whatever comes. Throws `ObjectDamaged`.
 */
export async function readVerified(stream: Readable, { sha256, bytes }: PutReceipt): Promise<Buffer> {
  const whole = Buffer.allocUnsafeSlow(bytes);
  const hash = createHash('sha256');
  let read = 0;
  for await (const chunk of stream) {
    const part = chunk as Buffer;
    // Leaving the loop destroys the stream: nobody goes on sending what nobody reads.
    if (read + part.length > bytes) throw new ObjectDamaged();
    hash.update(part);
    read += part.copy(whole, read);
  }
  if (read !== bytes || hash.digest('hex') !== sha256) throw new ObjectDamaged();
  return whole;
}

/** Counts and hashes what passes through it, and breaks off what is too long. The receipt is good once all has. */
export class Counting extends Transform {
  private bytes = 0;
  private readonly hash = createHash('sha256');

  constructor(private readonly most = Infinity) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length;
    if (this.bytes > this.most) return done(new ObjectTooLong());
    this.hash.update(chunk);
    done(null, chunk);
  }

  receipt(): PutReceipt {
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

/** What a put of these bytes would answer. */
export function receiptOf(bytes: Buffer): PutReceipt {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** What a put of this stream would answer. Reads it to its end and keeps none of it. */
export async function receiptOfStream(stream: Readable): Promise<PutReceipt> {
  const counting = new Counting();
  await pipeline(stream, counting, new Writable({ write: (_chunk, _encoding, done) => done() }));
  return counting.receipt();
}
