// A car of the catalogue, in words.
import { el } from "/kit/elements.js";
import { t } from "../texts.js";
import { pictures } from "./pictures.js";
import { priceOf, whole } from "./values.js";

export function carPrice(car) {
  return car.price && el("strong", { class: "price" }, priceOf(car.price.major, car.price.currency));
}

export function conditionOf(car) {
  return car.isNew === null ? null : t(car.isNew ? "car.new" : "car.used");
}

/** A new car's few kilometres are nobody's concern. */
export function mileageOf(car) {
  return car.isNew || car.mileage === null ? null : t("car.kilometres", { n: whole(car.mileage) });
}

/** The car in a list of them. */
export function carTile(car, centre) {
  return el("li", {}, el("a", { class: "car-tile", href: `#/car/${car.id}${centre ? `?centre=${encodeURIComponent(centre)}` : ""}`, "data-testid": "car" },
    pictures(car.pictures.slice(0, 1), "", "car-front"),
    el("span", { class: "car-text" }, el("span", { class: "car-name" }, car.name),
      el("span", { class: "car-facts" }, [car.year, conditionOf(car), mileageOf(car)].filter(Boolean).join(" · ")), carPrice(car))));
}
