import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { t } from "../texts.js";

/** One picture, or several to swipe through; without any, a drawn one. */
export function pictures(addresses, name, drawn) {
  if (addresses.length === 0) return el("div", { class: "picture drawn" }, icon(drawn));
  if (addresses.length === 1) return el("div", { class: "picture" }, el("img", { src: addresses[0], alt: name }));
  return el("div", { class: "pictures", role: "group", tabindex: "0", "aria-label": t("pictures", { n: addresses.length }) },
    addresses.map((src, at) => el("div", { class: "picture" }, el("img", { src, alt: `${name}, ${at + 1}`, loading: at > 0 ? "lazy" : null }))));
}
