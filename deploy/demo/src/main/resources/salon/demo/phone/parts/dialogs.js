import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { t } from "../texts.js";

/** A sheet from below with one choice per row; the browser's own dialog keeps focus and Escape right. */
export function choose(title, rows) {
  sheet(title, (close) => [
    el("div", { class: "sheet-head" }, el("h2", {}, title),
      el("button", { class: "round", type: "button", "aria-label": t("close"), onclick: () => close() }, icon("x-lg"))),
    el("ul", { class: "rows" }, rows.map(({ name, hint, testId, act }) =>
      el("li", {}, el("button", { class: "row", type: "button", "data-testid": testId, onclick: () => close(act) },
        el("span", { class: "row-icon" }, icon("geo-alt")),
        el("span", { class: "row-text" }, el("strong", {}, name), hint && el("span", {}, hint))))))]);
}

/** Asks before something is lost from sight. */
export function confirmFirst(question, yes, act) {
  sheet(question, (close) => [
    el("p", { class: "sheet-question" }, question),
    el("div", { class: "sheet-actions" },
      el("button", { class: "plain", type: "button", onclick: () => close() }, t("close")),
      el("button", { class: "danger", type: "button", "data-testid": "confirm", onclick: () => close(act) }, yes))]);
}

/**
 * A sheet is a step of its own in the history, so that Back closes it and stays in the app. Every way out goes through
 * that step back; what was chosen is done after it.
 */
function sheet(title, content) {
  let chosen = null;
  const close = (act = null) => {
    chosen = act;
    history.back();
  };
  const dialog = el("dialog", {
    class: "sheet", "aria-label": title,
    oncancel: (event) => {
      event.preventDefault();
      close();
    },
  }, content(close));
  addEventListener("popstate", () => {
    dialog.close();
    dialog.remove();
    chosen?.();
  }, { once: true });
  history.pushState({ sheet: true }, "");
  document.body.append(dialog);
  dialog.showModal();
}
