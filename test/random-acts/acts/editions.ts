import {
  DecideAuthority,
  DraftAppeal,
  PublishAppeal,
  RestoreAppeal,
  ReviseAppeal,
  SubmitAppeal,
  WithdrawAppeal,
} from '../../../src/appeals';
import { GROUNDS, LARKFIELD_CONTENT } from '../../world';
import type { EditionWritten } from '../memory';
import { appealThat, dayAfter, newest, seen, when, type Act, type Stage } from '../stage';

const MOST_APPEALS = 3;

const words = ({ memory }: Stage): string => `Words ${memory.acts} of an edition`;

/** Some of the stills, mostly of those that could be shown: each bit of the number says whether one is there. */
function someStills({ memory }: Stage, bits: number): string[] {
  const among = memory.stills.filter(
    ({ approved, person }) => bits % 5 === 0 || (approved && memory.isSought(person)),
  );
  return among.filter((_, place) => place === 0 || (bits >> place) & 1).map(({ ref }) => ref);
}

export const draft: Act = async (stage, actor, { a }) => {
  const { house, memory } = stage;
  if (memory.appeals.length >= MOST_APPEALS) return;
  const [said, stills] = [words(stage), someStills(stage, a)];
  const content = { ...LARKFIELD_CONTENT, headline: said, stills };
  const { slug, edition, version } = await house
    .get(DraftAppeal)
    .run(actor, { caseRef: memory.caseRef, content });
  const first = written({ number: edition, version, words: said, stills }, [actor.id]);
  memory.appeals.push({ slug, editions: [first], live: null, withdrawal: null });
};

export const revise: Act = async (stage, actor, draw) => {
  const { house } = stage;
  const appeal = appealThat((edition, { live }) => edition.ended || edition === live, stage, draw);
  if (!appeal) return;
  const before = newest(appeal);
  const [said, stills] = [words(stage), draw.b % 2 ? before.stills : someStills(stage, draw.b >> 1)];
  const { edition, version } = await house.get(ReviseAppeal).run(actor, {
    slug: appeal.slug,
    edition: seen(appeal, draw),
    version: before.version,
    content: { headline: said, stills },
  });
  if (edition === before.number) {
    Object.assign(before, { version, words: said, stills });
    before.writers.add(actor.id);
    return;
  }
  before.scheduled = false;
  const writers = [...before.writers, actor.id];
  appeal.editions.push(written({ number: edition, version, words: said, stills }, writers));
};

export const submit: Act = async (stage, actor, draw) => {
  const appeal = appealThat(({ submitted }) => !submitted, stage, draw);
  if (!appeal) return;
  const edition = seen(appeal, draw);
  await stage.house.get(SubmitAppeal).run(actor, { slug: appeal.slug, edition, wording: 'open' });
  newest(appeal).submitted = true;
  newest(appeal).writers.add(actor.id);
};

export const decide: Act = async (stage, actor, draw) => {
  const { house, memory } = stage;
  const appeal = appealThat(({ submitted, grant, ended }) => submitted && !grant && !ended, stage, draw);
  if (!appeal) return;
  const edition = newest(appeal);
  const excepted = edition.stills.filter((_, place) => draw.b % 5 === 0 && place === 0);
  const reviewOn = dayAfter(when(stage).today, 1 + (draw.b % 30));
  const granted = draw.c % 7 !== 0;
  await house.get(DecideAuthority).run(actor, {
    ...GROUNDS,
    slug: appeal.slug,
    edition: seen(appeal, draw),
    decision: granted ? 'granted' : 'refused',
    alternatives: 'Everything else was tried.',
    reason: granted ? '' : 'It says too much.',
    reviewOn,
    excludedStills: excepted,
  });
  const superintendent = actor.roles.includes('superintendent');
  if (!granted) edition.ended = true;
  else edition.grant = { by: actor.id, superintendent, reviewOn, excepted, at: memory.acts };
};

export const publish: Act = async (stage, actor, draw) => {
  const { house, memory } = stage;
  const appeal = appealThat(({ grant, ended }) => grant !== null && !ended, stage, draw);
  if (!appeal) return;
  await house.get(PublishAppeal).run(actor, { slug: appeal.slug, edition: seen(appeal, draw) });
  memory.wentOut(appeal, newest(appeal), when(stage));
};

export const withdraw: Act = async (stage, actor, draw) => {
  const { house, memory } = stage;
  const appeal = appealThat((_, { live }) => live !== null, stage, draw);
  if (!appeal) return;
  await house.get(WithdrawAppeal).run(actor, { slug: appeal.slug, reason: 'It has to go.' });
  const { live: edition } = appeal;
  memory.cameDown(appeal);
  if (edition) appeal.withdrawal = { edition, by: actor.id, at: when(stage).now, act: memory.acts };
};

export const restore: Act = async (stage, actor, draw) => {
  const { house, memory } = stage;
  const appeal = appealThat((_, { withdrawal }) => withdrawal !== null, stage, draw);
  const edition = appeal?.withdrawal?.edition.number ?? 1;
  if (!appeal) return;
  await house.get(RestoreAppeal).run(actor, { slug: appeal.slug, edition });
  memory.wasRestored(appeal, actor.id, when(stage));
};

type Said = Pick<EditionWritten, 'number' | 'version' | 'words' | 'stills'>;

function written(said: Said, writers: readonly string[]): EditionWritten {
  const nothingYet = { submitted: false, grant: null, embargoUntil: null, scheduled: false, ended: false };
  return { ...said, writers: new Set(writers), ...nothingYet };
}
