// The chat page: follow the newest message for a reader who is at the end, else leave the page where it is.
const messages = document.getElementById('messages');
const form = document.getElementById('answer');

if (messages && form) {
  let atEnd = false;
  // A chat begins at its end, also after a sign-in, which loses the fragment. A reload or a step back stays where it was.
  const [arrival] = performance.getEntriesByType('navigation');
  if (['', '#answer'].includes(location.hash) && ['', '?restored=1'].includes(location.search) && arrival?.type === 'navigate') {
    addEventListener('load', () => form.scrollIntoView({ block: 'end' }));
  }
  new IntersectionObserver(([entry]) => {
    atEnd = entry.isIntersecting;
  }).observe(form);

  document.body.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.target === messages && atEnd) {
      form.scrollIntoView({ block: 'end' });
    }
  });

  // Ctrl+Enter sends, Enter alone makes a line: an answer to a customer is seldom one line.
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit(form.querySelector('[data-send]'));
    }
  });
}
