import { nonces } from '../../src/vault/sodium/random';
import { hex } from './vectors';

/** Randomness replaced for one call, to reproduce what was made with a published nonce. */
export function withNonce<T>(nonceHex: string, work: () => T): T {
  const fresh = nonces.next;
  nonces.next = () => hex(nonceHex);
  try {
    return work();
  } finally {
    nonces.next = fresh;
  }
}
