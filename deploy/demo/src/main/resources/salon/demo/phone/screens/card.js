import { el, safeHref } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { t } from "../texts.js";
import { failed, loading, notice, settle, topBar } from "../parts/bars.js";
import { written } from "../parts/fields.js";
import { open } from "./chats.js";

/** A tapped service card: its deep link leads to a form, or to a page that shows what the card is about. */
export function cardScreen(app, { argument: id, signal }) {
  const screen = el("div", { class: "screen" }, topBar({ title: "…", back: "chats" }), loading());
  const follow = async () => {
    try {
      const card = await app.api.get(`cards/${id}`);
      const type = await app.catalog.cardType(card.type);
      if (signal.aborted) return;
      if (type?.takesRequests === false) settle(screen, ...await details(app, card, type));
      else location.replace(`#/form/${card.type}?card=${id}`); // back leads to the chat, not here again
    } catch (problem) {
      const bar = topBar({ title: t("chat.card"), back: "chats" });
      settle(screen, bar, problem.status === 410 ? gone(problem) : failed(problem, follow));
    }
  };
  follow();
  return screen;
}

async function details(app, card, type) {
  const centre = (await app.catalog.centres()).find((candidate) => candidate.slug === card.centre?.slug) ?? card.centre;
  return [
    topBar({ title: card.title, subtitle: centre?.name, back: "chats" }),
    el("main", { class: "body page", "data-testid": "card-page" },
      el("span", { class: "page-icon" }, icon(type.icon)),
      card.summary && el("p", { class: "lead" }, card.summary),
      el("dl", { class: "facts" }, type.fields.map((field) => fact(field.label, read(field, card.answers?.[field.name])))),
      centre && el("dl", { class: "facts" }, fact(t("form.centre"), centre.name), fact(null, centre.address)),
      centre?.phone && el("a", { class: "main-action", href: safeHref(`tel:${centre.phone}`) }, icon("telephone"), `${t("card.call")} ${centre.phone}`),
      centre && el("button", { class: "plain", type: "button", onclick: () => open(app, centre.slug) }, t("form.chat"))),
  ];
}

function read(field, value) {
  return field.options.find(({ key }) => key === value)?.label ?? written(value);
}

function fact(label, value) {
  return value ? el("div", {}, label && el("dt", {}, label), el("dd", {}, String(value))) : null;
}

function gone(problem) {
  const others = (problem.body.alternatives ?? []).map((other) =>
    el("a", { class: "plain", href: `#/form/${other.type ?? other}` }, other.title ?? String(other.type ?? other)));
  return notice("clock", t("card.gone"), problem.detail ?? t("card.gone.hint"), ...others);
}
