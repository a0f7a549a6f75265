import { inWaitingOrder, meantFor, pressing } from './waiting-order';

const at = (day: string, time = '09:00:00') => new Date(`2025-12-${day}T${time}Z`);
const now = at('10');
const none = { meantFor: null, liveUntil: null };
const edition = (number: number, state = 'superseded', embargoUntil: Date | null = null) => ({
  number,
  state,
  publishedAt: null,
  embargoUntil,
});

describe('what waits for authority', () => {
  it('presses when its moment or the end of what is live is two days away, and not before', () => {
    expect(pressing({ ...none, meantFor: at('12') }, now)).toEqual({ because: 'embargo', at: at('12') });
    expect(pressing({ ...none, liveUntil: at('12') }, now)).toEqual({ because: 'review', at: at('12') });
    expect(pressing({ ...none, meantFor: at('12', '09:00:01') }, now)).toBeNull();
    expect(pressing(none, now)).toBeNull();
  });

  it('presses for the nearer of two, and for none that has passed', () => {
    const both = { meantFor: at('11'), liveUntil: at('10', '12:00:00') };
    expect(pressing(both, now)).toEqual({ because: 'review', at: at('10', '12:00:00') });
    expect(pressing({ ...both, liveUntil: now }, now)).toEqual({ because: 'embargo', at: at('11') });
    expect(pressing({ ...none, meantFor: at('09') }, now)).toBeNull();
  });

  it('stands in a row: what presses, the nearest in front, then what has waited longest', () => {
    const waiting = [
      { id: 'young', submittedAt: at('10', '08:00:00'), ...none },
      { id: 'old', submittedAt: at('08'), ...none },
      { id: 'review', submittedAt: at('10', '08:30:00'), ...none, liveUntil: at('11') },
      { id: 'embargo', submittedAt: at('10', '08:59:00'), ...none, meantFor: at('10', '18:00:00') },
      { id: 'far', submittedAt: at('09'), ...none, liveUntil: at('30') },
    ];
    expect(inWaitingOrder(waiting, now).map(({ id }) => id)).toEqual([
      'embargo',
      'review',
      'old',
      'far',
      'young',
    ]);
  });

  it('was meant for the moment that was set last, if an edit alone took it back', () => {
    const first = edition(1, 'superseded', at('11'));
    expect(meantFor([first, edition(2, 'submitted')], 2)).toEqual(at('11'));
    expect(meantFor([first, edition(2), edition(3, 'submitted')], 3)).toEqual(at('11'));
    expect(meantFor([first, edition(2, 'superseded', at('13')), edition(3)], 3)).toEqual(at('13'));
    expect(meantFor([first, edition(2, 'superseded', at('13'))], 2)).toEqual(at('11'));
    expect(meantFor([first, edition(2, 'withdrawn'), edition(3)], 3)).toBeNull();
    expect(meantFor([{ ...first, publishedAt: at('01') }, edition(2)], 2)).toBeNull();
    expect(meantFor([edition(1)], 1)).toBeNull();
  });
});
