import {
  AppealsOfOfficer,
  AuthorityQueue,
  DecideAuthority,
  PublicAppeals,
  PublishAppeal,
  ReviseAppeal,
  SubmitAppeal,
  type AuthorityDecision,
  type OfficersAppeal,
} from '../../src/appeals';
import { AddToTeam } from '../../src/cases';
import { RevisePerson } from '../../src/persons-sought';
import { PrepareStill, Stills } from '../../src/stills';
import { outcomesOf, refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { lastEntryAbout } from '../support/audit';
import { type Cast, enrolAnother, GROUNDS, theWorld, World } from '../world';
import { traces } from './left-behind';

describe('deciding on an authority', () => {
  const house = testApp({ standing: theWorld('stills') });
  let world: World;
  let cast: Cast;
  const decide = (
    { appeal, latest }: OfficersAppeal,
    over: Partial<AuthorityDecision> = {},
    who = cast.bello,
  ) =>
    house
      .get(DecideAuthority)
      .run(who.actor, { slug: appeal.slug, edition: latest.number, ...GROUNDS, ...over });
  const again = ({ appeal }: OfficersAppeal, who = cast.ada) =>
    house.get(AppealsOfOfficer).forActor(who.actor, appeal.slug);
  const submitted = (...stills: string[]) => world.appeal({ state: 'submitted', content: { stills } });
  const refusedWithoutTrace = async (work: () => Promise<unknown>) => {
    const before = await traces(house);
    const refusal = await refusalOf(work());
    expect(await traces(house)).toEqual(before);
    return refusal;
  };

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
  });

  it('grants a whole edition on one form, by somebody who is on no team', async () => {
    const waiting = await world.appeal({ state: 'submitted' });
    const seen = await again(waiting, cast.bello);
    expect([seen.part, seen.latest.stills.length]).toEqual([null, 3]);
    await decide(waiting, { risk: 'He may be recognised by neighbours.' });
    const { latest } = await again(waiting);
    expect(latest).toMatchObject({
      state: 'authorised',
      reviewOn: '2025-12-29',
      authority: {
        decision: 'granted',
        officerId: cast.bello.id,
        editionNumber: 1,
        purpose: GROUNDS.purpose,
        risk: 'He may be recognised by neighbours.',
        bySuperintendent: false,
        excludedStills: [],
      },
    });
    expect(await lastEntryAbout(house.database.dataSource, waiting.appeal.id)).toMatchObject({
      act: 'appeal.authorised',
      verb: 'alteration',
      actor_id: cast.bello.id,
      facts: { edition: 1, reviewOn: '2025-12-29', excepted: 0 },
    });
  });

  it('excepts single stills: they are not released, and their people are not shown', async () => {
    const waiting = await submitted('LARKFIELD-1', 'LARKFIELD-2');
    await decide(waiting, { excludedStills: ['larkfield-2'] });
    const { slug } = waiting.appeal;
    await house.get(PublishAppeal).run(cast.ada.actor, { slug, edition: 1 });
    const live = await house.get(PublicAppeals).live(slug);
    expect(live.persons.map(({ number }) => number)).toEqual([1]);
    const { forceId, id } = await world.larkfield();
    expect((await house.get(Stills).publicOf(forceId, id)).map(({ reference }) => reference)).toEqual([
      'LARKFIELD-1',
    ]);
    const other = await submitted('LARKFIELD-2');
    const refusal = await refusedWithoutTrace(() => decide(other, { excludedStills: ['LARKFIELD-9'] }));
    expect(refusal.code).toBe('appeal_exception_not_in_edition');
  });

  it('asks for purpose, necessity, proportionality and a day to look again', async () => {
    const waiting = await submitted();
    const empty = { purpose: ' ', necessity: '', proportionality: '', reviewOn: '' };
    const refusal = await refusedWithoutTrace(() => decide(waiting, empty));
    expect([refusal.code, refusal.fields]).toEqual([
      'appeal_authority_not_valid',
      [
        { field: 'purpose', code: 'appeal_purpose_missing' },
        { field: 'necessity', code: 'appeal_necessity_missing' },
        { field: 'proportionality', code: 'appeal_proportionality_missing' },
        { field: 'reviewOn', code: 'appeal_review_missing' },
      ],
    ]);
  });

  it('refuses with a reason, and the next edition starts from there', async () => {
    const waiting = await submitted();
    const refusal = await refusedWithoutTrace(() => decide(waiting, { decision: 'refused', purpose: '' }));
    expect(refusal.fields).toEqual([{ field: 'reason', code: 'appeal_refusal_reason_missing' }]);
    await decide(waiting, {
      decision: 'refused',
      purpose: '',
      reason: 'The second paragraph names a street.',
    });
    const refused = await again(waiting);
    expect(refused.latest).toMatchObject({
      state: 'refused',
      reviewOn: null,
      authority: { decision: 'refused' },
    });
    const { slug } = waiting.appeal;
    const blockers = await refusalOf(house.get(PublishAppeal).run(cast.ada.actor, { slug, edition: 1 }));
    expect(blockers.fields[0]).toEqual({ field: 'authority', code: 'appeal_blocked_not_authorised' });
    const revision = { slug, edition: 1, version: refused.latest.version, content: { narrative: ['Less.'] } };
    await house.get(ReviseAppeal).run(cast.ada.actor, revision);
    expect((await again(waiting)).latest).toMatchObject({ number: 2, state: 'draft', authority: null });
  });

  it('is not for whoever wrote in the edition, or in one it grew out of, or submitted it', async () => {
    const ira = await enrolAnother(
      house,
      cast.admin,
      'Ira Vance',
      'senior_investigating_officer',
      'authorising_officer',
    );
    const waiting = await submitted();
    const { slug } = waiting.appeal;
    const { ref } = await world.larkfield();
    await house.get(AddToTeam).run(cast.sol.actor, { ref, email: ira.email, part: 'member' });
    const content = { headline: 'Do you know these three?' };
    await house.get(ReviseAppeal).run(ira.actor, { slug, edition: 1, version: 1, content });
    await house
      .get(ReviseAppeal)
      .run(cast.ada.actor, { slug, edition: 2, version: 1, content: { advice: 'Ring.' } });
    await house.get(SubmitAppeal).run(cast.ada.actor, { slug, edition: 2 });
    const now = await again(waiting);
    const refusal = await refusedWithoutTrace(() => decide(now, {}, ira));
    expect(refusal.code).toBe('appeal_authority_by_drafter');
    await decide(now);
    expect((await again(waiting)).latest.drafterIds.toSorted()).toEqual([cast.ada.id, ira.id].toSorted());
  });

  it('needs a superintendent, a last resort and seven days where somebody may be a child', async () => {
    const [first] = await world.persons();
    const aged = (apparentAge: string) =>
      house.get(RevisePerson).run(cast.cora.actor, {
        personId: first!.id,
        label: first!.label,
        description: first!.description,
        apparentAge,
      });
    await aged('15 to 19');
    const waiting = await submitted('LARKFIELD-1');
    const byInspector = await refusedWithoutTrace(() => decide(waiting));
    expect(byInspector.code).toBe('appeal_authority_needs_superintendent');
    const tooLong = await refusedWithoutTrace(() => decide(waiting, {}, cast.sutton));
    expect(tooLong.fields).toEqual([
      { field: 'alternatives', code: 'appeal_last_resort_missing' },
      { field: 'reviewOn', code: 'appeal_review_too_far_for_child' },
    ]);
    await decide(waiting, { alternatives: 'Schools were asked.', reviewOn: '2025-12-08' }, cast.sutton);
    expect((await again(waiting)).latest.authority).toMatchObject({ bySuperintendent: true });
    await aged('18 to 25');
  });

  it('notices that somebody turned out younger after an inspector had decided', async () => {
    const [first] = await world.persons();
    const waiting = await submitted('LARKFIELD-1');
    await decide(waiting);
    const { label, description } = first!;
    const words = { personId: first!.id, label, description };
    await house.get(RevisePerson).run(cast.cora.actor, { ...words, apparentAge: '' });
    const { slug } = waiting.appeal;
    const refusal = await refusalOf(house.get(PublishAppeal).run(cast.ada.actor, { slug, edition: 1 }));
    expect(refusal.fields).toEqual([
      { field: 'authority', code: 'appeal_blocked_child_needs_superintendent' },
    ]);
    await house.get(RevisePerson).run(cast.cora.actor, { ...words, apparentAge: '18 to 25' });
  });

  it('is for what was submitted: a picture prepared anew since is not it', async () => {
    const { reference } = await world.still({ file: 'still-7.jpg', person: 2, until: 'approved' });
    const waiting = await submitted(reference);
    await house.get(PrepareStill).run(cast.ada.actor, { ref: reference, words: { place: 'Ilford' } });
    const refusal = await refusedWithoutTrace(() => decide(waiting));
    expect(refusal).toMatchObject({
      code: 'appeal_has_blockers',
      fields: [{ field: `stills.${reference}`, code: 'appeal_blocked_still_not_approved' }],
    });
  });

  it('keeps the words a person was submitted in, whatever is said of them later', async () => {
    const [first] = await world.persons();
    const waiting = await submitted('LARKFIELD-1');
    const words = {
      personId: first!.id,
      label: 'Somebody else entirely',
      description: 'Tall.',
      apparentAge: '40',
    };
    await house.get(RevisePerson).run(cast.cora.actor, words);
    expect((await again(waiting)).latest.persons[0]).toMatchObject({ label: first!.label });
    const { label, description } = first!;
    await house
      .get(RevisePerson)
      .run(cast.cora.actor, { ...words, label, description, apparentAge: '18 to 25' });
  });

  it('is given once: of two officers at once one decides', async () => {
    const waiting = await submitted();
    const outcomes = await outcomesOf([
      decide(waiting),
      decide(waiting, { decision: 'refused', reason: 'Too wide.' }, cast.sutton),
    ]);
    expect(outcomes.sort()).toEqual(['appeal_state_not_possible', 'done']);
  });

  it('waits for those who may decide on it, and is nobody else’s off the team', async () => {
    const waiting = await submitted();
    const slugs = async (who = cast.bello) =>
      (await house.get(AuthorityQueue).yours(who.actor)).map(({ appeal }) => appeal.slug);
    expect(await slugs()).toContain(waiting.appeal.slug);
    expect([await slugs(cast.dara), await slugs(cast.egan)]).toEqual([[], []]);
    for (const who of [cast.egan, cast.esme, cast.dara, cast.devi, cast.admin]) {
      expect((await refusedWithoutTrace(() => decide(waiting, {}, who))).code).toBe('appeal_not_found');
      expect((await refusalOf(again(waiting, who))).code).toBe('appeal_not_found');
    }
    const draft = await world.appeal({ state: 'draft', content: { stills: [] } });
    expect((await refusalOf(again(draft, cast.bello))).code).toBe('appeal_not_found');
    expect((await refusalOf(decide(draft))).code).toBe('appeal_not_found');
  });
});
