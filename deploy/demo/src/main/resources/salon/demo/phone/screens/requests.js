import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { t } from "../texts.js";
import { failed, loading, notice, topBar } from "../parts/bars.js";
import { briefly, shortDay } from "../parts/times.js";

/** «Мои заявки»: what the customer has sent, newest first as the platform lists it. */
export function requestsScreen(app) {
  const body = el("main", { class: "body" }, loading());
  const fetchRequests = async () => {
    try {
      const [requests, types] = await Promise.all([app.api.list("requests"), app.catalog.cardTypes()]);
      const byId = new Map(types.map((type) => [type.id, type]));
      body.replaceChildren(requests.length > 0
        ? el("ul", { class: "rows" }, requests.map((request) => row(request, byId.get(request.type))))
        : notice("clipboard-check", t("requests.empty"), t("requests.empty.hint"), el("a", { class: "main-action", href: "#/services" }, t("requests.choose"))));
    } catch (problem) {
      body.replaceChildren(failed(problem, fetchRequests));
    }
  };
  fetchRequests();
  return el("div", { class: "screen" }, topBar({ title: t("tab.requests") }), body);
}

function row(request, type) {
  const state = t.has(`request.${request.state}`) ? t(`request.${request.state}`) : request.state;
  return el("li", { class: "row", "data-testid": "request", "data-type": request.type, "data-state": request.state },
    el("span", { class: "row-icon" }, icon(type?.icon ?? "card-list")),
    el("span", { class: "row-text" }, el("strong", {}, request.title ?? type?.title ?? request.type),
      el("span", {}, [request.centre?.name, request.summary].filter(Boolean).join(" · ")), request.reply && reply(request.reply)),
    el("span", { class: "row-side" }, request.createdAt && el("time", { datetime: request.createdAt }, briefly(request.createdAt)), el("span", { class: "state" }, state)));
}

/** What the dealer said, and another time they propose; it is the centre's local time, so it is shown as it is written. */
function reply({ text, day, time }) {
  const when = day && [shortDay(`${day}T12:00`), time].filter(Boolean).join(", ");
  return el("span", { class: "reply", dir: "auto" }, [text, when && t("request.time", { when })].filter(Boolean).join(" "));
}
