import { CaseKeys, RemoveFromTeam } from '../../src/cases';
import { AddNote, OpenTip, ReplyToTipster, ReturnToTip, Tips, TipsterDialogue } from '../../src/tips';
import { testApp } from '../support/app';
import { asOwner } from '../support/owner';
import { type SentTip, theWorld, World } from '../world';

describe('the tips of a case whose key changes', () => {
  const house = testApp({ standing: theWorld('live') });
  const world = new World(house);

  it('move to the new key with their notes, all but a row that somebody changed; the old key opens nothing live', async () => {
    const { cora, sol, rosa } = await world.officers();
    const larkfield = await world.larkfield();
    const tips: SentTip[] = [];
    for (const text of ['one', 'two', 'three']) tips.push(await world.tip({ body: { text } }));
    const [first, second, broken] = tips.map(({ tip }) => tip.id);
    await house.get(OpenTip).run(cora.actor, { tipId: first, purpose: 'investigation' });
    await house.get(AddNote).run(cora.actor, { tipId: first, text: 'Looks right.' });
    await house.get(ReplyToTipster).run(cora.actor, { tipId: first, text: 'Which market?' });
    await asOwner(house.database, (owner) =>
      owner.query(`UPDATE sealed.tip_wraps SET wrap = $2 WHERE tip_id = $1 AND who = 'C'`, [
        broken,
        Buffer.alloc(122),
      ]),
    );
    const before = await wrapOf(first);

    await house.get(RemoveFromTeam).run(sol.actor, { ref: larkfield.ref, officerId: rosa.id });

    expect(await house.get(CaseKeys).current(larkfield.id)).toMatchObject({ epoch: 2 });
    expect(await epochs()).toEqual({ [first]: 2, [second]: 2, [broken]: 1 });
    expect(await house.get(Tips).noteWrapOf(first)).toMatchObject({ epoch: 2 });
    expect((await wrapOf(first)).equals(before)).toBe(false);
    expect(house.log.join('')).toContain('wraps could not be moved to the new key');

    const read = await house.get(OpenTip).run(cora.actor, { tipId: first, purpose: 'investigation' });
    expect(read.messages).toHaveLength(2);
    expect(read.notes).toHaveLength(1);
    const { token } = await house.get(ReturnToTip).run(tips[0].code);
    expect((await house.get(TipsterDialogue).read(token)).messages).toMatchObject([
      { from: 'you' },
      { from: 'police', text: 'Which market?' },
    ]);
  });

  async function epochs(): Promise<Record<string, number>> {
    const rows = await house.database.dataSource.query<{ tip_id: string; epoch: number }[]>(
      `SELECT tip_id, epoch FROM sealed.tip_wraps WHERE who = 'C'`,
    );
    return Object.fromEntries(rows.map(({ tip_id: id, epoch }) => [id, epoch]));
  }

  async function wrapOf(tipId: string): Promise<Buffer> {
    return (await house.get(Tips).wrapsOf(tipId, 'C'))[0].wrap;
  }
});
