// How each kind of field is asked for: the one place of the phone that knows the kinds of the contract. A control is
// {node, target, value}: what stands on the screen, what has the focus, and what it holds in JSON form, null for nothing.
import { el } from "/kit/elements.js";
import { t } from "../texts.js";
import { inDays, isoDay, weekday } from "./times.js";
import { rows } from "./rows.js";
import { suggesting } from "./suggesting.js";
import { moneyOf, symbol, wholeOf, written } from "./values.js";

const KINDS = {
  "text": line({ type: "text" }),
  "long-text": line({ rows: "3" }, "textarea"),
  "number": line({ type: "text", inputmode: "numeric" }, "input", wholeOf),
  "money": money,
  "email": line({ type: "email", autocomplete: "email" }),
  "choice": choice,
  "vin": line({ type: "text", class: "code", autocapitalize: "characters", autocomplete: "off", spellcheck: "false" }),
  "day": day,
  "time": line({ type: "time", step: "900" }),
  "phone": line({ type: "tel", autocomplete: "tel", inputmode: "tel" }),
  "car": car,
  "search": option,
  "offer": option,
  "centre": option,
  "rows": rows,
};

/** A kind of a later version is asked for as plain text. */
export function control(spec, value, around) {
  return (KINDS[spec.kind] ?? KINDS.text)(spec, value, around);
}

function line(attributes, tag = "input", read = (text) => text) {
  return (spec, value, around) => {
    const limit = ["text", "long-text"].includes(spec.kind) ? spec.maxLength : null;
    return held(el(tag, { ...attributes, maxlength: limit, value: written(value) }), read, around);
  };
}

function held(target, read, { changed }) {
  target.addEventListener("input", changed);
  return { node: target, target, value: () => (target.value.trim() === "" ? null : read(target.value.trim())) };
}

function money({ currency }, value, around) {
  const read = (text) => moneyOf(text, currency);
  const target = el("input", { type: "text", inputmode: "decimal", autocomplete: "off", value: written(value) });
  const kept = held(target, read, around);
  target.addEventListener("change", () => { target.value = written(kept.value()); });
  return { ...kept, node: el("div", { class: "with-unit" }, target, el("span", { class: "unit" }, symbol(currency))) };
}

function choice({ options }, value, around) {
  return held(el("select", {}, el("option", { value: "" }, "—"),
    options.map(({ key, label }) => el("option", { value: key, selected: key === value }, label))), (key) => key, around);
}

function car(spec, value, around) {
  return suggesting(spec, value && { key: value.id ?? null, label: value.model ?? "" }, {
    ...around, hint: t("form.car"), read: (words, chosen) => ({ model: words, id: chosen?.key ?? null }),
  });
}

function option(spec, value, around) {
  const given = typeof value === "string" ? { key: null, label: value } : value; // words that named nothing yet
  return suggesting(spec, given, { ...around, hint: t("form.search"), read: (words, chosen) => chosen ?? words });
}

const QUICK_DAYS = 6;

function day(spec, value, around) {
  const today = isoDay(inDays(0));
  const target = el("input", { type: "date", ...(spec.past ? { max: today } : { min: today }), value: written(value) });
  const kept = held(target, (text) => text, around);
  if (spec.past) return kept; // of a date of birth there is nothing to put forward
  const buttons = Array.from({ length: QUICK_DAYS }, (_, at) => inDays(at + 1)).map((date, at) => el("button", {
    class: "chip", type: "button", "data-day": isoDay(date),
    onclick: () => { target.value = isoDay(date); target.dispatchEvent(new Event("input")); },
  }, at === 0 ? t("form.tomorrow") : weekday(date)));
  const mark = () => buttons.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.day === target.value)));
  target.addEventListener("input", mark);
  mark();
  return { ...kept, node: el("div", { class: "stacked" }, el("div", { class: "chips" }, buttons), target) };
}
