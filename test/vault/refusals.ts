import { VaultRefused, type VaultRefusal } from '../../src/vault';

/** The reason the vault gave, or 'accepted'. Anything but a refusal of the vault's is a failure of the test. */
export function verdictOn(work: () => unknown): VaultRefusal | 'accepted' {
  try {
    work();
    return 'accepted';
  } catch (refusal) {
    if (refusal instanceof VaultRefused) return refusal.reason;
    throw refusal;
  }
}

export async function verdictOnPromise(work: () => Promise<unknown>): Promise<VaultRefusal | 'accepted'> {
  try {
    await work();
    return 'accepted';
  } catch (refusal) {
    if (refusal instanceof VaultRefused) return refusal.reason;
    throw refusal;
  }
}

/** The same bytes with one bit of the byte at `place` turned. */
export function flipped(bytes: Buffer, place: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[place] ^= 1 << (place % 8);
  return changed;
}

/** The verdicts on a record with each of its bytes flipped in turn, without repetitions. */
export function verdictsOnFlips(record: Buffer, open: (changed: Buffer) => unknown): string[] {
  const verdicts = new Set<string>();
  for (let place = 0; place < record.length; place += 1) {
    verdicts.add(verdictOn(() => open(flipped(record, place))));
  }
  return [...verdicts];
}
