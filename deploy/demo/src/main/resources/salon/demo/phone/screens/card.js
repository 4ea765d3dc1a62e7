import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { t } from "../texts.js";
import { failed, loading, settle, topBar } from "../parts/bars.js";
import { facts } from "../parts/facts.js";
import { gone } from "../parts/gone.js";
import { pageOf } from "../parts/links.js";
import { writeButton } from "../parts/write.js";
import { written } from "../parts/values.js";

/** A tapped service card: its deep link leads to a form, or to a page that shows what the card is about. */
export function cardScreen(app, { argument: id, signal }) {
  const back = app.navigation.before;
  const screen = el("div", { class: "screen" }, topBar({ title: "…", back }), loading());
  const follow = async () => {
    try {
      const card = await app.api.get(`cards/${id}`);
      const type = await app.catalog.cardType(card.type);
      if (signal.aborted) return;
      const page = pageOf(card.link, { type: card.type, slug: card.centre?.slug });
      if (page) app.navigation.replace(page);
      else if (type?.takesRequests === false) settle(screen, ...details(app, card, type, back));
      else app.navigation.replace(`form/${card.type}?card=${id}`);
    } catch (problem) {
      const centre = app.chats.find(back.replace(/^chat\//, ""))?.centre.slug;
      settle(screen, topBar({ title: t("chat.card"), back }),
        problem.status === 410 ? el("main", { class: "body" }, gone(app, problem, centre)) : failed(problem, follow));
    }
  };
  follow();
  return screen;
}

/** For a page of which this app knows nothing: what the card says. */
function details(app, card, type, back) {
  return [
    topBar({ title: card.title, subtitle: card.centre?.name, back }),
    el("main", { class: "body page", "data-testid": "card-page" },
      el("span", { class: "page-icon" }, icon(type.icon)),
      card.summary && el("p", { class: "lead" }, card.summary),
      facts(...type.fields.map((field) => [field.label, read(field, card.answers?.[field.name])])),
      writeButton(app, card.centre?.slug)),
  ];
}

function read(field, value) {
  return field.options.find(({ key }) => key === value)?.label ?? written(value);
}
