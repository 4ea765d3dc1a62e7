const SHOWN_MS = 5_000;
let hiding = 0;

/** A short notice over everything; screen readers hear it at once. */
export function toast(text) {
  const node = document.getElementById("toast");
  node.textContent = text;
  node.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(hideToast, SHOWN_MS);
}

export function hideToast() {
  document.getElementById("toast").hidden = true;
}
