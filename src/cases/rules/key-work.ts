import type { KeyStanding } from './team';

/** A certificate is renewed this long before it runs out: longer than anybody is away from every case. */
export const RENEW_BEFORE_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What a member whose keys are open finds of a case. */
export interface FoundKeys {
  readonly members: readonly { readonly officerId: string; readonly key: KeyStanding }[];
  /** False once whoever signed the current epoch is revoked. */
  readonly signerCurrent: boolean;
  readonly notAfter: Date;
}

/** What is to be done for a case's key now, by whichever member comes first. */
export interface KeyWork {
  /** Revoked by an administrator, who holds no key and so could not rotate. */
  readonly dismiss: readonly string[];
  /** Also without anybody to dismiss: the certificate no longer holds, or soon will not. */
  readonly rotate: boolean;
  /** Vouched for, certified since, and without a grant. */
  readonly give: readonly string[];
}

/**
 * What waits for a member's keys (TIP-PROTOCOL section 9): rotations that an administrator's revocation left
 * pending, and grants that waited for a newcomer to enrol. Nobody who is only a row is ever in `give`.
 */
export function keyWork({ members, signerCurrent, notAfter }: FoundKeys, now: Date): KeyWork {
  const of = (standing: KeyStanding) =>
    members.filter(({ key }) => key === standing).map(({ officerId }) => officerId);
  const endsSoon = notAfter.getTime() - now.getTime() < RENEW_BEFORE_DAYS * DAY_MS;
  return { dismiss: of('revoked'), rotate: !signerCurrent || endsSoon, give: of('waits_for_member') };
}

export const isNothing = ({ dismiss, rotate, give }: KeyWork): boolean =>
  dismiss.length === 0 && !rotate && give.length === 0;
