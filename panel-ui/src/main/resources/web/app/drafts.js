// What was typed survives a reload, and a session that ended meanwhile: kept in this tab only, with the form's id, so
// that an answer whose page was lost on the way is not sent twice.
const form = document.querySelector('form[data-draft]');
const field = form?.querySelector('textarea');

if (field) {
  const key = `salon:draft:${form.dataset.draft}`;
  const draft = JSON.parse(sessionStorage.getItem(key) ?? '{}');
  const here = new URL(location.href);
  const keep = () =>
    sessionStorage.setItem(key, JSON.stringify({ form: form.elements.form.value, text: field.value }));
  if (draft.form && form.dataset.sent === draft.form) {
    sessionStorage.removeItem(key);
  } else if (field.value) {
    // Refused and shown again, maybe with another id.
    keep();
  } else if (draft.text) {
    field.value = draft.text;
    form.elements.form.value = draft.form;
  }
  if (here.searchParams.has('sent')) {
    here.searchParams.delete('sent');
    history.replaceState(null, '', here);
  }
  field.addEventListener('input', keep);
}

// A form that was sent after the session had ended: back to its page. Such a page changes nothing.
document.querySelector('form[data-restore]')?.requestSubmit();

// “Reload” in a notice and the choice of a language keep what was typed, in fields that exist only since a card was chosen,
// too: the platform shows the form again, after a sign-in if need be. A page that shows a form again has no other address.
const shown = (inside) => document.querySelector(`main form[method="post"] ${inside}`)?.closest('form');
let touched = shown(':is([aria-invalid="true"], .notice.is-bad)')
  ?? (document.querySelector('.notice.is-bad, .notice.is-restored') && shown('[name]'));
document.addEventListener('input', (event) => {
  touched = event.target.form?.method === 'post' ? event.target.form : touched;
});
for (const link of document.querySelectorAll('.desk [data-reload], .desk .languages a')) {
  link.addEventListener('click', (event) => {
    if (!touched?.isConnected) {
      return;
    }
    event.preventDefault();
    const address = new URL(touched.action);
    address.searchParams.set('restored', '1');
    const language = new URL(link.href).searchParams.get('lang');
    if (language) address.searchParams.set('lang', language);
    touched.action = address;
    touched.submit();
  });
}
