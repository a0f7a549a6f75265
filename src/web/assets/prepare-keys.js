/** Everything that a hand can do on the picture, from the keyboard. The page lists these keys. */
import { boxAround, moveBox, pullBox } from './prepare-geometry.js';

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const LONG_STEP = 10;
/** Of the picture's width: a face that is begun, and a crop. */
const SHARES = { sought: 0.06, bystander: 0.06, cover: 0.08, crop: 0.6 };
const SCROLL = 60;

export class Keys {
  constructor(canvas, editing, zoom, tools, pointer) {
    Object.assign(this, { canvas, editing, zoom, tools, pointer });
    canvas.svg.addEventListener('keydown', (event) => this.#pressed(event));
    canvas.svg.addEventListener('keyup', ({ key }) => ARROWS[key] && editing.keep());
    canvas.svg.addEventListener('focusin', ({ target }) => {
      const id = target.closest?.('[data-mark]')?.dataset.mark;
      if (id) editing.select(Number(id));
    });
    document.addEventListener('keydown', (event) => this.#backAndForth(event));
  }

  #pressed(event) {
    const { key, ctrlKey, metaKey } = event;
    if (this.canvas.asPublished || (key.length === 1 && (ctrlKey || metaKey))) return;
    if (!this.#done(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Does what the key says; false when it says nothing here. */
  #done(event) {
    const { tools, zoom } = this;
    const arrow = ARROWS[event.key];
    if (arrow) return this.#step(arrow, event);
    if (event.key === 'Enter' || event.key === ' ') return this.#begin();
    if (event.key === 'Delete' || event.key === 'Backspace') return this.#remove();
    if (event.key === 'Escape') return this.#letGo();
    if (event.key === '+' || event.key === '=') return (zoom.in(), true);
    if (event.key === '-') return (zoom.out(), true);
    if (event.key === '0') return (zoom.to('fit'), true);
    return tools.byNumber(event.key);
  }

  #step([across, down], { shiftKey, ctrlKey, altKey }) {
    const { editing } = this;
    const { selected } = editing;
    if (!selected) return (this.zoom.pan(across * SCROLL, down * SCROLL), true);
    const length = ctrlKey || altKey ? LONG_STEP : 1;
    const [dx, dy] = [across * length, down * length];
    const box = shiftKey
      ? pullBox(selected, 'se', dx, dy, editing.size)
      : moveBox(selected, dx, dy, editing.size);
    editing.alter(selected.id, box);
    return true;
  }

  /** A new box in the middle of what can be seen, with the chosen tool. */
  #begin() {
    const { canvas, editing, tools } = this;
    const kind = tools.chosen;
    if (kind === 'look') return false;
    const [crop] = kind === 'crop' ? editing.ofKind('crop') : [];
    const id = crop?.id ?? this.#added(kind);
    editing.select(id);
    canvas.focusOn(id);
    tools.drew(kind);
    return true;
  }

  #added(kind) {
    const { editing, zoom } = this;
    const width = SHARES[kind] * editing.size.width;
    const height = kind === 'crop' ? SHARES.crop * editing.size.height : width * 1.25;
    const id = editing.add(kind, boxAround(zoom.middle, { width, height }, editing.size));
    editing.keep();
    return id;
  }

  #remove() {
    const { canvas, editing } = this;
    const { selected } = editing;
    if (!selected) return false;
    editing.remove(selected.id);
    canvas.svg.focus({ preventScroll: true });
    return true;
  }

  #letGo() {
    const { canvas, editing, pointer } = this;
    if (!editing.selected && !pointer.busy) return false;
    pointer.letGo();
    editing.drop();
    editing.select(null);
    canvas.svg.focus({ preventScroll: true });
    return true;
  }

  /** Ctrl+Z and its like everywhere but in a field, which has a way back of its own. */
  #backAndForth(event) {
    const { ctrlKey, metaKey, shiftKey, target } = event;
    const key = event.key.toLowerCase();
    const typing = target.closest?.('input, textarea, select');
    if (!(ctrlKey || metaKey) || typing || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    if (key === 'y' || shiftKey) this.editing.redo();
    else this.editing.undo();
  }
}
