import type { DataSource } from 'typeorm';
import {
  AcceptInvitation,
  InviteOfficers,
  OfficerDirectory,
  RenewInvitation,
  RevokeOfficer,
  SignIn,
  type Invited,
  type Newcomer,
} from '../../src/officers';
import { DemoMailbox } from '../../src/platform';
import { lastEntryAbout } from '../support/audit';
import { testApp } from '../support/app';
import { eventually } from '../support/eventually';
import { PASSPHRASE, signIn, World, type Cast } from '../world';

const newcomer = (email: string): Newcomer => ({
  name: 'Priya Nand',
  rank: 'Sergeant',
  email,
  roles: ['case_officer'],
});

describe('an invitation', () => {
  const house = testApp();
  let cast: Cast;
  let db: DataSource;
  beforeAll(async () => {
    cast = await new World(house).officers();
    db = house.database.dataSource;
  });

  const admin = async () => (await signIn(house, cast.admin.email)).actor;
  const inviteAll = async (...people: Newcomer[]) =>
    house.get(InviteOfficers).run(await admin(), cast.northmere.id, people);
  const invite = async (email: string): Promise<Invited> => (await inviteAll(newcomer(email)))[0]!;
  const accept = (email: string, code: string, password = PASSPHRASE) =>
    house.get(AcceptInvitation).run({ email, code, password });
  const tryIn = (email: string, password = PASSPHRASE) =>
    house.get(SignIn).run({ email, password, device: null, replaces: null });
  const notValid = { code: 'officer_not_valid', fields: [{ field: 'code', code: 'invitation_not_valid' }] };

  it('makes somebody who is expected, without keys', async () => {
    const { officerId } = await invite('priya@northmere.example');
    expect(await house.get(OfficerDirectory).byId(officerId)).toMatchObject({
      name: 'Priya Nand',
      rank: 'Sergeant',
      forceId: cast.northmere.id,
      state: 'invited',
    });
    expect((await house.get(OfficerDirectory).certified([officerId])).size).toBe(0);
    expect(await lastEntryAbout(db, officerId)).toMatchObject({
      act: 'officer.invited',
      verb: 'collection',
      actor_id: cast.admin.id,
      facts: { roles: 'case_officer' },
    });
    expect(await tryIn('priya@northmere.example')).toMatchObject({ code: 'sign_in_refused' });
  });

  it('is told by mail, which has no code in it', async () => {
    const { invitation } = await invite('mailed@northmere.example');
    const mailbox = house.get(DemoMailbox);
    const [mail] = await eventually(
      () => mailbox.all().filter(({ to }) => to.includes('mailed@northmere.example')),
      (mails) => mails.length > 0,
    );
    expect(mail!.subject).toBe('You are invited to the incident room of Northmere Police');
    expect(mail!.text).toContain(`${house.config.baseUrl}/office/enrol`);
    expect(mail!.text).toContain('Adrian Poole has it');
    expect(mail!.text.replace(/[^0-9A-Z]/g, '')).not.toContain(invitation.code.replaceAll('-', ''));
  });

  it('is in no row and no job by its code', async () => {
    const { invitation } = await invite('hidden@northmere.example');
    const rows: { row: string }[] = await db.query(
      `SELECT row_to_json(i)::text AS row FROM officer_invitations i
        UNION ALL SELECT row_to_json(j)::text FROM pgboss.job j UNION ALL SELECT row_to_json(e)::text FROM audit_entries e`,
    );
    expect(rows.map(({ row }) => row).join('')).not.toContain(invitation.code);
  });

  it('lets somebody enrol with certified keys, and sign in', async () => {
    const { officerId, invitation } = await invite('enrols@northmere.example');
    await accept(' Enrols@northmere.example', invitation.code.toLowerCase().replaceAll('-', ' '));
    expect((await house.get(OfficerDirectory).certified([officerId])).get(officerId)).toMatchObject({
      state: 'enrolled',
      fingerprint: expect.stringMatching(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/),
    });
    expect(await lastEntryAbout(db, officerId)).toMatchObject({
      act: 'officer.enrolled',
      facts: { certified: 'yes' },
    });
    expect(await tryIn('enrols@northmere.example')).toMatchObject({ ok: true });
  });

  it('is worth nothing with another e-mail, a made-up code, or after 72 hours: in the same words', async () => {
    const { invitation } = await invite('slow@northmere.example');
    await expect(accept(cast.ada.email, invitation.code)).rejects.toMatchObject(notValid);
    await expect(accept('slow@northmere.example', '0000-0000-0000-0000')).rejects.toMatchObject(notValid);
    house.clock.advance({ hours: 72 });
    await expect(accept('slow@northmere.example', invitation.code)).rejects.toMatchObject(notValid);
  });

  it('works once, also for two who use it at the same moment', async () => {
    const { officerId, invitation } = await invite('twice@northmere.example');
    const passwords = ['first of two herons', 'second of two herons'];
    const answers = await Promise.allSettled(
      passwords.map((password) => accept('twice@northmere.example', invitation.code, password)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const winner = passwords[answers.findIndex(({ status }) => status === 'fulfilled')]!;
    expect(await tryIn('twice@northmere.example', winner)).toMatchObject({ ok: true });
    await expect(accept('twice@northmere.example', invitation.code)).rejects.toMatchObject(notValid);
    const entries: unknown[] = await db.query(
      `SELECT 1 FROM audit_entries WHERE subject_id = $1 AND act = 'officer.enrolled'`,
      [officerId],
    );
    expect(entries).toHaveLength(1);
  });

  it('asks for a password nobody would try first, and stays open meanwhile', async () => {
    const { invitation } = await invite('weak@northmere.example');
    for (const [password, code] of [
      ['short', 'password_too_short'],
      ['Northmere-Password', 'password_is_known'],
      ['Priya Nand 2025', 'password_is_known'],
    ] as const) {
      await expect(accept('weak@northmere.example', invitation.code, password)).rejects.toMatchObject({
        fields: [{ field: 'password', code }],
      });
    }
    await accept('weak@northmere.example', invitation.code);
  });

  it('can be renewed, and then only the new code works', async () => {
    const { officerId, invitation } = await invite('renewed@northmere.example');
    const fresh = await house.get(RenewInvitation).run(await admin(), officerId);
    await expect(accept('renewed@northmere.example', invitation.code)).rejects.toMatchObject(notValid);
    await accept('renewed@northmere.example', fresh.code);
  });

  it('is worth nothing once the account is taken away', async () => {
    const { officerId, invitation } = await invite('leaves@northmere.example');
    await house.get(RevokeOfficer).run(await admin(), officerId);
    await expect(accept('leaves@northmere.example', invitation.code)).rejects.toMatchObject(notValid);
    await expect(house.get(RenewInvitation).run(await admin(), officerId)).rejects.toMatchObject({
      code: 'officer_state_forbids',
    });
  });
});

describe('inviting several', () => {
  const house = testApp();
  let cast: Cast;
  beforeAll(async () => {
    cast = await new World(house).officers();
  });

  const run = (people: Newcomer[]) =>
    house.get(InviteOfficers).run(cast.admin.actor, cast.northmere.id, people);
  const known = async () => (await house.get(OfficerDirectory).inForce(cast.northmere.id)).length;

  it('invites all of them or, when one cannot be, nobody; and names each fault', async () => {
    const before = await known();
    const people = [
      newcomer('one@northmere.example'),
      newcomer(cast.egan.email),
      { ...newcomer('nowhere'), roles: [] },
      newcomer('one@northmere.example'),
    ];
    await expect(run(people)).rejects.toMatchObject({
      code: 'officer_not_valid',
      fields: [
        { field: 'officers[1].email', code: 'newcomer_email_taken' },
        { field: 'officers[2].email', code: 'newcomer_email_not_valid' },
        { field: 'officers[2].role', code: 'newcomer_role_missing' },
        { field: 'officers[3].email', code: 'newcomer_email_twice' },
      ],
    });
    expect(await known()).toBe(before);
  });

  it('takes none and takes not too many', async () => {
    await expect(run([])).rejects.toMatchObject({ fields: [{ code: 'newcomers_missing' }] });
    const crowd = Array.from({ length: 201 }, (_, n) => newcomer(`n${n}@northmere.example`));
    await expect(run(crowd)).rejects.toMatchObject({ fields: [{ code: 'newcomers_too_many' }] });
  });

  it('lets one of two administrators win who invite the same person at once', async () => {
    const answers = await Promise.allSettled([
      run([newcomer('race@northmere.example')]),
      run([newcomer('race@northmere.example')]),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
