import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { DataSource, violates, type Tx } from '../../platform';
import { refuseOfficer } from '../officers.errors';
import { OfficerAuthenticator } from './officer-authenticator.entity';
import { OfficerPasskey } from './officer-passkey.entity';
import { OfficerPassword } from './officer-password.entity';
import { OfficerRecoveryCode } from './officer-recovery-code.entity';
import { Officer } from './officer.entity';

/** What changes when somebody enrols: the keys, what the root said of them, and the password's wrap. */
export interface Enrolment {
  readonly enrolledAt: Date;
  readonly boxKey: Buffer;
  readonly signKey: Buffer;
  readonly certificate: Buffer | null;
  readonly certifiedUntil: Date | null;
}

/** An officer as an invitation makes one. */
export type ExpectedOfficer = Pick<Officer, 'id' | 'forceId' | 'email' | 'name' | 'rank' | 'roles'>;

const NOT_REVOKED = Not('revoked' as const);

/** Accounts and the password wraps of their seeds. */
@Injectable()
export class Officers {
  constructor(private readonly db: DataSource) {}

  byId(id: string, tx?: Tx): Promise<Officer | null> {
    return (tx ?? this.db.manager).findOneBy(Officer, { id });
  }

  /** The account somebody signs in to with this e-mail. */
  byEmail(email: string): Promise<Officer | null> {
    return this.db.getRepository(Officer).findOneBy({ email: email.toLowerCase(), state: NOT_REVOKED });
  }

  ofForce(forceId: string): Promise<Officer[]> {
    return this.db.getRepository(Officer).find({ where: { forceId }, order: { name: 'ASC', email: 'ASC' } });
  }

  /** Those of these e-mails under which there is an account, of whichever force. */
  async takenEmails(emails: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.db
      .getRepository(Officer)
      .find({ where: { email: In([...emails]), state: NOT_REVOKED }, select: { email: true } });
    return new Set(found.map(({ email }) => email));
  }

  passwordOf(officerId: string): Promise<OfficerPassword | null> {
    return this.db.getRepository(OfficerPassword).findOneBy({ officerId });
  }

  /** Locked until the transaction ends, so that two acts on one officer follow each other. */
  lock(tx: Tx, forceId: string, id: string): Promise<Officer | null> {
    return tx.findOne(Officer, { where: { id, forceId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Somebody who is expected: no password, no keys. */
  async add(tx: Tx, newcomer: ExpectedOfficer): Promise<void> {
    try {
      await tx.insert(Officer, { ...newcomer, kind: 'officer', state: 'invited' });
    } catch (error) {
      if (violates(error, 'officers_email_key')) throw refuseOfficer('officer_email_taken');
      throw error;
    }
  }

  async enrol(tx: Tx, id: string, enrolment: Enrolment, password: OfficerPassword): Promise<void> {
    await tx.update(Officer, { id }, { ...enrolment, state: 'enrolled' });
    await tx.insert(OfficerPassword, password);
  }

  async certify(tx: Tx, id: string, certificate: Buffer, certifiedUntil: Date): Promise<void> {
    await tx.update(Officer, { id }, { certificate, certifiedUntil });
  }

  /**
   * Takes away everything that could open anything. The name stays, because entries of the log point at it; so does
   * the certificate, because what the officer signed before (epochs of cases) must still be provable.
   */
  async revoke(tx: Tx, id: string, revokedAt: Date): Promise<void> {
    await tx.update(Officer, { id }, { state: 'revoked', revokedAt });
    for (const what of [OfficerPassword, OfficerAuthenticator, OfficerPasskey, OfficerRecoveryCode])
      await tx.delete(what, { officerId: id });
  }
}
