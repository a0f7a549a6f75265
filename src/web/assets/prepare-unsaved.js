/** Asks before a page is left on which something was changed and not sent. */
export function guardUnsaved(form) {
  const held = () => new URLSearchParams(new FormData(form)).toString();
  const opened = held();
  let sending = false;
  form.addEventListener('submit', () => {
    sending = true;
  });
  // A page that comes back by the browser's own way back was not sent anew.
  window.addEventListener('pageshow', () => {
    sending = false;
  });
  window.addEventListener('beforeunload', (event) => {
    const changed = 'unsaved' in form.dataset || held() !== opened;
    if (changed && !sending) event.preventDefault();
  });
}
