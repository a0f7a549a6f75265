import { DemoMailbox, UnitOfWork, type KeptMail } from '../../src/platform';
import { Jobs } from '../../src/jobs';
import { SetLeadOfficers } from '../../src/routing';
import { OpenTip } from '../../src/tips';
import { testApp } from '../support/app';
import { eventually } from '../support/eventually';
import { queueRows } from '../support/jobs';
import { type Cast, RECOGNITION, theWorld, World } from '../world';

/** Over real SMTP: the queue hands the mail to the server that the demo shows. */
describe('the mail that something waits', () => {
  const house = testApp({ standing: theWorld('live') });
  let world: World;
  let cast: Cast;
  let caseId: string;
  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.liveAppeal();
    const larkfield = await world.larkfield();
    caseId = larkfield.id;
    const leads = [{ person: 3, officerId: cast.cora.id }];
    await house.get(SetLeadOfficers).run(cast.sol.actor, { ref: larkfield.ref, leads });
  });

  const mailsTo = (email: string): KeptMail[] =>
    house
      .get(DemoMailbox)
      .all()
      .filter(({ to, subject }) => to.includes(email) && !subject.includes('invited'));
  const nextMailTo = async (email: string): Promise<KeptMail> => {
    const before = mailsTo(email).length;
    const mails = await eventually(
      () => mailsTo(email),
      ({ length }) => length > before,
    );
    return mails[0]!;
  };
  /** A job that was done before comes a second time; answers when it is done. */
  const sendAgain = async (officerId: string): Promise<void> => {
    await house.get(UnitOfWork).run((tx) => house.get(Jobs).send(tx, 'send-mail', { caseId, officerId }));
    await eventually(
      () => queueRows(house.database.dataSource, 'send-mail'),
      (rows) => rows.length === 0,
    );
  };

  it('comes to the lead officer, and says where and not what', async () => {
    const coming = nextMailTo(cast.cora.email);
    const { tip, code } = await world.tip({ body: { text: 'By the canal lock, with a heron.' } });
    const { subject, text } = await coming;
    expect(subject).toBe('Something is waiting in Larkfield');
    expect(text).toContain('/office/cases/NM-4471-25/tips');
    const [named] = RECOGNITION.names;
    const secrets = [
      'canal',
      'heron',
      named!.name,
      named!.howKnown!,
      tip.id,
      code,
      'LARKFIELD-3',
      'person 3',
    ];
    expect(secrets.filter((secret) => (subject + text).includes(secret))).toEqual([]);
    expect(subject + text).not.toMatch(/\b(one|two|three|\d+) (new )?(unread )?tips?\b/i);
  });

  it('says of a life at risk that one may be, to the room and the lead as well', async () => {
    const coming = Promise.all([cast.cora, cast.rosa, cast.sol].map(({ email }) => nextMailTo(email)));
    await world.tip({ body: { text: 'He has a knife and he will use it tonight.', threatToLife: true } });
    for (const { subject, text } of await coming) {
      expect(subject).toBe('A life may be at risk: Larkfield');
      expect(text).not.toContain('knife');
    }
  });

  it('does not come for what has been read meanwhile', async () => {
    const unread: { id: string }[] = await house.database.dataSource.query(
      `SELECT id FROM tips WHERE state = 'received'`,
    );
    for (const { id: tipId } of unread) {
      await house.get(OpenTip).run(cast.cora.actor, { tipId, purpose: 'investigation' });
    }
    const before = mailsTo(cast.cora.email).length;
    await sendAgain(cast.cora.id);
    expect(mailsTo(cast.cora.email)).toHaveLength(before);
  });

  it('tells an officer of no risk that the room was told of', async () => {
    const told = Promise.all([cast.rosa, cast.sol].map(({ email }) => nextMailTo(email)));
    await world.tip({ body: { person: null, threatToLife: true } });
    for (const { subject } of await told) expect(subject).toBe('A life may be at risk: Larkfield');
    const coming = nextMailTo(cast.cora.email);
    await world.tip();
    expect((await coming).subject).toBe('Something is waiting in Larkfield');
  });

  it('does not come to somebody who is not on the team', async () => {
    const coming = nextMailTo(cast.cora.email);
    await world.tip();
    await coming;
    await sendAgain(cast.egan.id);
    expect(mailsTo(cast.egan.email)).toEqual([]);
  });
});
