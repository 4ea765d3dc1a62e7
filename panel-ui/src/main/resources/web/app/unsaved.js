// Leaving a page asks when a form with data-unsaved differs from what is saved: from what it was when it was opened, or
// from the beginning when the platform has shown it again with changes (data-unsaved="changed"). Fields that only say how
// to look at it are named in data-unsaved-except.
const forms = [...document.querySelectorAll('form[data-unsaved]')];
const values = (form) => JSON.stringify([...new FormData(form)]
  .filter(([name]) => !form.dataset.unsavedExcept?.split(' ').includes(name))
  .map(([name, value]) => [name, value.name ?? value]));
const saved = new Map(forms.map((form) => [form, form.dataset.unsaved === 'changed' ? '' : values(form)]));
let asks = true;

if (forms.length > 0) {
  addEventListener('submit', (event) => {
    if (!event.defaultPrevented && saved.has(event.target)) asks = false;
  });
  // These keep what was typed: see drafts.js.
  for (const link of document.querySelectorAll('.desk [data-reload], .desk .languages a')) {
    link.addEventListener('click', () => { asks = false; });
  }
  addEventListener('beforeunload', (event) => {
    if (asks && forms.some((form) => form.isConnected && values(form) !== saved.get(form))) event.preventDefault();
  });
  // Back to a page that was kept in memory.
  addEventListener('pageshow', () => { asks = true; });
}
