/** The buttons around the picture: which tool is chosen, what can be pressed, and what is said of what is chosen. */
import { sayAll, sayMark, toolName } from './prepare-words.js';

/** As the keys 1 to 5 choose them. */
const TOOLS = ['sought', 'bystander', 'cover', 'crop', 'look'];

export class Tools {
  chosen = 'look';
  #said = '';

  constructor(form, canvas, editing) {
    Object.assign(this, { form, canvas, editing });
    for (const button of form.querySelectorAll('[data-tool]')) {
      button.addEventListener('click', () => this.choose(button.dataset.tool));
    }
    this.choose(editing.ofKind('sought').length === 0 ? 'sought' : 'look');
    editing.onChange(() => this.#show());
    this.#show();
  }

  choose(tool) {
    this.chosen = tool;
    for (const button of this.form.querySelectorAll('[data-tool]')) {
      button.setAttribute('aria-pressed', String(button.dataset.tool === tool));
    }
    this.canvas.svg.dataset.chosen = tool;
  }

  /** A picture has one crop and one person sought: after drawing either, the next thing is another one. */
  drew(kind) {
    if (kind === 'sought') this.choose('bystander');
    if (kind === 'crop') this.choose('look');
  }

  /** True when the key is the number of a tool. */
  byNumber(key) {
    const tool = TOOLS[Number(key) - 1];
    if (!tool) return false;
    this.choose(tool);
    this.#say(`Tool: ${toolName(tool)}.`);
    return true;
  }

  showAsPublished(on) {
    this.canvas.asPublished = on;
    this.editing.select(null);
    this.#press('published').setAttribute('aria-pressed', String(on));
    this.canvas.draw();
    this.#show();
  }

  #press(name) {
    return this.form.querySelector(`[data-press="${name}"]`);
  }

  #show() {
    const { canvas, editing } = this;
    const { selected, uncovered } = editing;
    this.#enable('undo', editing.canUndo);
    this.#enable('redo', editing.canRedo);
    this.#enable('remove', selected !== null);
    this.#press('cover-all').hidden = uncovered.length === 0;
    this.form.querySelector('[data-uncovered]').textContent = ` (${uncovered.length})`;
    this.#press('cover-this').hidden = !uncovered.some(({ id }) => id === selected?.id);
    for (const tool of this.form.querySelectorAll('[data-tool]')) tool.disabled = canvas.asPublished;
    if (canvas.asPublished) this.#say('As the public would see it. Nothing is saved yet.');
    else this.#say(selected ? `${sayMark(editing, selected)}.` : sayAll(editing));
  }

  #enable(name, can) {
    this.#press(name).disabled = !can;
  }

  #say(text) {
    if (this.#said === text) return;
    this.#said = text;
    this.form.querySelector('[data-said]').textContent = text;
  }
}
