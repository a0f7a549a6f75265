/**
 * What is being done to the picture, with the way back. Nothing in here knows the page.
 *
 * @typedef {'sought' | 'bystander' | 'cover' | 'crop'} Kind
 * @typedef {import('./prepare-geometry.js').Box & { id: number, kind: Kind }} Mark
 * @typedef {{ turn: number, brightness: number, contrast: number, marks: readonly Mark[] }} Doing
 */
import { isCovered, shared, turnBox, turnedSize } from './prepare-geometry.js';

const STEPS_KEPT = 200;

export class Editing {
  #past = [];
  #future = [];
  #kept;
  #now;
  #selected = null;
  #listeners = [];
  #lastId = 0;

  /** @param {{ width: number, height: number }} upright  The size of the picture before it is turned. */
  constructor(upright, start) {
    this.upright = upright;
    this.#lastId = Math.max(0, ...start.marks.map(({ id }) => id));
    this.#kept = start;
    this.#now = start;
  }

  /** @returns {Doing} */
  get now() {
    return this.#now;
  }

  /** The size of the picture as it is turned. */
  get size() {
    return turnedSize(this.upright, this.#now.turn);
  }

  get selected() {
    return this.mark(this.#selected);
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  mark(id) {
    return this.#now.marks.find((mark) => mark.id === id) ?? null;
  }

  ofKind(...kinds) {
    return this.#now.marks.filter(({ kind }) => kinds.includes(kind));
  }

  /** What of the turned picture is published. */
  get published() {
    const [crop] = this.ofKind('crop');
    return crop ?? { x: 0, y: 0, w: this.size.width, h: this.size.height };
  }

  /** The bystanders of whom something can still be seen in what is published. */
  get uncovered() {
    const { published } = this;
    const covers = this.ofKind('cover');
    return this.ofKind('bystander').filter((face) => {
      const seen = shared(face, published);
      return seen && !isCovered(seen, covers);
    });
  }

  /** Calls back after every change with what is now the case. */
  onChange(listener) {
    this.#listeners.push(listener);
  }

  select(id) {
    if (this.#selected === id) return;
    this.#selected = id;
    this.#tell();
  }

  /** Shows a change while a hand is at it; `keep` makes it one step of the way back, `drop` takes it back. */
  show(change) {
    this.#now = { ...this.#now, ...change };
    this.#tell();
  }

  keep() {
    if (JSON.stringify(this.#now) === JSON.stringify(this.#kept)) return;
    this.#past = [...this.#past, this.#kept].slice(-STEPS_KEPT);
    this.#future = [];
    this.#kept = this.#now;
    this.#tell();
  }

  drop() {
    this.#now = this.#kept;
    this.#tell();
  }

  do(change) {
    this.show(change);
    this.keep();
  }

  undo() {
    this.#step(this.#past, this.#future);
  }

  redo() {
    this.#step(this.#future, this.#past);
  }

  #step(from, to) {
    this.drop();
    const step = from.pop();
    if (!step) return;
    to.push(this.#kept);
    this.#kept = step;
    this.#now = step;
    this.#tell();
  }

  /** A new mark, selected. There is one crop, and one person sought is drawn: a second drawing takes the first's place. */
  add(kind, box) {
    const alone = kind === 'crop' || kind === 'sought';
    const others = alone ? this.#now.marks.filter((mark) => mark.kind !== kind) : this.#now.marks;
    const id = ++this.#lastId;
    this.#selected = id;
    this.show({ marks: [...others, { ...box, id, kind }] });
    return id;
  }

  addCovers(boxes) {
    const covers = boxes.map((box) => ({ ...box, id: ++this.#lastId, kind: 'cover' }));
    this.do({ marks: [...this.#now.marks, ...covers] });
  }

  /** Another box, or another kind, for a mark that is there. */
  alter(id, change) {
    this.show({ marks: this.#now.marks.map((mark) => (mark.id === id ? { ...mark, ...change } : mark)) });
  }

  remove(id) {
    if (this.#selected === id) this.#selected = null;
    this.do({ marks: this.#now.marks.filter((mark) => mark.id !== id) });
  }

  /** The picture turned clockwise, and all that is drawn on it. */
  turnBy(degrees) {
    if (degrees === 0) return;
    const { size } = this;
    this.do({
      turn: (this.#now.turn + degrees) % 360,
      marks: this.#now.marks.map((mark) => ({ ...mark, ...turnBox(mark, size, degrees) })),
    });
  }

  #tell() {
    for (const listener of this.#listeners) listener(this);
  }
}
