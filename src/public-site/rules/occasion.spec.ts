import fc from 'fast-check';
import { oneOccasion, type Sighting } from './occasion';

const seen = (time: string, place = 'Betting shop, Ilford', day = '2025-11-14'): Sighting => ({
  place,
  day,
  at: new Date(`${day}T${time}Z`),
});

describe('pictures of one person', () => {
  it('at one place on one day are one occasion, from the first to the last', () => {
    expect(oneOccasion([seen('15:21:10'), seen('15:08:33')])).toEqual({
      place: 'Betting shop, Ilford',
      from: new Date('2025-11-14T15:08:33Z'),
      to: new Date('2025-11-14T15:21:10Z'),
    });
  });

  it('within a minute have one time', () => {
    const occasion = oneOccasion([seen('15:08:03'), seen('15:08:41')]);
    expect(occasion?.to).toEqual(occasion?.from);
  });

  it('at two places, or on two days, are none', () => {
    expect(oneOccasion([seen('15:08:33'), seen('15:21:10', 'Bus, Leyton')])).toBeNull();
    expect(
      oneOccasion([seen('15:08:33'), seen('15:21:10', 'Betting shop, Ilford', '2025-11-15')]),
    ).toBeNull();
    expect(oneOccasion([])).toBeNull();
  });

  it('are told of in the same way in whatever order they come', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(minutes, (list) => {
        const sightings = list.map((minute) => seen(`15:${String(minute).padStart(2, '0')}:00`));
        expect(oneOccasion(sightings)).toEqual(oneOccasion([...sightings].reverse()));
      }),
    );
  });
});
