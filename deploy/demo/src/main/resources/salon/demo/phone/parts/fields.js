import { el } from "/kit/elements.js";
import { t } from "../texts.js";
import { inDays, isoDay, weekday } from "./times.js";

const CONTROLS = {
  "text": () => el("input", { type: "text" }),
  "long-text": () => el("textarea", { rows: "3" }),
  "number": () => el("input", { type: "text", inputmode: "numeric" }),
  "money": () => el("input", { type: "text", inputmode: "decimal" }),
  "email": () => el("input", { type: "email", autocomplete: "email" }),
  "choice": ({ options }) => el("select", {}, el("option", { value: "" }, "—"), options.map(({ key, label }) => el("option", { value: key }, label))),
  "vin": () => el("input", { type: "text", maxlength: "20", autocapitalize: "characters", spellcheck: "false" }),
  "day": () => el("input", { type: "date", min: isoDay(inDays(0)) }),
  "time": () => el("input", { type: "time", step: "900" }),
  "phone": () => el("input", { type: "tel", autocomplete: "tel", inputmode: "tel" }),
  "car": () => el("input", { type: "text", placeholder: t("form.car") }),
};
const QUICK_DAYS = 6;

/** One labelled field of a card type; a kind of a later version is asked for as plain text. */
export function field(spec, value, source, changed) {
  const control = (CONTROLS[spec.kind] ?? CONTROLS.text)(spec);
  const id = `field-${spec.name}`;
  const problem = el("p", { class: "field-problem", id: `${id}-problem`, "data-testid": `problem-${spec.name}` });
  const complain = (text) => {
    problem.textContent = text;
    control.setAttribute("aria-invalid", String(text !== ""));
  };
  const write = (text) => { control.value = text; control.dispatchEvent(new Event("input")); };

  control.id = id;
  control.name = spec.name;
  control.value = written(value);
  control.dataset.testid = id;
  control.setAttribute("aria-describedby", `${id}-problem`);
  if (spec.required) control.setAttribute("aria-required", "true");
  control.addEventListener("input", () => {
    complain("");
    changed(answer(spec, control.value.trim(), value));
  });

  const node = el("div", { class: "field" },
    el("label", { for: id }, spec.label, !spec.required && el("small", {}, ` ${t("form.optional")}`)),
    spec.kind === "day" && quickDays(control, write), control,
    source && source !== "customer" && t.has(`source.${source}`) && el("small", { class: "source" }, t(`source.${source}`)), problem);
  return { name: spec.name, node, complain, focus: () => control.focus() };
}

/** A value as a control holds it: a car by its model, money in major units. */
export function written(value) {
  if (typeof value !== "object" || value === null) return value ?? "";
  return value.currency ? String(value.amount / minorUnits(value.currency)) : (value.model ?? "");
}

/** What a control holds, as a value; what can't be understood goes as it is, for the platform to refuse. */
function answer({ kind, currency }, text, given) {
  if (text === "") return null;
  if (kind === "car") return { model: text, id: text === given?.model ? (given.id ?? null) : null }; // the id is that of its model
  if (kind !== "money") return text;
  const amount = Number(text.replace(/\s/g, "").replace(",", ".")) * minorUnits(currency);
  return Number.isFinite(amount) ? { amount: Math.round(amount), currency } : text;
}

function minorUnits(currency) {
  return 10 ** new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
}

function quickDays(control, write) {
  const days = Array.from({ length: QUICK_DAYS }, (_, at) => inDays(at + 1));
  const buttons = days.map((day, at) => el("button", {
    class: "chip", type: "button", "data-day": isoDay(day), onclick: () => write(isoDay(day)),
  }, at === 0 ? t("form.tomorrow") : weekday(day)));
  const mark = () => buttons.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.day === control.value)));
  control.addEventListener("input", mark);
  queueMicrotask(mark); // after the prefilled value has been put in
  return el("div", { class: "chips" }, buttons);
}
