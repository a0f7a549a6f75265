import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel';
import { DataSource, newId, type Tx } from '../../platform';
import { hash, randomBytes } from '../../vault';
import { CODE_BYTES, codeOf, INVITATION_LIFE_MS, isOpen, tidyCode } from '../rules/invitation-code';
import { OfficerInvitation } from './officer-invitation.entity';
import { Officer } from './officer.entity';

/** An invitation with its code, which is in no row and cannot be shown again. */
export interface FreshInvitation {
  readonly id: string;
  readonly code: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface OpenInvitation {
  readonly invitation: OfficerInvitation;
  readonly officer: Officer;
}

/** Codes that let somebody enrol once: only their hashes are kept. */
@Injectable()
export class Invitations {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A new code for this officer; an earlier one that was not used is worth nothing from now on. */
  async issue(tx: Tx, officerId: string, invitedBy: string | null): Promise<FreshInvitation> {
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + INVITATION_LIFE_MS);
    const code = codeOf(randomBytes(CODE_BYTES));
    const id = newId();
    const codeHash = hashOf(code);
    await tx.delete(OfficerInvitation, { officerId, usedAt: IsNull() });
    await tx.insert(OfficerInvitation, {
      id,
      officerId,
      invitedBy,
      codeHash,
      createdAt,
      expiresAt,
      usedAt: null,
    });
    return { id, code, createdAt, expiresAt };
  }

  /** The open invitation behind a code, if it was given to this e-mail and its officer still waits. */
  async openFor(email: string, code: string): Promise<OpenInvitation | null> {
    const invitation = await this.db.getRepository(OfficerInvitation).findOneBy({ codeHash: hashOf(code) });
    if (!invitation || !isOpen(invitation, this.clock.now())) return null;
    const officer = await this.officer(invitation.officerId);
    const theirs = officer !== null && officer.email === email.toLowerCase() && officer.state === 'invited';
    return theirs ? { invitation, officer } : null;
  }

  /** True for exactly one of those who use the same code at the same time. */
  async use(tx: Tx, { id }: OfficerInvitation): Promise<boolean> {
    const now = this.clock.now();
    const open = { id, usedAt: IsNull(), expiresAt: MoreThan(now) };
    return (await tx.update(OfficerInvitation, open, { usedAt: now })).affected === 1;
  }

  /** An invitation that can still be used, with whom it is for and who gave it; for the mail about it. */
  async stillOpen(id: string): Promise<(OpenInvitation & { readonly inviter: Officer | null }) | null> {
    const invitation = await this.db.getRepository(OfficerInvitation).findOneBy({ id });
    if (!invitation || !isOpen(invitation, this.clock.now())) return null;
    const officer = await this.officer(invitation.officerId);
    const inviter = invitation.invitedBy === null ? null : await this.officer(invitation.invitedBy);
    return officer && officer.state === 'invited' ? { invitation, officer, inviter } : null;
  }

  /** Until when each of these officers can still use their code, for those who can. */
  async openUntil(officerIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const open = await this.db.getRepository(OfficerInvitation).findBy({
      officerId: In([...officerIds]),
      usedAt: IsNull(),
      expiresAt: MoreThan(this.clock.now()),
    });
    return new Map(open.map(({ officerId, expiresAt }) => [officerId, expiresAt]));
  }

  private officer(id: string): Promise<Officer | null> {
    return this.db.getRepository(Officer).findOneBy({ id });
  }
}

const hashOf = (code: string): Buffer => hash('officer-invitation', tidyCode(code));
