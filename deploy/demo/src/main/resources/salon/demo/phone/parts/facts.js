import { el } from "/kit/elements.js";

/** Labelled lines; those without a value are left out. */
export function facts(...lines) {
  return el("dl", { class: "facts" }, lines.filter(([, value]) => value !== undefined && value !== null && value !== "").map(([label, value]) =>
    el("div", {}, label && el("dt", {}, label), el("dd", {}, value))));
}
