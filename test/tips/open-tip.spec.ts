import { AddToTeam, RemoveFromTeam, type Case } from '../../src/cases';
import type { PersonSought } from '../../src/persons-sought';
import { AddNote, OpenTip, ReplyToTipster, Tips, type Purpose, type ReadTip, type Tip } from '../../src/tips';
import { openTalk, openTipsterWrap, readReceiptCode, tipsterKeys } from '../../src/vault/receipts';
import { testApp } from '../support/app';
import { entriesAbout } from '../support/audit';
import { asOwner } from '../support/owner';
import { type Cast, enrolAnother, type Person, theWorld, World } from '../world';
import { RECOGNITION, sealTip, type TipWish } from './sealed-tips';

describe('opening a tip', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;
  let larkfield: Case;
  let persons: PersonSought[];

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    larkfield = await world.larkfield();
    persons = await world.persons();
  });

  it('shows a member what was sent, marks it read, and records who, when and what for', async () => {
    const tip = await sealed();
    const read = await open(cast.cora, tip, 'safeguarding');
    expect(read).toMatchObject({
      tip: { state: 'read' },
      findings: [],
      notes: [],
      messages: [{ speaker: 'tipster', message: { text: RECOGNITION.text, names: RECOGNITION.names } }],
    });
    const entries = await entriesAbout(house.database.dataSource, tip.id);
    expect(entries.find(({ act }) => act === 'tip.opened')).toMatchObject({
      verb: 'consultation',
      purpose: 'safeguarding',
      actor_id: cast.cora.id,
      case_id: larkfield.id,
      facts: { messages: 1 },
    });
  });

  it('is for readers of the case alone: whoever else asks is told that it is not there', async () => {
    const tip = await sealed();
    for (const who of [cast.ada, cast.bello, cast.admin, cast.devi, cast.egan, cast.dara]) {
      await expect(open(who, tip)).rejects.toMatchObject({ code: 'tip_not_found' });
    }
    await expect(open(cast.cora, { ...tip, id: 'no-id' })).rejects.toMatchObject({ code: 'tip_not_found' });
    expect(await acts(tip)).toEqual(['tip.received']);
  });

  it('is no longer for who was taken off the team; those who stay read on under the next key', async () => {
    const tip = await sealed();
    const nora = await enrolAnother(house, cast.admin, 'Nora Vance', 'case_officer');
    const { ref } = larkfield;
    await house.get(AddToTeam).run(cast.sol.actor, { ref, email: nora.email, part: 'member' });
    await open(nora, tip);
    await house.get(AddNote).run(nora.actor, { tipId: tip.id, text: 'Ask Sol.' });
    await house.get(RemoveFromTeam).run(cast.sol.actor, { ref, officerId: nora.id });
    await expect(open(nora, tip)).rejects.toMatchObject({ code: 'tip_not_found' });
    const read = await open(cast.rosa, tip);
    expect([read.findings, read.notes.map(({ note }) => note.text)]).toEqual([[], ['Ask Sol.']]);
    await reply(cast.rosa, tip, 'Which depot was that?');
    expect((await open(cast.cora, tip)).messages).toHaveLength(2);
  });

  it('answers in turn: the tipster reads it with the receipt, and nobody reads a note but the team', async () => {
    const { tip, code } = await sealTip(house, larkfield, persons);
    const text = 'Which depot was that?';
    await expect(reply(cast.cora, tip, text)).rejects.toMatchObject({ code: 'tip_unread' });
    await open(cast.cora, tip);
    await reply(cast.cora, tip, text);
    await house.get(AddNote).run(cast.cora.actor, { tipId: tip.id, text: 'Ring the depot.' });
    await house.get(AddNote).run(cast.rosa.actor, { tipId: tip.id, text: 'Rang: he left in May.' });

    const read = await open(cast.rosa, tip);
    expect(read.messages[1]).toMatchObject({ speaker: 'officer', message: { by: cast.cora.id, text } });
    expect(read.notes.map(({ note }) => [note.by, note.text])).toEqual([
      [cast.cora.id, 'Ring the depot.'],
      [cast.rosa.id, 'Rang: he left in May.'],
    ]);
    expect(await tipsterReads(tip, code ?? '')).toEqual([RECOGNITION.text, text]);
    expect(await acts(tip)).toEqual([
      'tip.received',
      'tip.opened',
      'tip.answered',
      'tip.noted',
      'tip.noted',
      'tip.opened',
    ]);
  });

  it('refuses an answer that nobody would read, that is empty, or that crosses with another', async () => {
    const call = await sealed({ receipt: false });
    await open(cast.cora, call);
    await expect(reply(cast.cora, call, 'Hello?')).rejects.toMatchObject({ code: 'tip_nobody_returns' });
    const tip = await sealed();
    await open(cast.cora, tip);
    await expect(reply(cast.cora, tip, ' ')).rejects.toMatchObject({
      code: 'tip_words_not_valid',
      fields: [{ code: 'tip_answer_missing' }],
    });
    const both = await Promise.allSettled(
      [cast.cora, cast.rosa].map(({ actor }) =>
        house.get(ReplyToTipster).run(actor, { tipId: tip.id, text: 'Which depot?', afterMessage: 1 }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await open(cast.cora, tip)).messages).toHaveLength(2);
  });

  describe('whose rows somebody has changed', () => {
    it('reports a talk cut short at its end, and keeps saying so', async () => {
      const tip = await answered();
      await change('DELETE FROM tip_messages WHERE tip_id = $1 AND seq = 2', [tip.id]);
      expect((await open(cast.cora, tip)).findings).toEqual(['cut_short']);
      expect((await open(cast.cora, tip)).findings).toEqual(['cut_short']);
      expect((await open(cast.rosa, tip)).findings).toEqual([]);
      await expect(reply(cast.cora, tip, 'Hello?')).rejects.toMatchObject({ code: 'tip_not_as_it_was' });
      expect(await findings(tip)).toEqual(['cut_short', 'cut_short']);
    });

    it('reports another tip in its place', async () => {
      const [tip, other] = [await answered(), await sealed()];
      await change('DELETE FROM tip_messages WHERE tip_id = $1', [tip.id]);
      await change('UPDATE tip_messages SET tip_id = $1 WHERE tip_id = $2', [tip.id, other.id]);
      await expect(open(cast.cora, tip)).rejects.toMatchObject({ code: 'tip_does_not_open' });
      expect(await acts(tip)).toContain('tip.did_not_open');
      const swapped = await sealed();
      await open(cast.cora, swapped);
      await change(
        'UPDATE tip_seen SET sealed = (SELECT sealed FROM tip_seen WHERE tip_id = $1 AND officer_id = $3) WHERE tip_id = $2 AND officer_id = $3',
        [tip.id, swapped.id, cast.cora.id],
      );
      expect((await open(cast.cora, swapped)).findings).toEqual(['swapped']);
    });

    it('reports a seen record that is gone, once, and a row that says what its sender did not', async () => {
      const tip = await sealed({ threatToLife: true });
      await open(cast.cora, tip);
      await change('DELETE FROM tip_seen WHERE tip_id = $1', [tip.id]);
      expect((await open(cast.cora, tip)).findings).toEqual(['seen_record_gone']);
      expect((await open(cast.cora, tip)).findings).toEqual([]);
      await change('UPDATE tips SET hazard = false WHERE id = $1', [tip.id]);
      expect((await open(cast.cora, tip)).findings).toEqual(['row_changed']);
      await change('UPDATE tips SET hazard = true, person_id = NULL WHERE id = $1', [tip.id]);
      expect((await open(cast.cora, tip)).findings).toEqual(['row_changed']);
    });

    it.each([
      [
        'a byte',
        `UPDATE tip_messages SET envelope = set_byte(envelope, 60, (get_byte(envelope, 60) + 1) % 256) WHERE tip_id = $1 AND seq = 1`,
      ],
      ['a direction', 'UPDATE tip_messages SET direction = 1 WHERE tip_id = $1 AND seq = 1'],
      [
        'a wrap',
        `UPDATE sealed.tip_wraps SET wrap = set_byte(wrap, 60, (get_byte(wrap, 60) + 1) % 256) WHERE tip_id = $1 AND who = 'C'`,
      ],
      ['the first message', 'DELETE FROM tip_messages WHERE tip_id = $1 AND seq = 1'],
    ])('opens it for nobody after %s was changed, and says so in the log', async (_, sql) => {
      const tip = await answered();
      await change(sql, [tip.id]);
      await expect(open(cast.cora, tip)).rejects.toMatchObject({ code: 'tip_does_not_open' });
      expect((await acts(tip)).at(-1)).toBe('tip.did_not_open');
      expect(house.log.join('')).not.toContain('Gants Hill');
    });
  });

  async function change(sql: string, values: readonly unknown[]): Promise<void> {
    await asOwner(house.database, (owner) => owner.query(sql, [...values]));
  }

  /** Both sides, as whoever holds the receipt reads them. */
  async function tipsterReads(tip: Tip, code: string): Promise<string[]> {
    const receipt = readReceiptCode(code)!;
    const [wrap] = await house.get(Tips).wrapsOf(tip.id, 'S');
    const key = openTipsterWrap(tipsterKeys(receipt), wrap!.wrap, { ...wrap!, who: 'S' });
    const rows = (await house.get(Tips).messagesOf(tip.id)).map((row) => ({
      ...row,
      messageId: row.id,
      speaker: row.direction === 0 ? ('tipster' as const) : ('officer' as const),
    }));
    return openTalk(new Map([[1, key]]), tip.id, rows).messages.map(({ message }) => message.text);
  }

  async function sealed(wish: TipWish = {}): Promise<Tip> {
    return (await sealTip(house, larkfield, persons, wish)).tip;
  }

  async function answered(): Promise<Tip> {
    const tip = await sealed();
    await open(cast.cora, tip);
    await reply(cast.cora, tip, 'Which depot was that?');
    return tip;
  }

  function open({ actor }: Person, tip: Tip, purpose: Purpose = 'investigation'): Promise<ReadTip> {
    return house.get(OpenTip).run(actor, { tipId: tip.id, purpose });
  }

  function reply({ actor }: Person, tip: Tip, text: string): Promise<void> {
    return house.get(ReplyToTipster).run(actor, { tipId: tip.id, text });
  }

  async function acts(tip: Tip): Promise<string[]> {
    const entries = await entriesAbout(house.database.dataSource, tip.id);
    return ['tip.received', ...entries.filter(({ act }) => act !== 'tip.received').map(({ act }) => act)];
  }

  async function findings(tip: Tip): Promise<unknown[]> {
    const entries = await entriesAbout(house.database.dataSource, tip.id);
    return entries.filter(({ act }) => act === 'tip.found_changed').map(({ facts }) => facts.finding);
  }
});
