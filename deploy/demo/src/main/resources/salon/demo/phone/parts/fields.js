import { el } from "/kit/elements.js";
import { t } from "../texts.js";
import { control } from "./kinds.js";

/**
 * One labelled field of a card type, with what is wrong or may be a slip beside it. `changed` is told the value in JSON
 * form, null for nothing; `source` says where the given value came from; `suggest` knows options.
 */
export function field(spec, { value, source, changed, suggest }) {
  const id = `field-${spec.name}`;
  const problem = el("p", { class: "field-problem", id: `${id}-problem`, "data-testid": `problem-${spec.name}` });
  const slip = el("p", { class: "field-slip", id: `${id}-slip`, role: "status", "data-testid": `warning-${spec.name}` });
  const origin = source && source !== "customer" && t.has(`source.${source}`)
    ? el("small", { class: "source", "data-testid": `source-${spec.name}` }, t(`source.${source}`)) : null;
  const held = control(spec, value, {
    field, suggest,
    changed: () => {
      if (origin) origin.hidden = true; // it is the customer's own now
      changed(held.value());
    },
  });
  const { target } = held;
  target.id = id;
  target.dataset.testid = id;
  target.setAttribute("aria-describedby", `${problem.id} ${slip.id}`);
  if (spec.required && !held.cells) target.setAttribute("aria-required", "true");

  const cells = () => held.cells?.() ?? [];
  const own = (remarks) => remarks.find((remark) => remark.field === spec.name);
  return {
    name: spec.name,
    node: el("div", { class: "field" }, label(spec, id, held.cells !== undefined), held.node, origin, problem, slip),
    /** Shows those problems that are its own, or of its rows; gives them back. */
    complain(problems) {
      const mine = own(problems);
      problem.textContent = mine ? mine.text ?? mine.code : "";
      target.setAttribute("aria-invalid", String(mine !== undefined));
      return [mine, ...cells().flatMap((cell) => cell.complain(problems))].filter(Boolean);
    },
    warn(warnings) {
      slip.textContent = own(warnings)?.text ?? "";
      cells().forEach((cell) => cell.warn(warnings));
    },
  };
}

/** A list of rows has no one control that a label could belong to. */
function label(spec, id, isList) {
  const optional = !spec.required && !spec.quiet && el("small", {}, ` ${t("form.optional")}`);
  return isList ? el("span", {}, spec.label, optional) : el("label", { for: id }, spec.label, optional);
}
