/**
 * How a task and its answer cross the pipe between two processes: eight bytes that say how long the rest is, plain
 * values as JSON, and after them the bytes of pictures as they are. Measured against Node's own channel, which takes
 * a second for twenty megabytes there and back: this takes a twentieth of it.
 *
 * Nothing here can be made to run something. A worker that a picture has taken over still only sends plain values,
 * and no more of them than `most`.
 */
const HEAD = 8;

/** Stands in the JSON where bytes were: from where to where they lie in what follows it. */
interface Lifted {
  readonly $bytes: readonly [from: number, to: number];
}

/** One frame, in the pieces it is to be written in: no byte of a picture is copied. */
export function packed(value: unknown): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let length = 0;
  const lift = (one: unknown): unknown => {
    if (one instanceof Uint8Array) {
      parts.push(one);
      length += one.length;
      return { $bytes: [length - one.length, length] } satisfies Lifted;
    }
    if (Array.isArray(one)) return one.map(lift);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, lift(inner)]));
  };
  const json = Buffer.from(JSON.stringify(lift(value)));
  const head = Buffer.alloc(HEAD);
  head.writeUInt32BE(json.length, 0);
  head.writeUInt32BE(length, 4);
  return [head, json, ...parts];
}

/** Puts frames together from the pieces a pipe delivers. Bytes in a value are views of the frame, not copies. */
export class Frames {
  private pieces: Buffer[] = [];
  private held = 0;
  private wanted = HEAD;

  /** `most` is the largest frame that is taken, in bytes; `take` gets the values. */
  constructor(
    private readonly most: number,
    private readonly take: (value: unknown) => void,
  ) {}

  /** Throws a `RangeError` when a frame is too large, a `SyntaxError` when it is not ours. */
  push(piece: Buffer): void {
    this.pieces.push(piece);
    this.held += piece.length;
    while (this.held >= this.wanted) {
      const all = Buffer.concat(this.pieces);
      const [json, bytes] = [all.readUInt32BE(0), all.readUInt32BE(4)];
      if (json + bytes > this.most) throw new RangeError('A frame is larger than any that is sent.');
      this.wanted = HEAD + json + bytes;
      this.pieces = [all];
      if (this.held < this.wanted) return;
      this.pieces = [all.subarray(this.wanted)];
      this.held -= this.wanted;
      this.take(unpacked(all.subarray(HEAD, this.wanted), json));
      this.wanted = HEAD;
    }
  }
}

function unpacked(frame: Buffer, json: number): unknown {
  const bytes = frame.subarray(json);
  return JSON.parse(frame.toString('utf8', 0, json), (_, value: unknown) =>
    isLifted(value) ? bytes.subarray(...value.$bytes) : value,
  );
}

function isLifted(value: unknown): value is Lifted {
  return typeof value === 'object' && value !== null && '$bytes' in value;
}
