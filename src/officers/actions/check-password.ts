import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { system } from '../../kernel';
import { CONFIG, newId, UnitOfWork, type Config, type Tx } from '../../platform';
import { HASH_BYTES, randomBytes, VaultRefused } from '../../vault';
import {
  officerKeys,
  passwordKeys,
  passwordMatches,
  SALT_BYTES,
  unwrapOfficerSeed,
  type OfficerSeed,
  type PasswordKeys,
} from '../../vault/opening';
import { NodeSecrets } from '../data/node-secrets';
import type { OfficerPassword } from '../data/officer-password.entity';
import { Officers } from '../data/officers.repository';
import { isOfficerOfForce, type OfficerOfForce } from '../data/signed-in-actor';

/** What an e-mail leads to; where it leads nowhere, a stand-in on which the same work is done. */
export interface Account {
  readonly officer: OfficerOfForce | null;
  readonly officerId: string;
  readonly password: Pick<
    OfficerPassword,
    'salt' | 'passes' | 'memoryBytes' | 'verifierHash' | 'wrappedSeed'
  >;
}

/** An account whose password was right, with its seed. The receiver wipes it. */
export interface OpenedAccount {
  readonly officer: OfficerOfForce;
  readonly seed: OfficerSeed;
}

/** Looks at a password without telling anybody, in words or in time, whether there was one to look at. */
@Injectable()
export class CheckPassword {
  private readonly nobody: Account;

  constructor(
    private readonly officers: Officers,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly secrets: NodeSecrets,
    @Inject(CONFIG) { passwordHashing }: Config,
  ) {
    const { passes, memoryBytes } = passwordHashing;
    const password = {
      salt: randomBytes(SALT_BYTES),
      passes,
      memoryBytes: String(memoryBytes),
      // The hash of no verifier anybody could know.
      verifierHash: randomBytes(HASH_BYTES),
      wrappedSeed: Buffer.alloc(0),
    };
    this.nobody = { officer: null, officerId: newId(), password };
  }

  async accountOf(email: string): Promise<Account> {
    const officer = await this.officers.byEmail(email);
    const password = await this.officers.passwordOf(officer?.id ?? this.nobody.officerId);
    if (!officer || !password || officer.state !== 'enrolled' || !isOfficerOfForce(officer))
      return this.nobody;
    return { officer, officerId: officer.id, password };
  }

  /** null when it is wrong. The failure of an officer we know is written down. */
  async open(account: Account, password: string): Promise<OpenedAccount | null> {
    const { salt, passes, memoryBytes, verifierHash } = account.password;
    const cost = { passes, memoryBytes: Number(memoryBytes) };
    const keys = await passwordKeys(password, salt, cost, this.secrets.pepper);
    try {
      const opened = passwordMatches(keys, verifierHash) ? openSeed(account, keys) : null;
      if (!opened) await this.recordFailure(account.officer);
      return opened;
    } finally {
      keys.wipe();
    }
  }

  /** For an e-mail nobody has, the same is written and taken back: a shorter answer would be an answer. */
  private recordFailure(officer: OfficerOfForce | null): Promise<void> {
    return this.work.run(async (tx: Tx) => {
      await tx.query('SAVEPOINT failed_sign_in');
      await this.audit.record(tx, {
        actor: system('sign-in'),
        forceId: officer?.forceId ?? null,
        act: 'officer.sign_in_failed',
        verb: 'consultation',
        subject: { kind: 'officer', id: officer?.id ?? this.nobody.officerId },
      });
      await tx.query(officer ? 'RELEASE SAVEPOINT failed_sign_in' : 'ROLLBACK TO SAVEPOINT failed_sign_in');
    });
  }
}

/**
 * A wrap that was copied from another row does not open here, and a seed that gives other keys than the row's means
 * that somebody changed the row: both are worth as little as a wrong password.
 */
function openSeed({ officer, password }: Account, keys: PasswordKeys): OpenedAccount | null {
  if (!officer) return null;
  const seed = unwrapped(password.wrappedSeed, keys, officer.id);
  if (!seed) return null;
  const theirs = officerKeys(seed);
  theirs.wipe();
  const same =
    officer.boxKey?.equals(theirs.boxKey) === true && officer.signKey?.equals(theirs.signKey) === true;
  if (same) return { officer, seed };
  seed.wipe();
  return null;
}

function unwrapped(wrapped: Buffer, keys: PasswordKeys, officerId: string): OfficerSeed | null {
  try {
    return unwrapOfficerSeed(wrapped, keys.key, officerId, 'password');
  } catch (refusal) {
    if (refusal instanceof VaultRefused) return null;
    throw refusal;
  }
}
