/** What a bar chart is of: bars in order of time, one event at most a few, words under some bars. */
export interface BarChartModel {
  readonly bars: readonly { readonly value: number; readonly partial?: boolean }[];
  /** An event between bars: 4.5 is the middle of the fifth. */
  readonly events?: readonly { readonly at: number; readonly text: string }[];
  /** Words under a bar; the first and the last stay inside the picture. */
  readonly labels: readonly { readonly at: number; readonly text: string }[];
  /** The chart in a sentence: read aloud, and shown instead of it on a phone. */
  readonly said: string;
}

interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}
type Anchor = 'start' | 'middle' | 'end';

/** The chart as shapes, in the coordinates of its own picture. */
export interface BarChart {
  readonly width: number;
  readonly height: number;
  readonly base: number;
  readonly said: string;
  readonly bars: readonly { x: number; y: number; width: number; height: number; partial: boolean }[];
  readonly marks: readonly { x: number; labelX: number; anchor: Anchor; text: string }[];
  readonly labels: readonly { x: number; anchor: Anchor; text: string }[];
  readonly peak: Drawn | null;
}

const WIDTH = 640;
const HEIGHT = 96;
const BASE = 76;
const TALLEST = 56;
const RIGHT_EDGE = 624;
const GAP = 5;
/** Width of a letter of a label, about. */
const LETTER = 7.2;

/** Draws bars over time. The tallest is labelled with its value; the rest is seen, not read. */
export function barChart({ bars, events = [], labels, said }: BarChartModel): BarChart {
  const step = bars.length === 0 ? RIGHT_EDGE : RIGHT_EDGE / bars.length;
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const drawn = bars.map(({ value, partial = false }, index) => {
    const height = tenth((value / most) * TALLEST);
    const width = tenth(Math.max(1, step - Math.min(GAP, step / 4)));
    return { x: tenth(index * step), y: tenth(BASE - height), width, height, partial };
  });
  const tallest = bars.findIndex(({ value }) => value === most);
  const bar = drawn[tallest];
  return {
    width: WIDTH,
    height: HEIGHT,
    base: BASE,
    said,
    bars: drawn,
    marks: events.map(({ at, text }) => {
      const x = tenth(at * step);
      // Before the mark where there is room, so that the bars after it, which it explains, stay free.
      const room = x - 6 > text.length * LETTER;
      return { x, labelX: tenth(room ? x - 6 : x + 6), anchor: room ? 'end' : 'start', text };
    }),
    labels: labels.map(({ at, text }) => labelUnder(at, text, bars.length, step)),
    peak: bar ? { x: tenth(bar.x + bar.width / 2), y: tenth(bar.y - 5), text: String(most) } : null,
  };
}

function labelUnder(at: number, text: string, count: number, step: number) {
  if (at === 0) return { x: 2, anchor: 'start' as const, text };
  if (at >= count - 1) return { x: RIGHT_EDGE, anchor: 'end' as const, text };
  return { x: tenth((at + 0.5) * step), anchor: 'middle' as const, text };
}

function tenth(number: number): number {
  return Math.round(number * 10) / 10;
}
