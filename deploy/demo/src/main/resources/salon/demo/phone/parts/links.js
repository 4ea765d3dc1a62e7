// Deep links: a screen and its parameters. What a form is filled with does not go into an address: it is handed over.
import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { majorOf } from "./values.js";

const PAGES = {
  "dealer-contacts": ({ centre, department }, { type, slug }) => address("contacts", { centre: centre?.key ?? centre ?? slug, department, type }),
  "offer": ({ offer }, { slug }) => address(`offer/${offer?.key ?? offer}`, { centre: slug }),
  "car": ({ car }, { slug }) => (car?.id ? address(`car/${car.id}`, { centre: slug }) : address("cars", { q: car?.model, centre: slug })),
  "cars": ({ model, priceFrom, priceTo, yearFrom, condition }, { slug }) => address("cars", {
    q: model, priceFrom: major(priceFrom), priceTo: major(priceTo), currency: (priceFrom ?? priceTo)?.currency, yearFrom, condition, centre: slug,
  }),
};

/** Where the page of a link stands; null when it is not one of those that only inform. */
export function pageOf(link, around) {
  return PAGES[link?.screen]?.(link.params ?? {}, around) ?? null;
}

/** A line that leads on: {type, title, summary, link}. */
export function linkRow(app, { type, title, summary, link }, slug) {
  const page = pageOf(link, { type, slug });
  const given = page ? null : link?.params;
  return el("a", {
    class: "row", href: `#/${page ?? address(`form/${type}`, { centre: slug })}`, "data-testid": "alternative",
    onclick: () => app.navigation.hand(given),
  }, el("span", { class: "row-text" }, el("strong", {}, summary || title), summary && title && el("span", {}, title)), icon("chevron-right"));
}

function address(path, values) {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ""));
  return query.size === 0 ? path : `${path}?${query}`;
}

function major(money) {
  return money?.currency ? majorOf(money) : money;
}
