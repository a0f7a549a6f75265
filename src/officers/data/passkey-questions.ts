import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { askToMakePasskey, askToShowPasskey, madePasskey } from '../../vault/opening';
import { CHALLENGE_MS } from '../rules/session-lifetime';
import { Passkeys, type NewPasskey } from './passkeys.repository';
import { Sessions } from './sessions.repository';

/** A session and the moment: where a challenge waits, and until when. */
export interface AskedIn {
  readonly sidHash: Buffer;
  readonly now: Date;
}

/** What browsers are asked about passkeys. A challenge waits in the session it was asked in, and is answered once. */
@Injectable()
export class PasskeyQuestions {
  constructor(
    readonly kept: Passkeys,
    private readonly sessions: Sessions,
  ) {}

  /** The options to show a passkey with; null for whoever has none. */
  async askToShow(tx: Tx, officerId: string, asked: AskedIn): Promise<string | null> {
    const known = await this.kept.ofOfficer(officerId, tx);
    if (known.length === 0) return null;
    const { challenge, options } = await askToShowPasskey(
      this.kept.site,
      known.map(({ credentialId }) => credentialId),
    );
    await this.wait(tx, asked, challenge);
    return options;
  }

  async askToMake(
    tx: Tx,
    officer: { readonly id: string; readonly name: string; readonly email: string },
    asked: AskedIn,
  ): Promise<string> {
    const known = await this.kept.ofOfficer(officer.id, tx);
    const ids = known.map(({ credentialId }) => credentialId);
    const { challenge, options } = await askToMakePasskey(this.kept.site, officer, ids);
    await this.wait(tx, asked, challenge);
    return options;
  }

  async shown(tx: Tx, officerId: string, answer: string, { sidHash, now }: AskedIn): Promise<boolean> {
    const challenge = await this.sessions.takeChallenge(tx, sidHash, now);
    return challenge !== null && this.kept.show(tx, officerId, { answer, challenge }, now);
  }

  /** False when the answer is none to the challenge that waits. */
  async made(tx: Tx, answer: string, newcomer: NewPasskey, sidHash: Buffer): Promise<boolean> {
    const challenge = await this.sessions.takeChallenge(tx, sidHash, newcomer.madeAt);
    const made = challenge === null ? null : await madePasskey(this.kept.site, answer, challenge);
    if (made) await this.kept.add(tx, made, newcomer);
    return made !== null;
  }

  private wait(tx: Tx, { sidHash, now }: AskedIn, challenge: string): Promise<void> {
    return this.sessions.keepChallenge(tx, sidHash, challenge, new Date(now.getTime() + CHALLENGE_MS));
  }
}
