// A refused form is shown again with its problems: begin at the first one. The attribute autofocus alone does not do it
// where the address names a place of the page.
const first = (choice) => document.querySelector(`main ${choice}`);
const problem = first('[autofocus]') ?? first('[aria-invalid="true"]') ?? first('.notice.is-bad');

if (problem) {
  if (problem.matches('.notice')) problem.tabIndex = -1;
  problem.focus();
}
