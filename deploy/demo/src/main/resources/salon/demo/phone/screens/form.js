import { el } from "/kit/elements.js";
import { t } from "../texts.js";
import { failed, loading, notice, settle, topBar } from "../parts/bars.js";
import { gone } from "../parts/gone.js";
import { RequestForm } from "../parts/request-form.js";

/** The form of one service, empty from the menu or prefilled from a card. */
export function formScreen(app, { argument: typeId, query, given, signal }) {
  const screen = el("div", { class: "screen" }, topBar({ title: "…", back: "services" }), loading());

  const cardId = query.get("card");
  const back = cardId ? "chats" : "services";
  const fetchForm = async () => {
    try {
      const [type, centres, card] = await Promise.all([
        app.catalog.cardType(typeId), app.catalog.centres(), cardId ? app.api.get(`cards/${cardId}`) : null]);
      const places = centres.filter(({ slug }) => type?.centres.includes(slug));
      const centre = card?.centre ?? places.find(({ slug }) => slug === query.get("centre")) ?? places[0];
      const filled = card ?? (type && centre ? await app.api.get(`card-types/${type.id}/prefill?centre=${centre.slug}`) : null);
      if (signal.aborted) return;
      if (!type) return settle(screen, topBar({ title: t("tab.services"), back }), notice("grid", t("form.unknown")));
      const chat = card && app.chats.visible.find((candidate) => candidate.centre.slug === card.centre.slug);
      const form = new RequestForm(app, { type, centres: places, centre, card, filled, given });
      settle(screen, topBar({ title: type.title, subtitle: card?.centre.name, back: chat ? `chat/${chat.id}` : back }), form.node);
    } catch (problem) {
      settle(screen, topBar({ title: t("tab.services"), back }), problem.status === 410
        ? el("main", { class: "body" }, gone(app, problem, query.get("centre"))) : failed(problem, fetchForm));
    }
  };
  fetchForm();
  return screen;
}
