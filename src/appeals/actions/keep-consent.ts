import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { newId, type Tx } from '../../platform';
import { refuseAppeal } from '../appeals.errors';
import { AppealsOfOfficer } from '../data/appeals-of-officer';
import type { EditionRecord } from '../data/edition-records';
import { VictimConsent } from '../data/victim-consent.entity';
import { consentProblems, type ConsentTaken } from '../rules/victim-account';
import { AppealChanges } from './appeal-changes';
import { EnterAppeal, mustBeOwn } from './enter-appeal';
import { SealSnapshot } from './seal-snapshot';

export interface ConsentInput extends ConsentTaken {
  readonly slug: string;
}

/**
 * Writes down a victim's consent, and that it is taken back. From that commit on no public route has their words, by the
 * rows that every reading asks: no edition is touched, and no job is waited for.
 */
@Injectable()
export class KeepConsent {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly door: EnterAppeal,
    private readonly seal: SealSnapshot,
    private readonly changes: AppealChanges,
  ) {}

  /** The number by which a quote names it. */
  async run(actor: OfficerActor, { slug, ...taken }: ConsentInput): Promise<number> {
    const problems = consentProblems(taken, this.changes.today());
    if (problems.length > 0) throw refuseAppeal('appeal_consent_not_valid', {}, problems);
    return this.changes.within(async (tx) => {
      const appeal = await this.ofOfficer.ofTeam(actor, slug, tx);
      mustBeOwn(actor, appeal);
      const { latest } = await this.door.enter(tx, appeal);
      const number = Math.max(0, ...latest.consents.map((one) => one.number)) + 1;
      await tx.insert(VictimConsent, {
        ...tidy(taken),
        id: newId(),
        forceId: appeal.forceId,
        appealId: appeal.id,
        number,
        recordedBy: actor.id,
        recordedAt: this.changes.now(),
        withdrawnAt: null,
        withdrawnBy: null,
      });
      const done = {
        act: 'appeal.consent_recorded',
        verb: 'collection',
        facts: { consent: number },
      } as const;
      await this.changes.say(tx, actor, { appeal, edition: latest }, done);
      return number;
    });
  }

  /** One officer, no reason, at once: nobody has to say why they take their words back. Twice is once. */
  async withdraw(actor: OfficerActor, slug: string, number: number): Promise<void> {
    const { appeal } = await this.ofOfficer.forActor(actor, slug);
    if (appeal.forceId !== actor.forceId) throw refuseAppeal('appeal_not_found');
    await this.changes.within(async (tx) => {
      const entered = await this.door.enter(tx, appeal);
      const { latest, live } = entered;
      const consent = latest.consents.find((one) => one.number === number);
      if (!consent) throw refuseAppeal('appeal_consent_not_found');
      if (consent.withdrawnAt) return;
      const withdrawn = { withdrawnAt: this.changes.now(), withdrawnBy: actor.id };
      await tx.update(VictimConsent, { id: consent.id }, withdrawn);
      const wasRead = live !== null && saysBy(live, number);
      const facts = { consent: number, wasPublic: wasRead };
      const done = { act: 'appeal.consent_withdrawn', verb: 'alteration', facts } as const;
      await this.changes.say(tx, actor, { appeal, edition: live ?? latest }, done);
      if (!live || !wasRead) return;
      const consents = live.consents.map((one) => (one.number === number ? { ...one, ...withdrawn } : one));
      await this.sealAnew(tx, actor, entered, { ...live, consents });
    });
  }

  private async sealAnew(
    tx: Tx,
    actor: OfficerActor,
    entered: Parameters<SealSnapshot['published']>[2],
    edition: EditionRecord,
  ): Promise<void> {
    await this.seal.published(tx, actor, entered, edition);
    await this.changes.announce(tx, 'appeal.updated', { appeal: entered.appeal, edition });
  }
}

const saysBy = ({ quotes }: EditionRecord, number: number): boolean =>
  quotes.some(({ victim }) => victim?.consent === number);

function tidy({ whose, givenBy, takenOn, takenBy, how, purposes, reference }: ConsentTaken) {
  const texts = { whose: whose.trim(), takenBy: takenBy.trim(), reference: reference.trim() };
  return { ...texts, givenBy, takenOn, how, purposes: [...new Set(purposes)] };
}
