import { CaseKeyring, CaseKeys, RemoveFromTeam, type Case } from '../../src/cases';
import { thePublic } from '../../src/kernel';
import { SealTip, Tips, type Tip, type TipBody } from '../../src/tips';
import { newReceiptCode, readReceiptCode } from '../../src/vault/receipts';
import { openTalk, openTipWrap } from '../../src/vault/opening';
import { newCaseEpoch } from '../../src/vault/opening';
import { testApp } from '../support/app';
import { entriesAbout } from '../support/audit';
import { waitingJobs } from '../support/jobs';
import { asOwner } from '../support/owner';
import { World, type Cast, type Person } from '../world';

const BODY: TipBody = {
  person: 3,
  kind: 'recognition',
  language: 'en',
  names: [{ name: 'Kit Marlowe', howKnown: 'We worked on the same market' }],
  text: 'He sells phone cases by the station.',
  basis: 'seen',
  threatToLife: false,
  contact: null,
};

describe('sealing a tip', () => {
  // No worker: what was announced stays where it can be looked at.
  const house = testApp({ env: { SURFACES: 'public,officer' } });
  let cast: Cast;
  let larkfield: Case;
  let personId: string;

  beforeAll(async () => {
    const world = new World(house);
    cast = await world.officers();
    larkfield = await world.larkfield();
    personId = (await world.persons())[2].id;
  });

  it('keeps it sealed to the case: a member opens it, and the row says only what may be said', async () => {
    const { tip, struck } = await seal();
    expect(struck).toBe(false);
    expect(tip).toMatchObject({
      caseId: larkfield.id,
      state: 'received',
      pool: 'incident_room',
      hazard: false,
    });
    expect(await opened(cast.cora, tip)).toMatchObject({ text: BODY.text, names: BODY.names, person: 3 });
    const [entry] = await entriesAbout(house.database.dataSource, tip.id);
    expect(entry).toMatchObject({ act: 'tip.received', verb: 'collection', at: null, actor_id: null });
    const jobs = await waitingJobs(house.database.dataSource, 'notify-officers');
    expect(jobs.at(-1)).toEqual({
      event: 'tip.received',
      tipId: tip.id,
      caseId: larkfield.id,
      forceId: cast.northmere.id,
      personId,
      hazard: false,
    });
  });

  it('rings for a ticked box and for words that say so, wherever they stand', async () => {
    expect((await seal({ threatToLife: true })).tip.hazard).toBe(true);
    const names = [{ name: 'Kit', lastSeen: 'Yesterday, he carries a knife' }];
    expect((await seal({ names })).tip.hazard).toBe(true);
  });

  it('strikes out card numbers before it seals', async () => {
    const { tip, struck } = await seal({ text: 'They took 4539 1488 0343 6467 from me. Ring 07700 900123.' });
    expect(struck).toBe(true);
    const { text } = await opened(cast.cora, tip);
    expect(text).toBe('They took [struck out] from me. Ring 07700 900123.');
  });

  it('refuses an empty tip and leaves nothing behind', async () => {
    const empty = seal({ text: ' ', names: [] });
    await expect(empty).rejects.toMatchObject({
      code: 'tip_not_valid',
      fields: [{ code: 'tip_says_nothing' }],
    });
  });

  it('keeps one tip under one receipt, also of two at once', async () => {
    const code = newReceiptCode();
    const both = await Promise.allSettled([seal({}, code), seal({}, code)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ code: 'tip_receipt_taken' });
  });

  it('seals to the new key when the key changes at the same moment', async () => {
    const rotation = house
      .get(RemoveFromTeam)
      .run(cast.sol.actor, { ref: larkfield.ref, officerId: cast.rosa.id });
    const tips = await Promise.all(Array.from({ length: 8 }, () => seal().then(({ tip }) => tip)));
    await rotation;
    const { epoch } = await house.get(CaseKeys).current(larkfield.id);
    expect(epoch).toBe(2);
    for (const tip of tips) expect(await opened(cast.cora, tip)).toMatchObject({ text: BODY.text });
    const late = (await seal()).tip;
    expect(await house.get(Tips).wrapsOf(late.id, 'C')).toMatchObject([{ epoch: 2 }]);
  });

  it('goes to the force’s intake when somebody changed the rows of the case’s key', async () => {
    const { publicKey } = await house.get(CaseKeys).current(larkfield.id);
    await swapKey(larkfield.id, newCaseEpoch().publicKey);
    const { tip } = await seal();
    await swapKey(larkfield.id, publicKey);
    const intake = await house.get(CaseKeys).intakeOf(cast.northmere.id);
    expect(tip.caseId).toBe(intake.caseId);
    expect(await opened(cast.rosa, tip)).toMatchObject({ text: BODY.text });
    await expect(opened(cast.cora, tip)).rejects.toMatchObject({ code: 'case_not_found' });
  });

  it('is refused only when the intake’s key cannot be proven either', async () => {
    const { caseId, publicKey } = await house.get(CaseKeys).intakeOf(cast.northmere.id);
    const own = await house.get(CaseKeys).current(larkfield.id);
    await swapKey(larkfield.id, newCaseEpoch().publicKey);
    await swapKey(caseId, newCaseEpoch().publicKey);
    await expect(seal()).rejects.toMatchObject({ code: 'tips_cannot_be_sealed', kind: 'unavailable' });
    await swapKey(larkfield.id, own.publicKey);
    await swapKey(caseId, publicKey);
    expect(await seal()).toMatchObject({ tip: { caseId: larkfield.id } });
  });

  function seal(change: Partial<TipBody> = {}, code = newReceiptCode()) {
    const target = {
      forceId: cast.northmere.id,
      caseId: larkfield.id,
      appealId: null,
      personId,
      stillId: null,
    };
    const receipt = readReceiptCode(code);
    const body = { ...BODY, ...change };
    return house.get(SealTip).run({ actor: thePublic, body, target, channel: 'web', receipt });
  }

  /** As a member of the case opens it. */
  function opened(reader: Person, tip: Tip) {
    return house.get(CaseKeyring).withCaseKeys(reader.actor, tip.caseId, async ({ byEpoch }) => {
      const [wrap] = await house.get(Tips).wrapsOf(tip.id, 'C');
      const key = openTipWrap(byEpoch.get(wrap.epoch)!, wrap.wrap, { ...wrap, who: 'C' });
      const rows = (await house.get(Tips).messagesOf(tip.id)).map((row) => ({
        ...row,
        messageId: row.id,
        speaker: 'tipster' as const,
      }));
      const [first] = openTalk(new Map([[1, key]]), tip.id, rows).messages;
      return first.message;
    });
  }

  async function swapKey(caseId: string, publicKey: Buffer): Promise<void> {
    await asOwner(house.database, (owner) =>
      owner.query('UPDATE sealed.case_epochs SET public_key = $2 WHERE case_id = $1 AND retired_at IS NULL', [
        caseId,
        publicKey,
      ]),
    );
  }
});
