/** Mouse, pen and fingers on the picture: draw, move, pull, and with two fingers zoom. */
import { boxBetween, holds, LEAST_SIDE, moveBox, pullBox } from './prepare-geometry.js';

/** In pixels of the screen: a hand that trembled so little meant to press. */
const TREMBLE = 4;
/** In pixels of the screen: how near the edge of a crop means the crop. */
const NEAR = 12;

export class Pointer {
  #fingers = new Map();
  #gesture = null;

  constructor(canvas, editing, zoom, tools) {
    Object.assign(this, { canvas, editing, zoom, tools });
    const { svg } = canvas;
    svg.addEventListener('pointerdown', (event) => this.#down(event));
    svg.addEventListener('pointermove', (event) => this.#move(event));
    svg.addEventListener('pointerup', (event) => this.#up(event));
    svg.addEventListener('pointercancel', (event) => this.#cancel(event));
  }

  get busy() {
    return this.#gesture !== null;
  }

  /** Lets go of what is being drawn or moved, and leaves everything as it was. */
  letGo() {
    if (!this.#gesture) return;
    this.#gesture = null;
    this.editing.drop();
  }

  #down(event) {
    if (event.button !== 0 || this.canvas.asPublished) return;
    this.#fingers.set(event.pointerId, event);
    if (this.#fingers.size === 2) return this.#pinch();
    if (this.#fingers.size > 2) return;
    this.#gesture = this.#gestureAt(event);
    if (!this.#gesture) return;
    this.canvas.svg.setPointerCapture(event.pointerId);
    event.preventDefault();
  }

  #gestureAt(event) {
    const { editing, tools } = this;
    const from = this.canvas.pointOf(event);
    const start = { from, at: event, moved: false };
    const { selected } = editing;
    const handle = event.target.dataset?.grip;
    if (handle && selected) return { ...start, does: 'pull', handle, mark: selected };
    const met = this.#met(from);
    if (selected && met.includes(selected)) return { ...start, does: 'move', mark: selected };
    const [mark] = met;
    if (tools.chosen !== 'look') return { ...start, does: 'draw', kind: tools.chosen, mark };
    editing.select(mark?.id ?? null);
    if (mark) return { ...start, does: 'move', mark };
    return event.pointerType === 'mouse' ? { ...start, does: 'pan' } : null;
  }

  /** The marks at a point, the smallest first. A crop is met at its edge. */
  #met(point) {
    const near = NEAR / this.canvas.scale;
    const area = ({ w, h }) => w * h;
    return this.editing.now.marks
      .filter((mark) => (mark.kind === 'crop' ? isOnEdge(mark, point, near) : holds(mark, point)))
      .sort((one, other) => area(one) - area(other));
  }

  #move(event) {
    if (!this.#fingers.has(event.pointerId)) return;
    this.#fingers.set(event.pointerId, event);
    const gesture = this.#gesture;
    if (!gesture) return;
    if (gesture.does === 'pinch') return this.#pinched(gesture);
    const far = Math.hypot(event.clientX - gesture.at.clientX, event.clientY - gesture.at.clientY);
    if (!gesture.moved && far < TREMBLE) return;
    gesture.moved = true;
    this.#carryOut(gesture, event);
  }

  #carryOut(gesture, event) {
    const { editing } = this;
    const to = this.canvas.pointOf(event);
    const [dx, dy] = [to.x - gesture.from.x, to.y - gesture.from.y];
    if (gesture.does === 'pan') {
      this.zoom.pan(gesture.at.clientX - event.clientX, gesture.at.clientY - event.clientY);
      gesture.at = event;
    } else if (gesture.does === 'draw') {
      const box = boxBetween(gesture.from, to, editing.size);
      gesture.drawn ??= editing.add(gesture.kind, box);
      editing.alter(gesture.drawn, box);
    } else if (gesture.does === 'move') {
      editing.alter(gesture.mark.id, moveBox(gesture.mark, dx, dy, editing.size));
    } else {
      editing.alter(gesture.mark.id, pullBox(gesture.mark, gesture.handle, dx, dy, editing.size));
    }
  }

  #up(event) {
    this.#fingers.delete(event.pointerId);
    const gesture = this.#gesture;
    this.#gesture = null;
    if (!gesture || gesture.does === 'pinch') return;
    if (gesture.does === 'draw') this.#drawn(gesture);
    else this.editing.keep();
    const { selected } = this.editing;
    if (selected) this.canvas.focusOn(selected.id);
  }

  /** A press without drawing chooses what is there. */
  #drawn({ moved, drawn, mark, kind }) {
    const { editing, tools } = this;
    if (!moved) return editing.select(mark?.id ?? null);
    const box = editing.mark(drawn);
    if (box.w < LEAST_SIDE || box.h < LEAST_SIDE) return editing.drop();
    editing.keep();
    tools.drew(kind);
  }

  #cancel(event) {
    this.#fingers.delete(event.pointerId);
    this.letGo();
  }

  #pinch() {
    this.letGo();
    const { scale } = this.zoom;
    this.#gesture = { does: 'pinch', scale, ...this.#spread() };
  }

  #pinched(gesture) {
    if (this.#fingers.size < 2) return;
    const { middle, apart } = this.#spread();
    this.zoom.to((gesture.scale * apart) / gesture.apart, middle);
    this.zoom.pan(gesture.middle.clientX - middle.clientX, gesture.middle.clientY - middle.clientY);
    gesture.middle = middle;
  }

  /** Where two fingers are, and how far apart. */
  #spread() {
    const [one, other] = [...this.#fingers.values()];
    return {
      middle: { clientX: (one.clientX + other.clientX) / 2, clientY: (one.clientY + other.clientY) / 2 },
      apart: Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)),
    };
  }
}

function isOnEdge({ x, y, w, h }, point, near) {
  const outer = { x: x - near, y: y - near, w: w + 2 * near, h: h + 2 * near };
  const inner = { x: x + near, y: y + near, w: w - 2 * near, h: h - 2 * near };
  return holds(outer, point) && !holds(inner, point);
}
