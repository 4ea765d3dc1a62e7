// Its configuration stands in the page's <meta name="htmx-config">: nothing inline, nothing evaluated.
import htmx from 'htmx.org';

window.htmx = htmx;

function show(notice, shown) {
  document.getElementById(notice)?.toggleAttribute('hidden', !shown);
}

document.body.addEventListener('htmx:sendError', () => show('stale', true));
document.body.addEventListener('htmx:responseError', () => show('stale', true));
document.body.addEventListener('htmx:afterOnLoad', () => show('stale', false));
