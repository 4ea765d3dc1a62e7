// A refused form is shown again with its problems: begin at the first one. The attribute autofocus alone does not do it
// where the address names a place of the page, and going to that place takes the focus away until the page is loaded.
const first = (choice) => document.querySelector(`main ${choice}`);

addEventListener('load', () => {
  const problem = first('[autofocus]') ?? first('[aria-invalid="true"]') ?? first('.notice.is-bad');
  if (problem?.matches('.notice')) problem.tabIndex = -1;
  problem?.focus();
});
