/**
 * The fields of the form and what is drawn on the picture, each following the other. The form is what is sent: a row that
 * holds no box stays in it as it was typed, and the server says what is wrong with it.
 */
const SIDES = ['x', 'y', 'w', 'h'];
const TONES = ['brightness', 'contrast'];

export class Mirror {
  #lastId = 0;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.rows = form.querySelectorAll.bind(form, '[data-row]');
  }

  /** What the form holds when the page opens. */
  read() {
    const marks = [...this.rows()].flatMap((row) => {
      const mark = { ...boxIn(row), kind: kindOf(row), id: this.#lastId + 1 };
      if (!boxIn(row)) return [];
      row.dataset.mark = String(++this.#lastId);
      return [mark];
    });
    return { turn: Number(this.#field('shownTurn').value), ...this.#tones(), marks };
  }

  follow(editing) {
    this.editing = editing;
    this.form.addEventListener('input', (event) => this.#typed(event.target));
    this.form.addEventListener('change', (event) => {
      this.#typed(event.target);
      this.#emptied(event.target);
      editing.keep();
      this.write();
    });
    this.form.addEventListener('click', ({ target }) => {
      const row = target.closest('[data-remove]') && target.closest('[data-row]');
      if (row?.dataset.mark) editing.remove(Number(row.dataset.mark));
      else if (row) empty(row);
    });
    // Whoever reads a row sees on the picture which box it is.
    this.form.addEventListener('focusin', ({ target }) => {
      const mark = target.closest('[data-row]')?.dataset.mark;
      if (mark) editing.select(Number(mark));
    });
    editing.onChange(() => this.write());
    this.write();
  }

  #field(name) {
    return this.form.elements.namedItem(name);
  }

  #tones() {
    return Object.fromEntries(TONES.map((name) => [name, wholeNumber(this.#field(name).value) ?? 0]));
  }

  #typed(field) {
    const { editing } = this;
    const row = field.closest('[data-row]');
    // A slider is another hand on the field beside it.
    if (field.dataset.follow) put(this.#field(field.dataset.follow), field.value);
    if (row) this.#typedIn(row);
    else if (TONES.includes(field.name || field.dataset.follow) && wholeNumber(field.value) !== null)
      editing.show(this.#tones());
    else if (field.name === 'turn') editing.turnBy((Number(field.value) - editing.now.turn + 360) % 360);
  }

  #typedIn(row) {
    const { editing } = this;
    const box = boxIn(row);
    if (!box) return;
    if (row.dataset.mark) editing.alter(Number(row.dataset.mark), { ...box, kind: kindOf(row) });
    else row.dataset.mark = String(editing.add(kindOf(row), box));
  }

  /** A row without a number in it is no box: emptying it takes the box away. */
  #emptied(field) {
    const row = field.closest('[data-row]');
    if (row?.dataset.mark && isEmpty(row)) this.editing.remove(Number(row.dataset.mark));
  }

  /** Brings the fields to what is drawn. A field that is being typed in is left alone. */
  write() {
    const { editing } = this;
    for (const row of this.rows()) {
      if (row.dataset.mark && !editing.mark(Number(row.dataset.mark))) takeOut(row);
    }
    for (const mark of editing.now.marks) fill(this.#rowOf(mark), mark);
    for (const kind of ['face', 'cover']) number(this.form.querySelectorAll(`[data-row="${kind}"]`), kind);
    for (const row of this.rows())
      row.hidden = row.dataset.row !== 'crop' && !row.dataset.mark && isEmpty(row);
    const { turn, brightness, contrast } = editing.now;
    put(this.#field('shownTurn'), turn);
    put(this.#field('turn'), turn);
    for (const [name, value] of Object.entries({ brightness, contrast })) {
      put(this.#field(name), value);
      put(this.form.querySelector(`[data-follow="${name}"]`), value);
    }
  }

  #rowOf({ id, kind }) {
    const known = this.form.querySelector(`[data-row][data-mark="${id}"]`);
    if (known) return known;
    const row = kind === 'crop' ? this.form.querySelector('[data-row="crop"]') : this.#newRow(kind);
    row.dataset.mark = String(id);
    return row;
  }

  /** Made of the page's own row, and put after those that hold a box. */
  #newRow(kind) {
    const name = kind === 'cover' ? 'cover' : 'face';
    const rows = this.form.querySelector(`[data-rows="${name}"]`);
    const row = rows.querySelector('template').content.firstElementChild.cloneNode(true);
    const held = [...rows.querySelectorAll('[data-mark]')];
    if (held.length > 0) held.at(-1).after(row);
    else rows.prepend(row);
    return row;
  }
}

function wholeNumber(text) {
  const digits = text.trim();
  return /^-?\d{1,6}$/.test(digits) ? Number(digits) : null;
}

const side = (row, name) => row.querySelector(`[data-side="${name}"]`);
const isEmpty = (row) => SIDES.every((name) => side(row, name).value.trim() === '');

function boxIn(row) {
  const [x, y, w, h] = SIDES.map((name) => wholeNumber(side(row, name).value));
  return x === null || y === null || !(w > 0) || !(h > 0) ? null : { x, y, w, h };
}

function kindOf(row) {
  return row.dataset.row === 'face' ? row.querySelector('select').value : row.dataset.row;
}

function put(field, value) {
  const text = String(value);
  if (field !== document.activeElement && field.value !== text) field.value = text;
}

function fill(row, mark) {
  for (const name of SIDES) put(side(row, name), mark[name]);
  const whose = row.querySelector('select');
  if (whose) whose.value = mark.kind;
}

function empty(row) {
  for (const name of SIDES) side(row, name).value = '';
}

function takeOut(row) {
  delete row.dataset.mark;
  if (row.dataset.row === 'crop') empty(row);
  else row.remove();
}

/** Names and labels by place, as the server reads and says them. */
function number(rows, kind) {
  rows.forEach((row, index) => {
    const place = String(index + 1);
    if (row.dataset.number === place) return;
    row.dataset.number = place;
    for (const said of row.querySelectorAll('[data-place]')) said.textContent = place;
    for (const field of row.querySelectorAll('[data-side]')) {
      const id = `${kind}-${place}-${field.dataset.side}`;
      row.querySelector(`label[for="${field.id}"]`).htmlFor = id;
      field.id = id;
      field.name = id;
    }
  });
}
