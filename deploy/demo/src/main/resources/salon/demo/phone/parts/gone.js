import { el } from "/kit/elements.js";
import { t } from "../texts.js";
import { notice } from "./bars.js";
import { linkRow } from "./links.js";
import { writeButton } from "./write.js";

/** What was sent is over: what there is instead, and the way to ask. */
export function gone(app, problem, centre, others = problem.body.alternatives ?? []) {
  return el("div", { class: "gone", "data-testid": "gone" },
    notice("clock", t("card.gone"), problem.detail ?? t("card.gone.hint")),
    others.length > 0 && el("h2", {}, t("card.instead")),
    others.length > 0 && el("ul", { class: "rows" }, others.map((other) => el("li", {}, linkRow(app, other, centre)))),
    writeButton(app, centre));
}
