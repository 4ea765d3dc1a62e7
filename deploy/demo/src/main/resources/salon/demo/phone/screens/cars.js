import { el } from "/kit/elements.js";
import { t } from "../texts.js";
import { carTile } from "../parts/car.js";
import { notice } from "../parts/bars.js";
import { page } from "../parts/page.js";
import { toast } from "../parts/toast.js";
import { priceOf } from "../parts/values.js";

const FILTERS = ["q", "priceFrom", "priceTo", "currency", "yearFrom", "condition", "centre"];
const AT_ONCE = "20";

/** The cars that these filters find, page by page. */
export function carsScreen(app, place) {
  const asked = new URLSearchParams(FILTERS.filter((name) => place.query.has(name)).map((name) => [name, place.query.get(name)]));
  return page(app, place, t("cars"), async () => {
    const list = el("ul", { class: "car-list" });
    const more = el("button", { class: "plain wide", type: "button", "data-testid": "more-cars", onclick: () => add(more.value) }, t("cars.more"));
    const fetchPage = async (after) => {
      const { cars, next } = await app.showroom.cars(new URLSearchParams({ ...Object.fromEntries(asked), limit: AT_ONCE, ...(after && { after }) }));
      const tiles = cars.map((car) => carTile(car, asked.get("centre")));
      list.append(...tiles);
      more.value = next ?? "";
      more.hidden = next === null;
      return tiles;
    };
    const add = async (after) => {
      more.disabled = true;
      try {
        const [first] = await fetchPage(after);
        first?.querySelector("a").focus();
      } catch (problem) {
        toast(problem.unreachable ? t("unreachable") : problem.detail ?? problem.message);
      } finally {
        more.disabled = false;
      }
    };
    const found = await fetchPage(null);
    return { title: t("cars"), nodes: [chips(asked), found.length > 0 ? list : notice("car-front", t("cars.none"), t("cars.none.hint")), more] };
  });
}

function chips(asked) {
  const money = (name) => asked.has(name) && t(`cars.${name}`, { price: priceOf(Number(asked.get(name)), asked.get("currency") ?? "RUB") });
  const words = [
    asked.get("q"), money("priceFrom"), money("priceTo"),
    asked.has("yearFrom") && t("cars.yearFrom", { year: asked.get("yearFrom") }),
    asked.has("condition") && t(`car.${asked.get("condition")}`),
  ].filter(Boolean);
  return words.length > 0 && el("ul", { class: "filters", "aria-label": t("cars.filters") }, words.map((word) => el("li", {}, word)));
}
