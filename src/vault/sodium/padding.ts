import { refuseUnless } from '../vault-refused';

const MARKER = 0x80;

/** ISO/IEC 7816-4 padding as `sodium_pad` makes it: a marker, then zeroes; always between 1 and `block` bytes. */
export function pad(plaintext: Buffer, block: number): Buffer {
  const padded = Buffer.alloc((Math.floor(plaintext.length / block) + 1) * block);
  plaintext.copy(padded);
  padded[plaintext.length] = MARKER;
  return padded;
}

/**
 * Takes the padding off, as a view. The binding throws away what `sodium_unpad` returns and hands on an
 * uninitialised length for a bad padding, so the marker and the zeroes are checked here.
 */
export function unpad(padded: Buffer, block: number): Buffer {
  refuseUnless(padded.length >= block && padded.length % block === 0, 'bad_padding');
  let at = padded.length - 1;
  while (at > padded.length - block && padded[at] === 0) at -= 1;
  refuseUnless(padded[at] === MARKER, 'bad_padding');
  return padded.subarray(0, at);
}
