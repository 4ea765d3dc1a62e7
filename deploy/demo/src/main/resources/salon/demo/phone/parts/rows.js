import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { t } from "../texts.js";
import { roundButton } from "./bars.js";
import { isEnter } from "./keys.js";

const MOST = 20;

/** A list of rows, each with the same few fields; Enter leads to the next row. Empty rows between keep their place. */
export function rows(spec, given, { field, changed }) {
  const values = Array.isArray(given) ? structuredClone(given) : []; // a card of an older version may hold words
  const most = spec.most ?? MOST;
  let cells = [];

  const list = el("ol", { class: "rows-of" });
  const more = el("button", { class: "plain", type: "button", "data-testid": `add-${spec.name}`, onclick: () => add() }, icon("plus-lg"), spec.add ?? t("rows.add"));
  const node = el("div", { role: "group", tabindex: "-1", "aria-label": spec.label }, list, more);

  const draw = () => {
    cells = values.map((row, at) => spec.columns.map((column) => field({ ...column, name: `${spec.name}.${at}.${column.name}`, quiet: true }, {
      value: row[column.name],
      changed: (value) => { row[column.name] = value; changed(); },
    })));
    list.replaceChildren(...cells.map((row, at) => el("li", { class: "row-of", role: "group", "aria-label": `${spec.label}, ${at + 1}`, onkeydown: (event) => next(event, at) },
      el("div", { class: "cells" }, row.map((cell) => cell.node)),
      roundButton("trash", t("rows.remove", { n: at + 1 }), `remove-${spec.name}-${at}`, () => remove(at)))));
    more.hidden = values.length >= most;
  };
  const focus = (at) => (cells[at]?.[0].node.querySelector("input, select") ?? more).focus();
  const add = () => {
    values.push({});
    draw();
    focus(values.length - 1);
  };
  const remove = (at) => {
    values.splice(at, 1);
    draw();
    changed();
    focus(Math.min(at, values.length - 1));
  };
  const next = (event, at) => {
    if (!isEnter(event) || event.target.tagName !== "INPUT") return;
    event.preventDefault(); // a half-filled list is not to be sent
    if (at + 1 === values.length && values.length < most) add();
    else focus(at + 1);
  };
  while (values.length < (spec.least ?? 1)) values.push({});
  draw();

  return { node, target: node, value: () => filled(values), cells: () => cells.flat() };
}

/** Without what is empty at the end. */
function filled(values) {
  const given = values.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined)));
  const last = given.findLastIndex((row) => Object.keys(row).length > 0);
  return last < 0 ? null : given.slice(0, last + 1);
}
