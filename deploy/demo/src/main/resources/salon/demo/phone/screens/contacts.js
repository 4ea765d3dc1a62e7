import { el, safeHref } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { t } from "../texts.js";
import { facts } from "../parts/facts.js";
import { page } from "../parts/page.js";
import { openingHours } from "../parts/times.js";

/** A dealer centre: where it is, when it is open, how to call it. */
export function contactsScreen(app, place) {
  return page(app, place, t("contacts"), async () => {
    const [centre, department] = await Promise.all([centreOf(app, place.query.get("centre")), departmentOf(app, place.query)]);
    const phones = [centre.phones ?? centre.phone].flat().filter(Boolean);
    return {
      title: t("contacts"), subtitle: centre.name,
      nodes: [
        el("span", { class: "page-icon" }, icon("geo-alt")),
        el("h2", { class: "page-title" }, centre.name),
        facts([t("contacts.department"), department], [t("contacts.address"), centre.address], [t("contacts.hours"), openingHours(centre.openingHours ?? [])]),
        phones.map((phone) => el("a", { class: "main-action", href: safeHref(`tel:${phone}`) }, icon("telephone"), `${t("card.call")} ${phone}`)),
        centre.geo && el("a", { class: "plain wide", href: map(centre.geo), target: "_blank", rel: "noopener noreferrer" }, icon("geo-alt"), t("contacts.map")),
      ],
    };
  });
}

async function centreOf(app, slug) {
  const centres = await app.catalog.centres();
  return centres.find((centre) => centre.slug === slug) ?? centres[0];
}

/** As the card type calls it. */
async function departmentOf(app, query) {
  const key = query.get("department");
  const type = key && await app.catalog.cardType(query.get("type"));
  return type?.fields.flatMap(({ options }) => options).find((option) => option.key === key)?.label ?? key;
}

function map({ latitude, longitude }) {
  const point = new URLSearchParams({ mlat: latitude, mlon: longitude });
  return `https://www.openstreetmap.org/?${point}#map=16/${Number(latitude)}/${Number(longitude)}`;
}
