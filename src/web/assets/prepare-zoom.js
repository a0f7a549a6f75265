/** How large the picture is shown, and which part of it: fitted, or so many pixels of the screen for one of its own. */
const LEAST = 0.05;
const MOST = 8;
const STEP = 1.5;
/** Of the window's height, for a picture that is fitted. */
const SHARE_OF_WINDOW = 0.72;

export class Zoom {
  #chosen = 'fit';

  /**
   * @param {HTMLElement} stage  What scrolls.
   * @param {HTMLSelectElement} select  Its option without a value says what no other option does.
   */
  constructor(stage, select, canvas) {
    this.stage = stage;
    this.select = select;
    this.canvas = canvas;
    select.addEventListener('change', () => this.to(select.value === 'fit' ? 'fit' : Number(select.value)));
    stage.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    new ResizeObserver(() => this.apply()).observe(stage);
  }

  get scale() {
    return this.canvas.scale;
  }

  in() {
    this.to(this.scale * STEP);
  }

  out() {
    this.to(this.scale / STEP);
  }

  /** @param {number | 'fit'} chosen  @param around  The point of the screen that stays where it is; absent: the middle. */
  to(chosen, around = this.#middle()) {
    const { svg } = this.canvas;
    const before = svg.getBoundingClientRect();
    const across = (around.clientX - before.left) / before.width;
    const down = (around.clientY - before.top) / before.height;
    this.#chosen = chosen === 'fit' ? 'fit' : Math.min(Math.max(chosen, LEAST), MOST);
    this.apply();
    const after = svg.getBoundingClientRect();
    this.stage.scrollLeft += after.left + across * after.width - around.clientX;
    this.stage.scrollTop += after.top + down * after.height - around.clientY;
  }

  /** Sizes the picture as it was chosen: after turning it, or when the window has another size. */
  apply() {
    const { frame, svg } = this.canvas;
    const widest = Math.min(
      this.stage.clientWidth,
      (window.innerHeight * SHARE_OF_WINDOW * frame.w) / frame.h,
    );
    const width = this.#chosen === 'fit' ? widest : frame.w * this.#chosen;
    svg.style.inlineSize = `${Math.round(width)}px`;
    this.#say();
  }

  /** The middle of what can be seen, as a point of the screen. */
  #middle() {
    const { left, top, width, height } = this.stage.getBoundingClientRect();
    return { clientX: left + width / 2, clientY: top + height / 2 };
  }

  /** The middle of what can be seen, as a point of the picture. */
  get middle() {
    return this.canvas.pointOf(this.#middle());
  }

  /** Moves what can be seen. */
  pan(dx, dy) {
    this.stage.scrollBy(dx, dy);
  }

  #wheel(event) {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.to(this.scale * Math.exp(-event.deltaY / 300), event);
  }

  #say() {
    const value = String(this.#chosen);
    const known = [...this.select.options].some((option) => option.value === value);
    const other = [...this.select.options].find((option) => option.value === '');
    other.hidden = known;
    if (!known) other.textContent = `${Math.round(this.#chosen * 100)} %`;
    this.select.value = known ? value : '';
  }
}
