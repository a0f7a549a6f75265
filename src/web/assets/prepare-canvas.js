/** The picture as it is being prepared, drawn into an SVG in the picture's own pixels. It draws; it decides nothing. */
import { toneOf } from './prepare-geometry.js';
import { nameOf, sayMark } from './prepare-words.js';

const SVG = 'http://www.w3.org/2000/svg';
/** In pixels of the screen, whatever the zoom: what is seen of a handle, and what a finger meets. */
const GRIP = 10;
const FINGER = 28;
const LETTERS = 13;
/** Narrower than this a name would lie over its neighbours. */
const ROOM_FOR_LETTERS = 20;
/** Narrower than this the corners alone have room for fingers. */
const ROOM_FOR_SIDES = 3 * FINGER;
/** Lowest first, and so the order of the tab key. */
const LAYERS = ['crop', 'sought', 'bystander', 'cover'];

export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'];

export class Canvas {
  /** True while the picture is shown as the public would meet it. */
  asPublished = false;

  /** @param {SVGSVGElement} svg  With the picture in it, and what the page draws for those without scripts. */
  constructor(svg, editing) {
    this.svg = svg;
    this.editing = editing;
    const image = svg.querySelector('image');
    svg.replaceChildren();
    this.filter = add(svg, 'filter', { id: 'tone', 'color-interpolation-filters': 'sRGB' });
    this.picture = add(svg, 'g');
    this.picture.append(image);
    this.image = image;
    this.shade = add(svg, 'path', { class: 'shade', 'fill-rule': 'evenodd' });
    this.marks = add(svg, 'g');
    this.groups = new Map();
    this.tabStop();
    editing.onChange(() => this.draw());
    new ResizeObserver(() => this.draw()).observe(svg);
  }

  /** Keys work on the picture, so a screen reader has to let them through. */
  tabStop() {
    this.svg.setAttribute('role', 'application');
    this.svg.setAttribute('tabindex', '0');
  }

  /** How many pixels of the screen one of the picture takes. */
  get scale() {
    const { width } = this.svg.getBoundingClientRect();
    return width > 0 ? width / this.frame.w : 1;
  }

  /** What part of the picture the SVG shows. */
  get frame() {
    const { size, published } = this.editing;
    return this.asPublished ? published : { x: 0, y: 0, w: size.width, h: size.height };
  }

  /** Where on the picture an event happened. */
  pointOf({ clientX, clientY }) {
    const { left, top } = this.svg.getBoundingClientRect();
    const { frame, scale } = this;
    return { x: (clientX - left) / scale + frame.x, y: (clientY - top) / scale + frame.y };
  }

  draw() {
    const { frame } = this;
    this.svg.classList.toggle('published', this.asPublished);
    this.svg.setAttribute('viewBox', `${frame.x} ${frame.y} ${frame.w} ${frame.h}`);
    this.drawPicture();
    this.drawShade();
    this.drawMarks();
  }

  drawPicture() {
    const { upright, now } = this.editing;
    set(this.image, { transform: turnTransform(now.turn, upright) });
    const { slope, intercept } = toneOf(now);
    const channel = (name) => element(name, { type: 'linear', slope, intercept: intercept / 255 });
    const transfer = element('feComponentTransfer');
    transfer.append(...['feFuncR', 'feFuncG', 'feFuncB'].map(channel));
    this.filter.replaceChildren(transfer);
    const plain = slope === 1 && intercept === 0;
    if (plain) this.picture.removeAttribute('filter');
    else this.picture.setAttribute('filter', 'url(#tone)');
  }

  /** Dims what the crop leaves out. */
  drawShade() {
    const {
      size,
      published: { x, y, w, h },
    } = this.editing;
    const all = `M0 0H${size.width}V${size.height}H0Z`;
    const hidden = this.asPublished || (w === size.width && h === size.height);
    this.shade.setAttribute('d', hidden ? '' : `${all}M${x} ${y}H${x + w}V${y + h}H${x}Z`);
  }

  drawMarks() {
    const { editing } = this;
    const wanted = this.asPublished ? editing.ofKind('cover') : editing.now.marks;
    for (const [id, group] of this.groups) {
      if (wanted.some((mark) => mark.id === id)) continue;
      group.remove();
      this.groups.delete(id);
    }
    for (const mark of wanted) this.drawMark(mark);
  }

  drawMark(mark) {
    const { editing } = this;
    const group = this.groupOf(mark);
    const selected = !this.asPublished && editing.selected?.id === mark.id;
    const bare = editing.uncovered.some(({ id }) => id === mark.id);
    const { x, y, w, h } = mark;
    set(group, {
      class: `mark mark--${mark.kind}${selected ? ' selected' : ''}${bare ? ' bare' : ''}`,
      'aria-label': sayMark(editing, mark),
      tabindex: this.asPublished ? null : '0',
    });
    const parts = [element('rect', { class: 'fill', x, y, width: w, height: h })];
    if (!this.asPublished) {
      for (const name of ['under', 'line']) {
        parts.push(
          element('rect', { class: name, x, y, width: w, height: h, 'vector-effect': 'non-scaling-stroke' }),
        );
      }
      // A cover speaks for the face under it.
      const named = mark.kind !== 'bystander' || bare;
      if (selected || (named && w * this.scale >= ROOM_FOR_LETTERS)) parts.push(this.label(mark));
      if (selected) parts.push(...this.grips(mark));
    }
    group.replaceChildren(...parts);
  }

  /** A group that is there stays where it is, because moving it would take the focus from it. */
  groupOf({ id, kind }) {
    const known = this.groups.get(id);
    if (known) return known;
    const group = element('g', { role: 'img', 'data-mark': id, 'data-layer': LAYERS.indexOf(kind) });
    const above = [...this.marks.children].find(({ dataset }) => dataset.layer > LAYERS.indexOf(kind));
    this.marks.insertBefore(group, above ?? null);
    this.groups.set(id, group);
    return group;
  }

  label(mark) {
    const size = LETTERS / this.scale;
    const above = mark.y > size * 1.4;
    const text = element('text', {
      x: mark.x,
      y: above ? mark.y - size * 0.4 : mark.y + size * 1.2,
      dx: above ? 0 : size * 0.4,
      'font-size': size,
      'stroke-width': size / 5,
    });
    text.textContent = nameOf(this.editing, mark);
    return text;
  }

  grips({ x, y, w, h }) {
    const { scale } = this;
    return HANDLES.flatMap((handle) => {
      const side = handle.length === 1;
      const along = handle === 'n' || handle === 's' ? w : h;
      if (side && along * scale < ROOM_FOR_SIDES) return [];
      const at = {
        x: handle.includes('w') ? x : handle.includes('e') ? x + w : x + w / 2,
        y: handle.includes('n') ? y : handle.includes('s') ? y + h : y + h / 2,
      };
      return [
        square(at, FINGER / scale, `grip grip--${handle}`, handle),
        square(at, GRIP / scale, 'dot', handle),
      ];
    });
  }

  focusOn(id) {
    this.groups.get(id)?.focus({ preventScroll: true });
  }
}

function square({ x, y }, side, name, handle) {
  const corner = { x: x - side / 2, y: y - side / 2, width: side, height: side };
  return element('rect', {
    ...corner,
    class: name,
    'data-grip': handle,
    'vector-effect': 'non-scaling-stroke',
  });
}

/** Turns the upright picture clockwise into the box that begins at 0, 0. */
export function turnTransform(turn, { width, height }) {
  if (turn === 90) return `translate(${height} 0) rotate(90)`;
  if (turn === 180) return `translate(${width} ${height}) rotate(180)`;
  if (turn === 270) return `translate(0 ${width}) rotate(270)`;
  return null;
}

function element(name, attributes = {}) {
  return set(document.createElementNS(SVG, name), attributes);
}

function add(parent, name, attributes) {
  return parent.appendChild(element(name, attributes));
}

function set(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) node.removeAttribute(name);
    else node.setAttribute(name, String(value));
  }
  return node;
}
