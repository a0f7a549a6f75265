import { sodium } from '../sodium/binding';

/** Every secret of TP-1 is at most this long; signing keys are expanded from their seed only while they sign. */
export const SLOT_BYTES = 32;
const SLOTS_IN_A_BLOCK = 512;

/**
 * Guarded memory for secrets. libsodium gives each `sodium_malloc` its own pages and guards, so one call per
 * secret would exhaust the process's memory maps; here a block of 512 slots costs one call, and a second block is
 * taken only when more than 512 secrets are alive at once.
 */
const free: Buffer[] = [];

/** A zeroed slot of guarded memory. Give it back with `releaseSlot`. */
export function takeSlot(): Buffer {
  if (free.length === 0) addBlock();
  return free.pop() as Buffer;
}

export function releaseSlot(slot: Buffer): void {
  sodium.sodium_memzero(slot);
  free.push(slot);
}

function addBlock(): void {
  const block = sodium.sodium_malloc(SLOTS_IN_A_BLOCK * SLOT_BYTES);
  sodium.sodium_memzero(block);
  for (let at = block.length; at > 0; at -= SLOT_BYTES) free.push(block.subarray(at - SLOT_BYTES, at));
}
