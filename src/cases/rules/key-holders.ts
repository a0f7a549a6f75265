/** One officer vouches, by signature, that another is to hold the key of an epoch. */
export interface Vouching {
  readonly officerId: string;
  readonly voucherId: string;
}

/**
 * Who rightly holds the key of an epoch: its signer, and whoever a holder vouched for (TIP-PROTOCOL section 9). The
 * rows of the team are not asked: whoever can write rows could add themselves, but cannot sign. Takes only vouchings
 * whose signatures have been verified.
 */
export function keyHolders(signerId: string, vouchings: readonly Vouching[]): ReadonlySet<string> {
  const holders = new Set([signerId]);
  // A set grows while it is walked, so those vouched for by late-comers are reached too.
  for (const holder of holders) {
    for (const { officerId, voucherId } of vouchings) if (voucherId === holder) holders.add(officerId);
  }
  return holders;
}
