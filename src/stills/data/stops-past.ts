import { Transform } from 'node:stream';

/** Passes bytes on and fails, with `refusal`, at the first one past the limit: nothing is counted only afterwards. */
export function stopsPast(limit: number, refusal: () => Error): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > limit) done(refusal());
      else done(null, chunk);
    },
  });
}
