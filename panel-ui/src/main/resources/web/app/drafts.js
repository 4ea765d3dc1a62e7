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
