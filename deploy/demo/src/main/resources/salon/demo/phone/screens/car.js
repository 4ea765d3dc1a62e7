import { el } from "/kit/elements.js";
import { t } from "../texts.js";
import { carPrice, conditionOf, mileageOf } from "../parts/car.js";
import { facts } from "../parts/facts.js";
import { page } from "../parts/page.js";
import { pictures } from "../parts/pictures.js";

/** One car of the catalogue; when it is sold, the way to others like it. */
export function carScreen(app, place) {
  return page(app, place, t("car"), async () => {
    const car = await app.showroom.car(place.argument);
    return {
      title: car.name, subtitle: car.centre?.name,
      nodes: [
        pictures(car.pictures, car.name, "car-front"),
        el("div", {}, el("h2", { class: "page-title" }, [car.name, car.year].filter(Boolean).join(", ")), carPrice(car)),
        car.isSold && el("p", { class: "badge sold", role: "status" }, t("car.sold")),
        facts([t("car.condition"), conditionOf(car)], [t("car.year"), car.year], [t("car.mileage"), mileageOf(car)], ["VIN", car.vin]),
        car.isSold && el("a", { class: "main-action", href: `#/cars?${similar(car, place.query)}`, "data-testid": "similar" }, t("car.similar")),
      ],
    };
  });
}

function similar(car, query) {
  return new URLSearchParams({ q: car.model ?? car.name, ...(query.has("centre") && { centre: query.get("centre") }) });
}
