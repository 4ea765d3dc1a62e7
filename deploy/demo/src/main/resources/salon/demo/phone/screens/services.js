import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { t } from "../texts.js";
import { failed, loading, notice, topBar } from "../parts/bars.js";

/** The menu: every service a request can be sent for. */
export function servicesScreen(app) {
  const body = el("main", { class: "body" }, loading());
  const fetchTypes = async () => {
    try {
      const types = (await app.catalog.cardTypes()).filter((type) => type.takesRequests);
      body.replaceChildren(types.length === 0 ? notice("grid", t("services.empty"))
        : el("div", {}, el("p", { class: "lead" }, t("services.hint")), el("ul", { class: "tiles" }, types.map(tile))));
    } catch (problem) {
      body.replaceChildren(failed(problem, fetchTypes));
    }
  };
  fetchTypes();
  return el("div", { class: "screen" }, topBar({ title: t("tab.services") }), body);
}

function tile(type) {
  return el("li", {}, el("a", { class: "tile", href: `#/form/${type.id}`, "data-testid": `service-${type.id}` },
    el("span", { class: "row-icon" }, icon(type.icon)), el("span", {}, type.title)));
}
