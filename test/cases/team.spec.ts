import {
  AddToTeam,
  AppointLead,
  CaseKeyring,
  CaseKeys,
  Cases,
  CaseTeams,
  KeyRotations,
  OpenCase,
  RemoveFromTeam,
  type Case,
} from '../../src/cases';
import { testApp } from '../support/app';
import { asOwner } from '../support/owner';
import { type Cast, enrolAnother, LARKFIELD, type Person, signIn, theWorld, World } from '../world';
import { outcomesOf } from './refusals';

describe('a case team', () => {
  const house = testApp({ standing: theWorld('officers') });
  let cast: Cast;
  let number = 0;

  beforeAll(async () => {
    cast = await new World(house).officers();
  });

  describe('when somebody is added', () => {
    it('gives a colleague the key, and answers the fingerprint it was sealed to', async () => {
      const larkfield = await openCase();
      const admission = await add(larkfield, cast.rosa, 'member');
      expect(admission).toMatchObject({
        key: 'holds',
        fingerprint: expect.stringMatching(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/),
      });
      expect(await opens(cast.rosa, larkfield)).toEqual([1]);
    });

    it('attaches press without a key', async () => {
      const larkfield = await openCase();
      expect(await add(larkfield, cast.ada, 'press')).toMatchObject({ key: 'attached', fingerprint: null });
      expect(await house.get(Cases).forActor(cast.ada.actor, larkfield.ref)).toMatchObject({ reads: false });
      await expect(opens(cast.ada, larkfield)).rejects.toMatchObject({ code: 'case_not_found' });
    });

    it('lets a guest of another force into this case and no other', async () => {
      const larkfield = await openCase();
      const other = await openCase();
      await add(larkfield, cast.egan, 'guest');
      expect(await opens(cast.egan, larkfield)).toEqual([1]);
      const mine = await house.get(Cases).ofActor(cast.egan.actor);
      expect(mine.map(({ id }) => id)).toEqual([larkfield.id]);
      const elsewhere = house.get(Cases).forActor(cast.egan.actor, other.ref);
      await expect(elsewhere).rejects.toMatchObject({ code: 'case_not_found' });
    });

    it('lets neither guests nor press change the team', async () => {
      const larkfield = await openCase();
      await add(larkfield, cast.egan, 'guest');
      await add(larkfield, cast.ada, 'press');
      for (const other of [cast.egan, cast.ada]) {
        const addition = { ref: larkfield.ref, email: cast.rosa.email, part: 'member' } as const;
        const refusal = house.get(AddToTeam).run(other.actor, addition);
        await expect(refusal).rejects.toMatchObject({ code: 'case_team_not_yours' });
      }
    });

    it.each([
      ['egan@eastholm.example', 'member', 'case_officer_not_found'],
      ['egan@eastholm.example', 'press', 'case_officer_not_found'],
      ['nobody@eastholm.example', 'guest', 'case_officer_not_found'],
      ['rosa@northmere.example', 'guest', 'case_part_not_open'],
      ['ada@northmere.example', 'member', 'case_part_not_open'],
      ['cora@northmere.example', 'press', 'case_part_not_open'],
      ['devi@northmere.example', 'member', 'case_part_not_open'],
      ['cora@northmere.example', 'member', 'case_already_on_team'],
    ] as const)('refuses %s as %s', async (email, part, code) => {
      const { ref } = await openCase();
      const refusal = house.get(AddToTeam).run(cast.sol.actor, { ref, email, part });
      await expect(refusal).rejects.toMatchObject({ code });
    });

    it('adds one when two colleagues add the same officer at the same moment', async () => {
      const larkfield = await openCase();
      const addition = { ref: larkfield.ref, email: cast.rosa.email, part: 'member' } as const;
      const outcomes = await outcomesOf(
        [cast.sol, cast.cora, cast.sol].map(({ actor }) => house.get(AddToTeam).run(actor, addition)),
      );
      expect(outcomes.sort()).toEqual(['case_already_on_team', 'case_already_on_team', 'done']);
      expect(await opens(cast.rosa, larkfield)).toEqual([1]);
    });

    it('is no case at all to Egan', async () => {
      const { ref } = await openCase();
      for (const asked of [ref, 'NM-0000-00']) {
        const addition = { ref: asked, email: cast.egan.email, part: 'guest' } as const;
        const refusal = house.get(AddToTeam).run(cast.egan.actor, addition);
        await expect(refusal).rejects.toMatchObject({ code: 'case_not_found' });
      }
    });
  });

  describe('when somebody is removed', () => {
    it('begins another epoch that opens for those who stay, who keep the old one too', async () => {
      const larkfield = await openCase();
      await add(larkfield, cast.rosa, 'member');
      await remove(cast.sol, larkfield, cast.rosa);
      expect(await house.get(CaseKeys).current(larkfield.id)).toMatchObject({ epoch: 2 });
      expect(await opens(cast.sol, larkfield)).toEqual([1, 2]);
      expect(await opens(cast.cora, larkfield)).toEqual([1, 2]);
    });

    it('takes every grant and session of theirs at once, and leaves their other cases alone', async () => {
      const larkfield = await openCase();
      const other = await openCase();
      await add(larkfield, cast.rosa, 'member');
      await add(other, cast.rosa, 'member');
      await remove(cast.sol, larkfield, cast.rosa);
      const grants = await rows('SELECT case_id FROM sealed.case_grants WHERE officer_id = $1', cast.rosa.id);
      expect(grants.map((row) => row.case_id)).not.toContain(larkfield.id);
      expect(await rows('SELECT 1 FROM officer_sessions WHERE officer_id = $1', cast.rosa.id)).toEqual([]);
      cast = { ...cast, rosa: await signIn(house, cast.rosa.email) };
      await expect(opens(cast.rosa, larkfield)).rejects.toMatchObject({ code: 'case_not_found' });
      expect(await opens(cast.rosa, other)).toEqual([1]);
    });

    it('changes no key for press, who had none', async () => {
      const larkfield = await openCase();
      await add(larkfield, cast.ada, 'press');
      await remove(cast.sol, larkfield, cast.ada);
      cast = { ...cast, ada: await signIn(house, cast.ada.email) };
      expect(await house.get(CaseKeys).current(larkfield.id)).toMatchObject({ epoch: 1 });
    });

    it('never leaves fewer than two who hold the key', async () => {
      const larkfield = await openCase();
      await expect(remove(cast.sol, larkfield, cast.cora)).rejects.toMatchObject({
        code: 'case_too_few_readers',
      });
      expect(await house.get(CaseKeys).current(larkfield.id)).toMatchObject({ epoch: 1 });
    });

    it('never leaves fewer than two when two are removed at the same moment', async () => {
      const larkfield = await openCase();
      await add(larkfield, cast.rosa, 'member');
      const outcomes = await outcomesOf([
        remove(cast.sol, larkfield, cast.rosa),
        remove(cast.sol, larkfield, cast.cora),
      ]);
      expect(outcomes.sort()).toEqual(['case_too_few_readers', 'done']);
      expect(await house.get(CaseTeams).readers(larkfield.id)).toHaveLength(2);
      cast = {
        ...cast,
        rosa: await signIn(house, cast.rosa.email),
        cora: await signIn(house, cast.cora.email),
      };
    });

    it('lets two remove each other at the same moment only once', async () => {
      const larkfield = await openCase();
      await add(larkfield, cast.rosa, 'member');
      const outcomes = await outcomesOf([
        remove(cast.cora, larkfield, cast.rosa),
        remove(cast.rosa, larkfield, cast.cora),
      ]);
      expect(outcomes.sort()).toEqual(['case_not_found', 'done']);
      cast = {
        ...cast,
        rosa: await signIn(house, cast.rosa.email),
        cora: await signIn(house, cast.cora.email),
      };
    });

    it('keeps the lead until another is named, and lets nobody rotate themselves out', async () => {
      const larkfield = await openCase();
      await add(larkfield, cast.rosa, 'member');
      await expect(remove(cast.cora, larkfield, cast.sol)).rejects.toMatchObject({
        code: 'case_lead_to_be_replaced',
      });
      await expect(remove(cast.cora, larkfield, cast.cora)).rejects.toMatchObject({
        code: 'case_colleague_must_remove_you',
      });
      const appointment = { ref: larkfield.ref, officerId: cast.cora.id };
      await house.get(AppointLead).run(cast.sol.actor, appointment);
      await remove(cast.cora, larkfield, cast.sol);
      cast = { ...cast, sol: await signIn(house, cast.sol.email) };
      expect(await house.get(CaseTeams).readers(larkfield.id)).toEqual([
        { officerId: cast.cora.id, part: 'lead' },
        { officerId: cast.rosa.id, part: 'member' },
      ]);
    });

    it('gives the next key to nobody whose row and grant were planted', async () => {
      const larkfield = await openCase();
      await add(larkfield, cast.rosa, 'member');
      const mallory = await enrolAnother(house, cast.admin, `Mallory${number} Pike`, 'case_officer');
      await asOwner(house.database, async (owner) => {
        await owner.query(
          `INSERT INTO case_members SELECT case_id, $2, force_id, 'member', true, added_by, now() FROM case_members
           WHERE case_id = $1 LIMIT 1`,
          [larkfield.id, mallory.id],
        );
        await owner.query(
          `INSERT INTO sealed.case_grants SELECT case_id, epoch, $2, force_id, reads, sealed, fingerprint, given_by, now()
           FROM sealed.case_grants WHERE case_id = $1 LIMIT 1`,
          [larkfield.id, mallory.id],
        );
      });
      await remove(cast.sol, larkfield, cast.rosa);
      cast = { ...cast, rosa: await signIn(house, cast.rosa.email) };
      const holders = await rows(
        'SELECT officer_id FROM sealed.case_grants WHERE epoch = 2 AND case_id = $1',
        larkfield.id,
      );
      expect(holders.map((row) => row.officer_id).sort()).toEqual([cast.sol.id, cast.cora.id].sort());
    });

    it('undoes everything when somebody who re-wraps cannot', async () => {
      const larkfield = await openCase();
      await add(larkfield, cast.rosa, 'member');
      house.get(KeyRotations).register(async (_tx, { caseId, from, to }) => {
        expect({ from: from.epoch, to: to.epoch, wiped: from.secret.wiped }).toMatchObject({ wiped: false });
        if (caseId === larkfield.id) throw new Error('no room left to re-wrap');
      });
      await expect(remove(cast.sol, larkfield, cast.rosa)).rejects.toThrow('no room left');
      expect(await house.get(CaseKeys).current(larkfield.id)).toMatchObject({ epoch: 1 });
      expect(await opens(cast.rosa, larkfield)).toEqual([1]);
    });
  });

  async function openCase(): Promise<Case> {
    number += 1;
    const publicName = `Case ${'abcdefghijklmnopqrstuvwxyz'[Math.floor(number / 26)]}${'abcdefghijklmnopqrstuvwxyz'[number % 26]}`;
    const opening = { ...LARKFIELD, reference: `NM/${number}/25`, publicName, colleague: cast.cora.email };
    return house.get(OpenCase).run(cast.sol.actor, opening);
  }

  const add = ({ ref }: Case, { email }: Person, part: 'member' | 'guest' | 'press') =>
    house.get(AddToTeam).run(cast.sol.actor, { ref, email, part });

  const remove = (by: Person, { ref }: Case, { id: officerId }: Person) =>
    house.get(RemoveFromTeam).run(by.actor, { ref, officerId });

  const opens = (person: Person, { id }: Case) =>
    house.get(CaseKeyring).withCaseKeys(person.actor, id, ({ byEpoch }) => [...byEpoch.keys()]);

  const rows = (sql: string, id: string): Promise<Record<string, unknown>[]> =>
    house.database.dataSource.query(sql, [id]);
});
