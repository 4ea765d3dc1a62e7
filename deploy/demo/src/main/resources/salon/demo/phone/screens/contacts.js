import { el, safeHref } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { t } from "../texts.js";
import { facts } from "../parts/facts.js";
import { page } from "../parts/page.js";
import { openingHours, openingState } from "../parts/times.js";

/** A dealer centre: where it is, when it is open, how to call it, or the one department that the card is about. */
export function contactsScreen(app, place) {
  const department = place.query.get("department");
  return page(app, place, t("contacts"), async () => {
    const [centre, names] = await Promise.all([centreOf(app, place.query.get("centre")), departments(app, place.query.get("type"))]);
    return {
      title: t("contacts"), subtitle: centre.name,
      nodes: [
        el("span", { class: "page-icon" }, icon("geo-alt")),
        el("h2", { class: "page-title" }, centre.name),
        facts([t("contacts.department"), names.get(department) ?? department], [t("contacts.address"), centre.address],
          [t("contacts.now"), openingState(centre)], [t("contacts.hours"), openingHours(centre.openingHours ?? [])]),
        phonesOf(centre, department).map(([key, phone], at) => call(phone, names.get(key), at === 0)),
        centre.geo && el("a", { class: "plain wide", href: map(centre.geo), target: "_blank", rel: "noopener noreferrer" }, icon("geo-alt"), t("contacts.map")),
      ],
    };
  });
}

async function centreOf(app, slug) {
  const centres = await app.catalog.centresNow();
  return centres.find((centre) => centre.slug === slug) ?? centres[0];
}

/** As the card type calls them. */
async function departments(app, typeId) {
  const type = typeId && await app.catalog.cardType(typeId);
  return new Map(type?.fields.flatMap(({ options }) => options).map(({ key, label }) => [key, label]));
}

/** The department's own number, else all that there are. */
function phonesOf({ phone, phones = {} }, department) {
  if (phones[department]) return [[department, phones[department]]];
  return [["", phone], ...Object.entries(phones)].filter(([, number]) => number);
}

function call(phone, name, isMain) {
  return el("a", { class: `${isMain ? "main-action" : "plain"} wide`, href: safeHref(`tel:${phone}`), "data-testid": "call" },
    icon("telephone"), `${name ?? t("card.call")} ${phone}`);
}

function map({ latitude, longitude }) {
  const point = new URLSearchParams({ mlat: latitude, mlon: longitude });
  return `https://www.openstreetmap.org/?${point}#map=16/${Number(latitude)}/${Number(longitude)}`;
}
