import { el } from "/kit/elements.js";
import { isolate } from "/kit/bidi.js";
import { icon } from "/kit/icons.js";
import { t } from "../texts.js";
import { failed, loading, notice, topBar } from "../parts/bars.js";
import { appointment, briefly } from "../parts/times.js";
import { open } from "./chats.js";

/** «Мои заявки»: what the customer has sent and what the dealer said to it, newest first as the platform lists it. */
export function requestsScreen(app) {
  const body = el("main", { class: "body" }, loading());
  const fetchRequests = async () => {
    try {
      const [requests, types] = await Promise.all([app.api.list("requests"), app.catalog.cardTypes()]);
      const byId = new Map(types.map((type) => [type.id, type]));
      body.replaceChildren(requests.length > 0
        ? el("ul", { class: "rows" }, requests.map((request) => row(app, request, byId.get(request.type))))
        : notice("clipboard-check", t("requests.empty"), t("requests.empty.hint"), el("a", { class: "main-action", href: "#/services" }, t("requests.choose"))));
    } catch (problem) {
      body.replaceChildren(failed(problem, fetchRequests));
    }
  };
  fetchRequests();
  return el("div", { class: "screen" }, topBar({ title: t("tab.requests") }), body);
}

function row(app, request, type) {
  const state = t.has(`request.${request.state}`) ? t(`request.${request.state}`) : request.state;
  return el("li", { class: "request", "data-testid": "request", "data-type": request.type, "data-state": request.state },
    el("div", { class: "row" },
      el("span", { class: "row-icon" }, icon(type?.icon ?? "card-list")),
      el("span", { class: "row-text" }, el("strong", {}, request.title ?? type?.title ?? request.type),
        el("span", {}, [request.centre?.name, request.summary].filter(Boolean).map(isolate).join(" · "))),
      el("span", { class: "row-side" }, request.createdAt && el("time", { datetime: request.createdAt }, briefly(request.createdAt)),
        el("span", { class: `state ${request.state}` }, state))),
    reply(app, request));
}

/** What the dealer said, and the time that is agreed on or proposed. */
function reply(app, request) {
  const { text, day, time: at, appointed } = request.reply ?? {};
  const time = appointment(day, at);
  return (text || time) && el("div", { class: "reply", "data-testid": "request-reply" },
    text && el("p", { class: "text" }, text),
    time && el("p", { class: "proposed" }, icon("calendar-check"), t(appointed ? "request.appointed" : "request.proposed", { time })),
    request.centre && el("button", { class: "link", type: "button", onclick: () => open(app, request.centre.slug) }, t("form.chat")));
}
