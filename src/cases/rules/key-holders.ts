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

/** A member's row, with whether a grant of the epoch stands beside it. */
export interface MemberRow {
  readonly officerId: string;
  readonly granted: boolean;
}

/**
 * Which rows of a team the signatures prove. Whoever has the key already stays proven when their voucher leaves;
 * whoever still waits for it does not, because only the word of somebody who is still a member counts.
 */
export function provenMembers(
  team: readonly MemberRow[],
  holders: ReadonlySet<string>,
  voucherOf: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const here = new Set(team.map(({ officerId }) => officerId));
  const proven = team.filter(({ officerId, granted }) => {
    const voucher = voucherOf.get(officerId);
    return holders.has(officerId) && (granted || (voucher !== undefined && here.has(voucher)));
  });
  return new Set(proven.map(({ officerId }) => officerId));
}
