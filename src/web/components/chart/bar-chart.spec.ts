import { barChart } from './bar-chart';

const chart = barChart({
  bars: [{ value: 0 }, { value: 10 }, { value: 40 }, { value: 5, partial: true }],
  events: [
    { at: 0.2, text: 'Broadcast 6.30pm' },
    { at: 3.5, text: 'Repeat' },
  ],
  labels: [
    { at: 0, text: '1pm' },
    { at: 2, text: '3pm' },
    { at: 3, text: 'now' },
  ],
  said: 'Tips an hour.',
});

describe('a bar chart', () => {
  it('stands on its baseline, the tallest bar at full height', () => {
    for (const { y, height } of chart.bars) expect(y + height).toBeCloseTo(chart.base, 5);
    expect(chart.bars.map(({ height }) => height)).toEqual([0, 14, 56, 7]);
  });

  it('labels only the peak with its number', () => {
    expect(chart.peak).toMatchObject({ text: '40' });
  });

  it('marks hours that are not over', () => {
    expect(chart.bars.map(({ partial }) => partial)).toEqual([false, false, false, true]);
  });

  it('keeps every label inside the picture', () => {
    expect(chart.labels.map(({ anchor }) => anchor)).toEqual(['start', 'middle', 'end']);
    expect(chart.marks.map(({ anchor }) => anchor)).toEqual(['start', 'end']);
  });

  it('draws nothing at all without failing', () => {
    const empty = barChart({ bars: [], labels: [], said: 'No tips yet.' });
    expect([empty.bars, empty.peak]).toEqual([[], null]);
    expect(barChart({ bars: [{ value: 0 }], labels: [], said: '' }).bars[0]?.height).toBe(0);
  });
});
