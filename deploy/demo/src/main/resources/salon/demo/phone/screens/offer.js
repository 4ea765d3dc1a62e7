import { el } from "/kit/elements.js";
import { t } from "../texts.js";
import { page } from "../parts/page.js";
import { pictures } from "../parts/pictures.js";
import { days, fullDay } from "../parts/times.js";

/** A special offer: what, until when; once it has ended, what runs instead. */
export function offerScreen(app, place) {
  const instead = async (problem) => problem.body.alternatives
    ?? (await app.showroom.offers(place.query.get("centre"))).map((offer) => ({
      title: period(offer), summary: offer.title, link: { screen: "offer", params: { offer: { key: offer.id } } },
    }));
  return page(app, place, t("offer"), async () => {
    const offer = await app.showroom.offer(place.argument);
    return {
      title: t("offer"), subtitle: offer.centres.map(({ name }) => name).join(", "),
      nodes: [
        pictures(offer.pictures, offer.title, "percent"),
        el("h2", { class: "page-title" }, offer.title),
        period(offer) && el("p", { class: "badge" }, period(offer)),
        el("p", { class: "prose" }, offer.text),
      ],
    };
  }, instead);
}

function period({ from, to }) {
  if (from && to) return days(from, to);
  return to ? t("offer.until", { to: fullDay(to) }) : from ? t("offer.from", { from: fullDay(from) }) : "";
}
