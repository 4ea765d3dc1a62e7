// A refused form is shown again with its problems: begin at the first one. The attribute autofocus alone does not do it
// where the address names a place of the page, and going to that place takes the focus away until the page is loaded.
const first = (choice) => document.querySelector(`main ${choice}`);

// To the page before, with all that was typed into it; in a new tab, or without a script, the link leads to the list above.
document.querySelector('[data-back]')?.addEventListener('click', (event) => {
  if (history.length > 1) {
    event.preventDefault();
    history.back();
  }
});

addEventListener('load', () => {
  const problem = first('[autofocus]') ?? first('[aria-invalid="true"]') ?? first('.notice.is-bad');
  if (problem?.matches('.notice')) problem.tabIndex = -1;
  problem?.focus();
});
