/**
 * The preparation of a picture by hand. The page is a plain form that says everything in numbers; this draws the same on the
 * picture, and the form is what is sent.
 */
import { Canvas } from './prepare-canvas.js';
import { Mirror } from './prepare-form.js';
import { coverFor } from './prepare-geometry.js';
import { Keys } from './prepare-keys.js';
import { Pointer } from './prepare-pointer.js';
import { Editing } from './prepare-state.js';
import { Tools } from './prepare-tools.js';
import { guardUnsaved } from './prepare-unsaved.js';
import { Zoom } from './prepare-zoom.js';

const form = document.querySelector('form[data-prepare]');
if (form) prepare();

function prepare() {
  const { width, height } = form.dataset;
  const mirror = new Mirror(form);
  const editing = new Editing({ width: Number(width), height: Number(height) }, mirror.read());
  const chosenTurn = Number(form.elements.namedItem('turn').value);
  document.documentElement.classList.add('scripted');
  for (const part of form.querySelectorAll('[data-scripted]')) part.hidden = false;
  // What is drawn need not be read in numbers, unless one of them is wrong.
  form.querySelector('[data-numbers]').open =
    form.querySelector('[data-numbers] .govuk-error-message') !== null;

  const stage = form.querySelector('[data-stage]');
  const canvas = new Canvas(stage.querySelector('svg'), editing);
  const zoom = new Zoom(stage, form.querySelector('[data-zoom]'), canvas);
  const tools = new Tools(form, canvas, editing);
  const pointer = new Pointer(canvas, editing, zoom, tools);
  new Keys(canvas, editing, zoom, tools, pointer);
  mirror.follow(editing);
  // A form that was refused shows the picture as its boxes were typed, and keeps the turn that was asked for.
  if (chosenTurn !== editing.now.turn) editing.turnBy((chosenTurn - editing.now.turn + 360) % 360);
  editing.onChange(() => zoom.apply());
  guardUnsaved(form);

  const presses = {
    undo: () => editing.undo(),
    redo: () => editing.redo(),
    left: () => editing.turnBy(270),
    right: () => editing.turnBy(90),
    in: () => zoom.in(),
    out: () => zoom.out(),
    published: () => tools.showAsPublished(!canvas.asPublished),
    remove: () => editing.remove(editing.selected.id),
    'cover-this': () => editing.addCovers([coverFor(editing.selected, editing.size)]),
    'cover-all': () => editing.addCovers(editing.uncovered.map((face) => coverFor(face, editing.size))),
  };
  form.addEventListener('click', (event) => {
    const press = presses[event.target.closest('[data-press]')?.dataset.press];
    if (!press) return;
    event.preventDefault();
    press();
  });
  canvas.draw();
  zoom.apply();
}
