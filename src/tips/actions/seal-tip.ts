import { Inject, Injectable } from '@nestjs/common';
import { CaseKeys, type CaseKey } from '../../cases';
import { CLOCK, DomainError, type Actor, type Clock } from '../../kernel';
import { newId, UnitOfWork, type Tx } from '../../platform';
import { newTipKey } from '../../vault';
import type { ReceiptSecret } from '../../vault/receipts';
import type { Tip } from '../data/tip.entity';
import { namesHazard } from '../rules/hazard-words';
import type { Channel } from '../rules/kinds';
import { struckBody } from '../rules/struck-body';
import { tipProblems, type TipBody } from '../rules/tip-body';
import { refuseTip } from '../tips.errors';
import { firstMessage, firstWraps, messageOf, tipsterOf } from './made-tip';
import { RegisterTip, type SealedParts, type TipFacts } from './register-tip';

/** What a tip is about and who reads it. */
export interface SealingTarget {
  readonly forceId: string;
  readonly caseId: string;
  readonly appealId: string | null;
  readonly personId: string | null;
  readonly stillId: string | null;
}

export interface TipSealing {
  /** For whoever must know a tip that is sent twice without a receipt: random bits, like any other. */
  readonly id?: string;
  /** Nobody in particular, or the officer who keys a call. */
  readonly actor: Actor;
  readonly body: TipBody;
  readonly target: SealingTarget;
  readonly channel: Channel;
  /** What the tipster can come back with; the caller wipes it. Without one there is no wrap for them. */
  readonly receipt?: ReceiptSecret | null;
}

export interface SealedTip {
  readonly tip: Tip;
  /** Card or account numbers were taken out before sealing. */
  readonly struck: boolean;
}

/** What else is to happen in the transaction that keeps the tip. */
export type Alongside = (tx: Tx, tip: Tip) => Promise<void>;
const NOTHING_ELSE: Alongside = () => Promise.resolve();

/**
 * Receives a tip (TIP-PROTOCOL section 6): seals it to the proven key of its case, or of the force's intake where
 * that cannot be proven, and keeps it in one transaction. When this returns it is safe; no job stands in between.
 * `tip_receipt_taken` where a tip is kept under the receipt, or the id, already.
 */
@Injectable()
export class SealTip {
  constructor(
    private readonly keys: CaseKeys,
    private readonly register: RegisterTip,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(sealing: TipSealing, alongside: Alongside = NOTHING_ELSE): Promise<SealedTip> {
    const problems = tipProblems(sealing.body);
    if (problems.length > 0) throw refuseTip('tip_not_valid', { count: problems.length }, problems);
    const { body, struck } = struckBody(sealing.body);
    const tipster = sealing.receipt ? tipsterOf(sealing.receipt) : null;
    const tipKey = newTipKey();
    const id = sealing.id ?? newId();
    try {
      const first = firstMessage(tipKey, id, messageOf(body, this.clock.now()), tipster);
      const { lookup = null, keys } = tipster ?? {};
      const facts = factsOf(id, { ...sealing, body }, lookup, keys?.publicKey ?? null);
      const tip = await this.toWhomItCan(sealing.target, (key) => {
        const sealed = { key, facts, first, wrapsTo: (to: CaseKey) => firstWraps(tipKey, id, to, tipster) };
        return this.keep(sealing.actor, sealed, alongside);
      });
      return { tip, struck };
    } finally {
      tipKey.wipe();
      tipster?.keys.wipe();
    }
  }

  /** The case, and else the intake: a tip is never refused because somebody changed rows of keys. */
  private async toWhomItCan(
    { caseId, forceId }: SealingTarget,
    keep: (key: CaseKey) => Promise<Tip>,
  ): Promise<Tip> {
    for (const ask of [() => this.keys.current(caseId), () => this.keys.intakeOf(forceId)]) {
      try {
        return await keep(await ask());
      } catch (error) {
        if (!isOfKeys(error)) throw error;
      }
    }
    throw refuseTip('tips_cannot_be_sealed');
  }

  /** Sealed before, kept now. An epoch that has moved on since is sealed to anew, and cannot move before the commit. */
  private keep(actor: Actor, { key, facts, first, wrapsTo }: Sealed, alongside: Alongside): Promise<Tip> {
    const wraps = wrapsTo(key);
    return this.work.run(async (tx) => {
      const held = await this.keys.lockEpoch(tx, key.caseId);
      const parts: SealedParts = { first, wraps: isSame(held, key) ? wraps : wrapsTo(held) };
      const tip = await this.register.run(tx, actor, { ...facts, caseId: key.caseId }, parts);
      await alongside(tx, tip);
      return tip;
    });
  }
}

interface Sealed {
  readonly key: CaseKey;
  readonly facts: Omit<TipFacts, 'caseId'>;
  readonly first: SealedParts['first'];
  readonly wrapsTo: (key: CaseKey) => SealedParts['wraps'];
}

function factsOf(
  id: string,
  { body, target, channel }: TipSealing,
  lookup: Buffer | null,
  tipsterKey: Buffer | null,
): Omit<TipFacts, 'caseId'> {
  const { forceId, appealId, personId, stillId } = target;
  const { kind, language } = body;
  const hazard = body.threatToLife || namesHazard(wordsOf(body));
  return { id, forceId, appealId, personId, stillId, kind, channel, language, hazard, lookup, tipsterKey };
}

/** Everything that could say so: somebody may write it beside a name. */
function wordsOf({ text, names, contact, victim }: TipBody): string {
  const said = [...names, contact ?? {}, victim ?? {}].flatMap(
    (answers) => Object.values(answers) as unknown[],
  );
  return [text, ...said.filter((answer) => typeof answer === 'string')].join('\n');
}

const isSame = (one: CaseKey, other: CaseKey): boolean =>
  one.epoch === other.epoch && one.publicKey.equals(other.publicKey);

function isOfKeys(error: unknown): boolean {
  return error instanceof DomainError && ['case_key_unverified', 'case_no_intake'].includes(error.code);
}
