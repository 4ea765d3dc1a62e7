// A button that copies what stands in one field into others.
for (const button of document.querySelectorAll('[data-copies]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const value = document.getElementById(button.dataset.copies).value;
    for (const id of button.dataset.copiesTo.split(' ')) {
      const field = document.getElementById(id);
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
}
