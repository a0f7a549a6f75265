/** Somebody who stops for so long has ended a thought. */
const THOUGHT = 700;
const PARTS = ['[data-checks]', '[data-preview]', '[data-left]'];

/** Asks for the page of what is typed, and puts its parts in place. What has the focus is left alone. */
export class Glance {
  constructor(form) {
    this.form = form;
    this.waiting = 0;
    this.asked = null;
  }

  watch() {
    this.form.addEventListener('input', () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.look(), THOUGHT);
    });
  }

  async look() {
    this.asked?.abort();
    this.asked = new AbortController();
    const body = new URLSearchParams(new FormData(this.form));
    try {
      const answer = await fetch(this.form.dataset.glance, {
        method: 'POST',
        body,
        signal: this.asked.signal,
        redirect: 'error',
      });
      if (answer.ok) this.show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    } catch {
      // Without a line, or signed out meanwhile: the page stays as it was, and saving says what is the matter.
    }
  }

  show(page) {
    for (const part of document.querySelectorAll('[data-wording]')) {
      const { wording } = part.dataset;
      replace(part, page.querySelector(`[data-wording="${CSS.escape(wording)}"]`));
    }
    for (const part of PARTS) replace(document.querySelector(part), page.querySelector(part));
  }
}

/** The same mark-up is not put in place again: a reader would lose their place in it. */
function replace(part, fresh) {
  if (!part || !fresh || part.contains(document.activeElement)) return;
  if (part.innerHTML === fresh.innerHTML) return;
  const { scrollTop } = part.firstElementChild ?? {};
  part.replaceChildren(...fresh.childNodes);
  if (scrollTop && part.firstElementChild) part.firstElementChild.scrollTop = scrollTop;
}
