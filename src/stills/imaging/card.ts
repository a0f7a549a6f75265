import { asTooSlow } from './libvips-refusals';
import { block, compose, INK, INK_SOFT, letters, PAPER, stacked, type Layer } from './canvas';
import type { Deadline } from './deadline';
import { CAPITAL, fitted, LEADING, line } from './lettering';
import { masthead } from './masthead';

/** The words of a card. There is no place for a face, a description or an offence on it. */
export interface CardWords {
  readonly force: string;
  /** Behind the words: the deep colour of the force, `#12294b`. White on it has been checked. */
  readonly night: string;
  /** What it is: Police appeal. */
  readonly kind: string;
  /** LARKFIELD */
  readonly reference: string;
  /** What to do: See whether it is current. */
  readonly ask: string;
  /** Where: `northmere.example/appeals/larkfield`. */
  readonly address: string;
}

/** What messengers and social networks ask for. */
const SIZE = { width: 1200, height: 630 } as const;
const MARGIN = 72;
const FOOT = 190;

/** The picture that stands for a link: a PNG of 1200 by 630, the same bytes for the same words. */
export async function drawCard(words: CardWords, mark: Buffer, deadline: Deadline): Promise<Buffer> {
  const footTop = SIZE.height - FOOT;
  const layers: Layer[] = [
    block({ x: 0, y: footTop, w: SIZE.width, h: FOOT }, PAPER),
    ...(await masthead(
      { name: words.force, mark },
      { left: MARGIN, top: 52, width: SIZE.width - 2 * MARGIN, size: 44 },
    )),
    ...(await name(words, footTop)),
    ...(await whereTo(words, footTop)),
  ];
  const card = compose(SIZE, words.night, layers).timeout({ seconds: deadline.secondsLeft() });
  return asTooSlow(card.png({ compressionLevel: 9, palette: false }).toBuffer());
}

async function name({ kind, reference }: CardWords, footTop: number): Promise<Layer[]> {
  const width = SIZE.width - 2 * MARGIN;
  const lines = await fitted(
    reference,
    { weight: 'heavy', size: 132, tracking: 20 },
    { width, leastSize: 84 },
  );
  const { size } = lines[0];
  const first = footTop - 52 - (lines.length - 1) * Math.round(size * LEADING);
  return [
    letters(
      await line(kind, { weight: 'regular', size: 44 }),
      PAPER,
      MARGIN,
      first - Math.round(size * CAPITAL) - 34,
    ),
    ...stacked(lines, PAPER, { left: MARGIN, first }),
  ];
}

/** In the middle of the foot, whether the address takes one line or more. */
async function whereTo({ ask, address }: CardWords, footTop: number): Promise<Layer[]> {
  const width = SIZE.width - 2 * MARGIN;
  const asked = await line(ask, { weight: 'regular', size: 36 });
  const lines = await fitted(address, { weight: 'bold', size: 44 }, { width, leastSize: 34 });
  const below = Math.round(lines[0].size * 1.4);
  const height = Math.round(36 * CAPITAL) + below + (lines.length - 1) * Math.round(lines[0].size * LEADING);
  const baseline = footTop + Math.round((FOOT - height) / 2 + 36 * CAPITAL);
  return [
    letters(asked, INK_SOFT, MARGIN, baseline),
    ...stacked(lines, INK, { left: MARGIN, first: baseline + below }),
  ];
}
