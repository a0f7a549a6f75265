import { SOCIAL_LAYOUT } from '../rules/social-plan';
import { block, INK, INK_SOFT, letters, PAPER, stacked, type Layer } from './canvas';
import { CAPITAL, fitted, LEADING, line, type Line } from './lettering';
import { masthead } from './masthead';
import type { SocialWords } from './social-picture';

/** What networks cut off or lay their buttons over stays free of words. */
const MARGIN = 48;

/** Above the picture who speaks; below it what is asked, and where to see whether it is still asked. */
export async function squareWords(words: SocialWords, mark: Buffer): Promise<Layer[]> {
  const { canvas, room } = SOCIAL_LAYOUT.square;
  const width = canvas.width - 2 * MARGIN;
  const below = room.y + room.h;
  const kind = await line(words.kind, { weight: 'regular', size: 34 });
  const sender = { name: words.force, mark };
  const place = { left: MARGIN, top: 26, width: width - kind.width - MARGIN, size: 40 };
  const [asked] = await fitted(words.ask, { weight: 'bold', size: 46 }, { width, leastSize: 12 });
  const address = await fitted(words.address, { weight: 'bold', size: 40 }, { width, leastSize: 32 });
  const two = address.length > 1;
  const first = below + (two ? 166 : 186);
  return [
    block({ x: 0, y: below, w: canvas.width, h: canvas.height - below }, PAPER),
    ...(await masthead(sender, place)),
    letters(kind, PAPER, canvas.width - MARGIN - kind.width, 68),
    letters(asked, INK, MARGIN, below + (two ? 62 : 70)),
    letters(
      await line(words.current, { weight: 'regular', size: 34 }),
      INK_SOFT,
      MARGIN,
      first - (two ? 48 : 54),
    ),
    ...stacked(address, INK, { left: MARGIN, first }),
  ];
}

/** Beside the picture, from top to bottom: who speaks, what is asked and of whom, where to see whether it still is. */
export async function wideWords(words: SocialWords, mark: Buffer): Promise<Layer[]> {
  const { canvas, room } = SOCIAL_LAYOUT.wide;
  const left = room.w + MARGIN + 8;
  const width = canvas.width - left - MARGIN - 8;
  const address = await fitted(words.address, { weight: 'bold', size: 54 }, { width, leastSize: 40 });
  const foot = 196 + heightOf(address);
  const top = canvas.height - foot;
  const asked = await fitted(words.ask, { weight: 'bold', size: 64 }, { width, leastSize: 58 });
  const askedFrom = top - 72 - heightOf(asked);
  const reference = await fitted(
    words.reference,
    { weight: 'heavy', size: 92, tracking: 20 },
    { width, leastSize: 56 },
  );
  const named = askedFrom - Math.round(asked[0].size * CAPITAL) - 64 - heightOf(reference);
  const kind = named - Math.round(reference[0].size * CAPITAL) - 32;
  return [
    ...(await masthead({ name: words.force, mark }, { left, top: 64, width, size: 46 })),
    letters(await line(words.kind, { weight: 'regular', size: 48 }), PAPER, left, kind),
    ...stacked(reference, PAPER, { left, first: named }),
    ...stacked(asked, PAPER, { left, first: askedFrom }),
    block({ x: room.w, y: top, w: canvas.width - room.w, h: foot }, PAPER),
    letters(await line(words.current, { weight: 'regular', size: 46 }), INK_SOFT, left, top + 78),
    ...stacked(address, INK, { left, first: top + 142 }),
  ];
}

/** From the first baseline of some lines to their last. */
const heightOf = (lines: readonly Line[]): number => (lines.length - 1) * Math.round(lines[0].size * LEADING);
