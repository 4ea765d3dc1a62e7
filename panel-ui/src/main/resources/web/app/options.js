// A field that suggests asks for what fits the words typed so far, whatever it is called itself.
document.body.addEventListener('htmx:configRequest', ({ target, detail }) => {
  if (target.matches('[data-suggests]')) {
    detail.parameters = { q: target.value };
  }
});
