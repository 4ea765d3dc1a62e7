import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { languageSwitch } from "/kit/languages.js";
import { t } from "../texts.js";
import { failed, loading, topBar } from "../parts/bars.js";
import { field } from "../parts/fields.js";
import { toast } from "../parts/toast.js";

const FIELDS = [["name", "text", "name"], ["email", "email", "email"], ["phone", "tel", "tel"]];
const MOST_CARS = 10;

/** Who the customer is to the dealer, their cars, the language, and the way out. */
export function profileScreen(app) {
  const form = el("div", {}, loading());
  const fetchProfile = async () => {
    try {
      form.replaceChildren(profileForm(app, await app.api.get("me")));
    } catch (problem) {
      form.replaceChildren(failed(problem, fetchProfile));
    }
  };
  fetchProfile();
  return el("div", { class: "screen" }, topBar({ title: t("tab.profile") }),
    el("main", { class: "body page" }, form,
      el("div", { class: "setting" }, el("span", {}, icon("translate"), t("language")), languageSwitch(t("language"))),
      el("button", { class: "plain", type: "button", "data-testid": "sign-out", onclick: () => app.signOut() }, icon("box-arrow-right"), t("profile.leave"))));
}

function profileForm(app, me) {
  const edited = { ...me };
  let shown = me.cars ?? [];
  const parts = [
    ...FIELDS.map(([name, type, autocomplete]) => line(name, { type, autocomplete, value: me[name] ?? "" }, (value) => { edited[name] = value; })),
    field(carsSpec(), { value: shown, changed: (cars) => { shown = cars ?? []; } }),
  ];
  const save = async (event) => {
    event.preventDefault();
    parts.forEach((part) => part.complain([]));
    const filled = shown.map((car, at) => ({ car, at })).filter(({ car }) => Object.keys(car).length > 0);
    try {
      form.replaceWith(profileForm(app, await app.api.put("me", { ...edited, cars: filled.map(({ car }) => car) })));
      toast(t("profile.saved"));
    } catch (problem) {
      const placed = problem.problems.map((one) => ({ ...one, field: one.field?.replace(/^cars\.(\d+)/, (_, sent) => `cars.${filled[sent].at}`) }));
      if (parts.flatMap((part) => part.complain(placed)).length === 0) toast(problem.unreachable ? t("unreachable") : problem.detail ?? problem.message);
      form.querySelector('[aria-invalid="true"]')?.focus();
    }
  };
  const form = el("form", { class: "request-form", novalidate: true, onsubmit: save }, parts.map(({ node }) => node),
    el("button", { class: "main-action", type: "submit", "data-testid": "profile-save" }, t("profile.save")));
  return form;
}

function line(name, attributes, changed) {
  const problem = el("span", { class: "field-problem", id: `profile-${name}-problem` });
  const input = el("input", { ...attributes, name, "data-testid": `profile-${name}`, "aria-describedby": problem.id, oninput: () => changed(input.value) });
  return {
    node: el("label", { class: "field" }, el("span", {}, t(`profile.${name}`)), input, problem),
    complain(problems) {
      const mine = problems.filter((one) => one.field === name);
      problem.textContent = mine.map(({ text, code }) => text ?? code).join(" ");
      input.setAttribute("aria-invalid", String(mine.length > 0));
      return mine;
    },
  };
}

function carsSpec() {
  return {
    name: "cars", kind: "rows", label: t("profile.cars"), quiet: true, least: 0, most: MOST_CARS, add: t("profile.addCar"),
    columns: [
      { name: "model", kind: "text", label: t("form.car"), maxLength: 200 }, { name: "vin", kind: "vin", label: "VIN" },
      { name: "year", kind: "number", label: t("car.year") }, { name: "mileage", kind: "number", label: t("profile.mileage") },
    ],
  };
}
