import { fitted, line, type Lettering } from '../../src/stills/imaging/lettering';

const HEAVY: Lettering = { weight: 'heavy', size: 100 };

describe('letters', () => {
  it('are set in our own font, each weight in its own file', async () => {
    // Measured once in Public Sans. In DejaVu, where a machine has it, the figures are 627 wide.
    for (const [weight, width] of [
      ['heavy', 635],
      ['bold', 620],
      ['regular', 587],
    ] as const) {
      expect(Math.abs((await line('0123456789', { weight, size: 100 })).width - width)).toBeLessThan(5);
    }
  });

  it('stand on the same line, whatever hangs below or towers above', async () => {
    const plain = await line('nn', HEAVY);
    for (const text of ['gjpq', 'Ŵ', 'Ấ', ',', 'Gwyŷnedd']) {
      const { height, baseline } = await line(text, HEAVY);
      expect([text, height, baseline]).toEqual([text, plain.height, plain.baseline]);
    }
    expect(lowestInk(await line('H', HEAVY))).toBe(plain.baseline - 1);
    expect(lowestInk(await line('p', HEAVY))).toBeGreaterThan(plain.baseline + 10);
  });

  it('are what was said, not what markup would make of it', async () => {
    expect((await line('<b>&amp;</b>', HEAVY)).width).toBeGreaterThan((await line('&', HEAVY)).width * 4);
  });

  it('come out the same every time', async () => {
    const [one, other] = [await line('Kraków', HEAVY), await line('Kraków', HEAVY)];
    expect(one.mask.equals(other.mask)).toBe(true);
  });

  it('become smaller where they do not fit, then take another line, and never leave the room', async () => {
    const room = { width: 400, leastSize: 60 };
    expect((await fitted('LARK', HEAVY, room)).map(({ size }) => size)).toEqual([100]);
    const [shrunk, ...none] = await fitted('LARKFIELD', HEAVY, room);
    expect(none).toEqual([]);
    expect(shrunk!.size).toBeLessThan(100);
    const broken = await fitted('ST-MARYS-ROAD', HEAVY, room);
    expect(broken.length).toBe(2);
    for (const { width } of [shrunk!, ...broken, ...(await fitted('W'.repeat(40), HEAVY, room))]) {
      expect(width).toBeLessThanOrEqual(400);
    }
  });
});

function lowestInk({ mask, width }: { mask: Buffer; width: number }): number {
  return Math.floor(mask.findLastIndex((ink) => ink > 127) / width);
}
