import { Injectable } from '@nestjs/common';
import { CaseKeyring, type LentSecrets } from '../../cases';
import type { OfficerActor } from '../../kernel';
import { VaultRefused } from '../../vault';
import { openTalk, wipeTalk, type OpenedMessage } from '../../vault/opening';
import { SealedTalks, type SealedTalk } from '../data/sealed-talks';
import { TipEnvelopes, type TipEnvelope } from '../data/tip-envelopes';
import { TipsOfTeam } from '../data/tips-of-team';
import type { Purpose } from '../rules/purpose';
import { saysAll, SEARCH_LIMITS, searchedWords } from '../rules/searched-words';
import { TIP_STATES } from '../rules/tip-state';
import { refuseTip } from '../tips.errors';
import { tipKeys, talkRow } from './opened-talk';
import { RecordSearch } from './record-search';

export interface TipSearch {
  readonly ref: string;
  /** As typed. It stands in no address, no row and no log. */
  readonly words: string;
  readonly purpose: Purpose;
}

export interface TipsFound {
  /** Envelopes only: what is in them is read by opening them. */
  readonly found: readonly TipEnvelope[];
  readonly searched: number;
  /** There are older ones that were not looked at. */
  readonly more: boolean;
}

/**
 * Looks through what the tips of a case say. Nothing of them is indexed anywhere: the newest are opened in memory, one
 * after the other, and closed again. Closed ones are looked through too.
 */
@Injectable()
export class SearchTips {
  constructor(
    private readonly ofTeam: TipsOfTeam,
    private readonly keyring: CaseKeyring,
    private readonly envelopes: TipEnvelopes,
    private readonly talks: SealedTalks,
    private readonly record: RecordSearch,
  ) {}

  async run(actor: OfficerActor, { ref, words: typed, purpose }: TipSearch): Promise<TipsFound> {
    const inCase = await this.ofTeam.inCase(actor, ref);
    const words = searchedWords(typed);
    if (words === null || [...typed].length > SEARCH_LIMITS.length) {
      throw refuseTip('tip_search_not_valid', {}, [{ field: 'words', code: 'tip_search_not_valid' }]);
    }
    const listed = await this.envelopes.list({
      caseId: inCase.id,
      officerId: actor.id,
      states: TIP_STATES,
      urgentFirst: false,
      after: null,
      limit: SEARCH_LIMITS.tips + 1,
    });
    const searched = listed.slice(0, SEARCH_LIMITS.tips);
    const talks = await this.talks.of(searched.map(({ id }) => id));
    const found = await this.keyring.withCaseKeys(actor, inCase.id, (secrets) =>
      searched.filter(({ id }) => says(secrets, id, talks.get(id), words)),
    );
    await this.record.run(actor, inCase, purpose, { searched: searched.length, found: found.length });
    return { found, searched: searched.length, more: listed.length > searched.length };
  }
}

/** A tip that does not open is found by nobody; whoever opens it is told why. */
function says(
  secrets: LentSecrets,
  tipId: string,
  talk: SealedTalk | undefined,
  words: readonly string[],
): boolean {
  try {
    return saysAll(wordsOf(secrets, tipId, talk ?? { messages: [], wraps: [] }), words);
  } catch (refusal) {
    if (refusal instanceof VaultRefused) return false;
    throw refusal;
  }
}

function wordsOf(secrets: LentSecrets, tipId: string, { messages, wraps }: SealedTalk): string[] {
  const keys = tipKeys(secrets, wraps);
  try {
    const talk = openTalk(keys, tipId, messages.map(talkRow));
    wipeTalk(talk);
    return talk.messages.flatMap(saidIn);
  } finally {
    for (const key of keys.values()) key.wipe();
  }
}

/** Everything somebody wrote into a message, wherever they put it. */
function saidIn(opened: OpenedMessage): string[] {
  if (opened.speaker === 'officer') return [opened.message.text];
  const { text, names = [], contact = {}, victim = {}, via } = opened.message;
  const answers = [...names, contact, victim].flatMap((each) => Object.values(each) as unknown[]);
  return [text, via, ...answers].filter((answer) => typeof answer === 'string');
}
