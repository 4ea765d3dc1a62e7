import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { t } from "../texts.js";

/** The bar on top of a screen; back leads one step out, actions stand on the right. */
export function topBar({ title, subtitle, back, actions = [] }) {
  return el("header", { class: "top-bar" },
    back && el("a", { class: "round", href: `#/${back}`, "aria-label": t("back"), "data-testid": "back" }, icon("arrow-left")),
    el("div", { class: "top-bar-title" },
      el("h1", { tabindex: "-1" }, title),
      subtitle && el("p", {}, subtitle)),
    ...actions);
}

export function roundButton(name, label, testId, onclick) {
  return el("button", { class: "round", type: "button", "aria-label": label, title: label, "data-testid": testId, onclick }, icon(name));
}

/** Empty, failed and waiting: the same calm picture. */
export function notice(picture, title, hint, ...actions) {
  return el("div", { class: "notice" }, el("span", { class: "notice-icon" }, icon(picture)),
    el("p", { class: "notice-title" }, title), hint && el("p", {}, hint), ...actions);
}

export function loading() {
  return el("p", { class: "loading", role: "status" }, t("loading"));
}

/** What to show when a screen could not be fetched. */
export function failed(problem, again) {
  return notice("wifi-off", problem.unreachable ? t("unreachable") : problem.title ?? t("failed"), problem.detail,
    el("button", { class: "plain", type: "button", onclick: again }, t("retry")));
}

/** Puts what was fetched in place of the waiting screen; whoever had got there by keyboard stays there. */
export function settle(screen, ...nodes) {
  const focused = screen.contains(document.activeElement);
  screen.replaceChildren(...nodes);
  if (focused) screen.querySelector("h1").focus();
}
