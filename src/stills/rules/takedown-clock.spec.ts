import fc from 'fast-check';
import type { PlaceKind } from './place-shown';
import { PLACE_KINDS } from './place-shown';
import {
  dueAt,
  inOrderOfNeed,
  ofThisClock,
  takedownStanding,
  timeLeft,
  type ClockedPlace,
} from './takedown-clock';

const at = (time: string) => new Date(`2025-12-04T${time}Z`);
const START = at('14:02:00');
const place = (change: Partial<ClockedPlace> = {}): ClockedPlace => ({
  kind: 'broadcaster',
  madeAt: at('09:00:00'),
  minutesAllowed: 60,
  removedAt: null,
  ...change,
});

const moment = fc
  .date({ min: at('00:00:00'), max: at('23:59:59'), noInvalidDate: true })
  .map((date) => new Date(date));
const anyPlace: fc.Arbitrary<ClockedPlace> = fc.record({
  kind: fc.constantFrom<PlaceKind>(...PLACE_KINDS),
  madeAt: moment,
  minutesAllowed: fc.integer({ min: 1, max: 20_160 }),
  removedAt: fc.option(moment),
});

describe('when a picture must be gone from a place', () => {
  it('is an hour after the clock started, for everything digital', () => {
    expect(dueAt(place(), START)).toEqual(at('15:02:00'));
  });

  it('is its own time for paper', () => {
    expect(dueAt(place({ kind: 'poster', minutesAllowed: 240 }), START)).toEqual(at('18:02:00'));
  });

  it('counts from when the place became known, if that is later', () => {
    expect(dueAt(place({ madeAt: at('16:30:00') }), START)).toEqual(at('17:30:00'));
  });

  it('is never before its minutes have passed since both, and exactly then since the later one', () => {
    fc.assert(
      fc.property(anyPlace, moment, (one, start) => {
        const due = dueAt(one, start).getTime();
        const allowed = one.minutesAllowed * 60_000;
        const since = [one.madeAt.getTime(), start.getTime()].map((from) => due - from - allowed);
        expect(Math.min(...since)).toBe(0);
        expect(Math.max(...since)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('what is left of the time', () => {
  it.each([
    ['14:02:00', { late: false, minutes: 60 }],
    ['14:23:13', { late: false, minutes: 38 }],
    ['15:01:59', { late: false, minutes: 0 }],
    ['15:02:00', { late: false, minutes: 0 }],
    ['15:02:01', { late: true, minutes: 1 }],
    ['15:13:01', { late: true, minutes: 12 }],
    ['15:14:00', { late: true, minutes: 12 }],
  ])('at %s', (time, left) => {
    expect(timeLeft(at('15:02:00'), at(time))).toEqual(left);
  });

  it('is late exactly after the due moment, and never flatters', () => {
    fc.assert(
      fc.property(moment, moment, (due, now) => {
        const { late, minutes } = timeLeft(due, now);
        expect(late).toBe(now > due);
        const promised = late ? due.getTime() + minutes * 60_000 : due.getTime() - minutes * 60_000;
        expect(promised).toBeGreaterThanOrEqual(now.getTime());
        expect(promised - now.getTime()).toBeLessThan(60_000);
      }),
    );
  });
});

describe('the order of the board', () => {
  it('has what is open before what is gone, the earliest due first', () => {
    const poster = place({ kind: 'poster', minutesAllowed: 240 });
    const found = place({ madeAt: at('14:30:00') });
    const gone = place({ removedAt: at('14:05:00') });
    const goneFirst = place({ kind: 'site', removedAt: at('14:02:04') });
    const ordered = inOrderOfNeed([gone, poster, found, place(), goneFirst], START);
    expect(ordered.map(({ due: _, ...one }) => one)).toEqual([place(), found, poster, goneFirst, gone]);
    expect(ordered[0]?.due).toEqual(at('15:02:00'));
  });

  it('loses nobody, and never has a gone one above an open one or a later due above an earlier', () => {
    fc.assert(
      fc.property(fc.array(anyPlace, { maxLength: 12 }), moment, (places, start) => {
        const ordered = inOrderOfNeed(places, start);
        expect(ordered.map(({ due: _, ...one }) => one)).toEqual(expect.arrayContaining(places));
        expect(ordered).toHaveLength(places.length);
        for (const [index, one] of ordered.slice(1).entries()) {
          const above = ordered[index];
          if (!above) throw new Error('there is one above');
          if (one.removedAt === null) expect(above.removedAt).toBeNull();
          if (one.removedAt === null) expect(above.due.getTime()).toBeLessThanOrEqual(one.due.getTime());
          if (one.removedAt && above.removedAt)
            expect(above.removedAt.getTime()).toBeLessThanOrEqual(one.removedAt.getTime());
        }
      }),
    );
  });
});

describe('how a takedown stands', () => {
  const places = [
    place({ kind: 'site', removedAt: at('14:02:01') }),
    place(),
    place({ kind: 'printed_page', minutesAllowed: 1440, removedAt: at('14:40:00') }),
    place({ kind: 'poster', minutesAllowed: 240 }),
  ];

  it('counts digital and paper apart, and what is late', () => {
    expect(takedownStanding(places, START, at('15:02:00'))).toEqual({
      digital: { gone: 1, all: 2 },
      paper: { gone: 1, all: 2 },
      open: 2,
      late: 0,
      digitalDue: at('15:02:00'),
      doneAt: null,
    });
    expect(takedownStanding(places, START, at('15:02:01')).late).toBe(1);
    expect(takedownStanding(places, START, at('18:02:01')).late).toBe(2);
  });

  it('is done when the last one was answered for, whatever was late', () => {
    const all = places.map((one) => ({ ...one, removedAt: one.removedAt ?? at('19:00:00') }));
    expect(takedownStanding(all, START, at('20:00:00'))).toMatchObject({
      open: 0,
      late: 0,
      doneAt: at('19:00:00'),
    });
    expect(takedownStanding([], START, at('20:00:00')).doneAt).toEqual(START);
  });

  it('is no matter of what was cleared before it started', () => {
    const before = place({ removedAt: at('14:01:59') });
    const onTheDot = place({ removedAt: START });
    expect(ofThisClock([before, onTheDot, place()], START)).toEqual([onTheDot, place()]);
  });
});
