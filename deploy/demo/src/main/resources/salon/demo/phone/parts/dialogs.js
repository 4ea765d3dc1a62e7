import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { t } from "../texts.js";

/** A sheet from below with one choice per row; the browser's own dialog keeps focus and Escape right. */
export function choose(title, rows) {
  const dialog = el("dialog", { class: "sheet", "aria-label": title, onclose: () => dialog.remove() },
    el("div", { class: "sheet-head" }, el("h2", {}, title),
      el("button", { class: "round", type: "button", "aria-label": t("close"), onclick: () => dialog.close() }, icon("x-lg"))),
    el("ul", { class: "rows" }, rows.map(({ name, hint, testId, act }) =>
      el("li", {}, el("button", { class: "row", type: "button", "data-testid": testId, onclick: () => { dialog.close(); act(); } },
        el("span", { class: "row-icon" }, icon("geo-alt")),
        el("span", { class: "row-text" }, el("strong", {}, name), hint && el("span", {}, hint)))))));
  document.body.append(dialog);
  dialog.showModal();
}

/** Asks before something is lost from sight. */
export function confirmFirst(question, yes, act) {
  const dialog = el("dialog", { class: "sheet", "aria-label": question, onclose: () => dialog.remove() },
    el("p", { class: "sheet-question" }, question),
    el("div", { class: "sheet-actions" },
      el("button", { class: "plain", type: "button", onclick: () => dialog.close() }, t("close")),
      el("button", { class: "danger", type: "button", "data-testid": "confirm", onclick: () => { dialog.close(); act(); } }, yes)));
  document.body.append(dialog);
  dialog.showModal();
}
