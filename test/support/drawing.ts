import type { Page } from 'playwright-core';

/** A rectangle in the picture's own pixels, as it is shown. */
export interface DrawnBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A hand on the picture of the preparation page: it draws where the picture has these pixels, whatever the zoom. */
export class DrawingHand {
  constructor(private readonly page: Page) {}

  async withMouse(box: DrawnBox): Promise<void> {
    const [from, to] = await this.onScreen(box);
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await mouse.move(to.x, to.y);
    await mouse.up();
  }

  /** One finger, as the browser itself receives it. */
  async withFinger(box: DrawnBox): Promise<void> {
    const [from, to] = await this.onScreen(box);
    const browser = await this.page.context().newCDPSession(this.page);
    await browser.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...touchPoints: { x: number; y: number }[]
    ) => browser.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', from);
    await touch('touchMove', { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
    await touch('touchMove', to);
    await touch('touchEnd');
    await browser.detach();
  }

  /** Begins a box with the chosen tool and brings it there with the arrow keys, tens first. */
  async withKeys({ x, y, w, h }: DrawnBox): Promise<void> {
    const { keyboard } = this.page;
    await this.page.locator('svg.map').focus();
    await keyboard.press('Enter');
    const now = await this.selected();
    await this.arrows('', x - now.x, y - now.y);
    await this.arrows('Shift+', w - now.w, h - now.h);
  }

  /** What the page says of what is chosen. */
  said(): Promise<string> {
    return this.page.locator('[data-said]').innerText();
  }

  private async selected(): Promise<DrawnBox> {
    const [w, h, x, y] = /(\d+) by (\d+) at (\d+), (\d+)/
      .exec(await this.said())!
      .slice(1)
      .map(Number);
    return { x: x!, y: y!, w: w!, h: h! };
  }

  private async arrows(held: string, across: number, down: number): Promise<void> {
    const go = async (key: string, pixels: number) => {
      for (let left = Math.floor(pixels / 10); left > 0; left--) {
        await this.page.keyboard.press(`${held}Control+${key}`);
      }
      for (let left = pixels % 10; left > 0; left--) await this.page.keyboard.press(`${held}${key}`);
    };
    await go(across < 0 ? 'ArrowLeft' : 'ArrowRight', Math.abs(across));
    await go(down < 0 ? 'ArrowUp' : 'ArrowDown', Math.abs(down));
  }

  private async onScreen({
    x,
    y,
    w,
    h,
  }: DrawnBox): Promise<[{ x: number; y: number }, { x: number; y: number }]> {
    const picture = this.page.locator('svg.map');
    await picture.scrollIntoViewIfNeeded();
    const shown = (await picture.boundingBox())!;
    const [, , width] = (await picture.getAttribute('viewBox'))!.split(' ').map(Number);
    const scale = shown.width / width!;
    const at = (across: number, down: number) => ({ x: shown.x + across * scale, y: shown.y + down * scale });
    return [at(x, y), at(x + w, y + h)];
  }
}
