import {
  AppealsOfOfficer,
  LapseReviews,
  LiftEmbargoes,
  RenewReview,
  ScheduleAppeal,
  UnscheduleAppeal,
} from '../../../src/appeals';
import { appealThat, dayAfter, newest, pick, seen, when, type Act } from '../stage';

const MINUTE_MS = 60_000;

export const schedule: Act = async (stage, actor, draw) => {
  const appeal = appealThat(({ grant, ended }) => grant !== null && !ended, stage, draw);
  if (!appeal) return;
  const embargoUntil = new Date(when(stage).now.getTime() + (draw.b % 300) * MINUTE_MS);
  await stage.house.get(ScheduleAppeal).run(actor, {
    slug: appeal.slug,
    edition: seen(appeal, draw),
    embargoUntil,
    reason: 'The family is told first.',
  });
  Object.assign(newest(appeal), { embargoUntil, scheduled: true });
};

export const unschedule: Act = async (stage, actor, draw) => {
  const appeal = appealThat(({ scheduled }) => scheduled, stage, draw);
  if (!appeal) return;
  await stage.house.get(UnscheduleAppeal).run(actor, { slug: appeal.slug, edition: seen(appeal, draw) });
  Object.assign(newest(appeal), { embargoUntil: null, scheduled: false });
};

/** What the house does by itself twice a second, which may be late. What became of an edition, its officers are told. */
export const lift: Act = async (stage, actor) => {
  const { house, memory } = stage;
  const { now } = when(stage);
  await house.get(LiftEmbargoes).run();
  for (const appeal of memory.appeals) {
    const edition = newest(appeal);
    if (!edition.scheduled || edition.ended || edition.embargoUntil! > now) continue;
    const { latest } = await house.get(AppealsOfOfficer).forActor(actor, appeal.slug);
    if (latest.state === 'published') memory.wentOut(appeal, edition, when(stage));
    else Object.assign(edition, { embargoUntil: null, scheduled: false });
  }
};

export const renew: Act = async (stage, actor, draw) => {
  const appeal = appealThat((_, { live }) => live !== null, stage, draw);
  const live = appeal?.live;
  if (!appeal || !live) return;
  const { today } = when(stage);
  const reviewOn = dayAfter(today, 1 + (draw.b % 30));
  const asked = { slug: appeal.slug, edition: live.number, reviewOn, reason: 'It may still help.' };
  await stage.house.get(RenewReview).run(actor, asked);
  if (live.writers.has(actor.id)) throw new Error(`${appeal.slug} was let stand by one who wrote in it.`);
  if (live.grant!.reviewOn < today) throw new Error(`${appeal.slug} was let stand after its last day.`);
  live.grant!.reviewOn = reviewOn;
};

/** What the house does by itself every minute, which may be late. */
export const lapse: Act = async (stage) => {
  const { house, memory } = stage;
  await house.get(LapseReviews).run();
  const { today } = when(stage);
  for (const appeal of memory.appeals) {
    if (appeal.live && appeal.live.grant!.reviewOn < today) memory.cameDown(appeal);
  }
};

/** Mostly minutes, sometimes a week. */
export const wait: Act = ({ house }, _actor, { a, b }) => {
  house.clock.advance(a % 6 === 0 ? { days: 1 + (b % 9) } : { minutes: 1 + (b % 90) });
  return Promise.resolve();
};

/** Somebody sets the clock of the machine right. */
export const jumpBack: Act = ({ house }, _actor, { b }) => {
  house.clock.advance({ minutes: pick([-1, -10, -180], b)! });
  return Promise.resolve();
};
