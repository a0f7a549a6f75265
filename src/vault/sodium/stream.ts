import { bytesOf, zeroingAfter, type Secret, type SecretKind } from '../secrets/secret';
import { refuseUnless, VaultRefused } from '../vault-refused';
import { sodium } from './binding';

/** Plaintext of one frame. */
const FRAME_BYTES = 64 * 1024;
const FRAME_OVERHEAD = 17;
const HEADER_BYTES = 24;
const FINAL = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL;
const MESSAGE = sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;

const newState = (): Buffer => Buffer.alloc(sodium.crypto_secretstream_xchacha20poly1305_STATEBYTES);

/** Bytes of the frames of this much plaintext: at least one frame, the last may be full. */
export function sealedFramesLength(plaintextLength: number): number {
  return plaintextLength + Math.max(1, Math.ceil(plaintextLength / FRAME_BYTES)) * FRAME_OVERHEAD;
}

/** `header ‖ frames`, each frame with the same additional data, the last one with `TAG_FINAL`. */
export function pushFrames(key: Secret<SecretKind>, plaintext: Buffer, additional: Buffer): Buffer {
  const sealed = Buffer.alloc(HEADER_BYTES + sealedFramesLength(plaintext.length));
  zeroingAfter(newState(), (state) => {
    const header = sealed.subarray(0, HEADER_BYTES);
    sodium.crypto_secretstream_xchacha20poly1305_init_push(state, header, bytesOf(key));
    let written = HEADER_BYTES;
    for (let at = 0; written < sealed.length; at += FRAME_BYTES) {
      const frame = plaintext.subarray(at, at + FRAME_BYTES);
      const out = sealed.subarray(written, written + frame.length + FRAME_OVERHEAD);
      const tag = at + FRAME_BYTES >= plaintext.length ? FINAL : MESSAGE;
      sodium.crypto_secretstream_xchacha20poly1305_push(state, out, frame, additional, tag);
      written += out.length;
    }
  });
  return sealed;
}

/**
 * Opens `header ‖ frames`. `TAG_FINAL` must stand on the last frame and on no other, so a cut at a frame boundary,
 * a swapped frame and bytes behind the end are all refused.
 */
export function pullFrames(key: Secret<SecretKind>, sealed: Buffer, additional: Buffer): Buffer {
  refuseUnless(sealed.length >= HEADER_BYTES + FRAME_OVERHEAD, 'malformed');
  const frames = Math.ceil((sealed.length - HEADER_BYTES) / (FRAME_BYTES + FRAME_OVERHEAD));
  const length = sealed.length - HEADER_BYTES - frames * FRAME_OVERHEAD;
  refuseUnless(length >= 0, 'malformed');
  const plaintext = Buffer.alloc(length);
  try {
    zeroingAfter(newState(), (state) => pullInto(plaintext, state, key, sealed, additional));
  } catch (refusal) {
    sodium.sodium_memzero(plaintext);
    throw refusal;
  }
  return plaintext;
}

function pullInto(
  plaintext: Buffer,
  state: Buffer,
  key: Secret<SecretKind>,
  sealed: Buffer,
  additional: Buffer,
): void {
  const header = sealed.subarray(0, HEADER_BYTES);
  sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, header, bytesOf(key));
  const step = FRAME_BYTES + FRAME_OVERHEAD;
  let written = 0;
  for (let at = HEADER_BYTES; at < sealed.length; at += step) {
    const frame = sealed.subarray(at, at + step);
    refuseUnless(frame.length >= FRAME_OVERHEAD, 'malformed');
    const out = plaintext.subarray(written, written + frame.length - FRAME_OVERHEAD);
    const isLast = at + step >= sealed.length;
    refuseUnless(pullFrame(state, out, frame, additional) === (isLast ? FINAL : MESSAGE), 'cannot_open');
    written += out.length;
  }
}

/** The tag of the frame. The binding throws one message for every failure, of which there is nothing to keep. */
function pullFrame(state: Buffer, out: Buffer, frame: Buffer, additional: Buffer): number {
  const tag = Buffer.alloc(1);
  try {
    sodium.crypto_secretstream_xchacha20poly1305_pull(state, out, tag, frame, additional);
  } catch {
    throw new VaultRefused('cannot_open');
  }
  return tag[0];
}
