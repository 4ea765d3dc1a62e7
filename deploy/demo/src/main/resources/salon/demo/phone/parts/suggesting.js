import { el } from "/kit/elements.js";
import { isEnter } from "./keys.js";
import { lately } from "./lately.js";

const PAUSE_MS = 200;

/**
 * A field that puts forward what may be chosen as one types: the combobox of the ARIA practices. `suggest` fetches
 * options {key, label}; `read` makes the value out of the words and the option they name, if they name one.
 */
export function suggesting(spec, given, { suggest, changed, read, hint }) {
  let options = given?.key ? [given] : [];
  let active = -1;
  let settled = true;

  const list = el("ul", { class: "suggestions", role: "listbox", id: `suggestions-${spec.name}`, "aria-label": spec.label, hidden: true });
  const target = el("input", {
    type: "text", role: "combobox", autocomplete: "off", placeholder: hint, value: given?.label, maxlength: spec.maxLength,
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
    oninput: () => { changed(); look(words()); },
    onclick: () => look(""),
    onkeydown: (event) => KEYS[event.key]?.(event),
    onblur: () => open(false),
  });
  const words = () => target.value.trim();
  const named = () => options.find(({ label }) => label.toLowerCase() === words().toLowerCase());

  const open = (now) => {
    list.hidden = !now || list.children.length === 0;
    target.setAttribute("aria-expanded", String(!list.hidden));
    activate(-1);
  };
  const activate = (at) => {
    active = at;
    [...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === at)));
    if (at < 0) return target.removeAttribute("aria-activedescendant");
    target.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  };
  const choose = (option) => {
    target.value = option.label;
    options = [option];
    settled = true;
    changed();
    open(false);
  };
  const refresh = lately(PAUSE_MS, (typed) => suggest(spec.name, typed), (found) => {
    if (settled || document.activeElement !== target) return;
    options = found;
    list.replaceChildren(...found.map((option, at) => el("li", {
      role: "option", id: `${list.id}-${at}`, "aria-selected": "false",
      onpointerdown: (event) => event.preventDefault(), // the field keeps the focus, so that the list stays until the click
      onclick: () => choose(option),
    }, option.label)));
    open(true);
  });
  const look = (typed) => {
    settled = false;
    refresh(typed);
  };
  const step = (by) => (event) => {
    event.preventDefault();
    if (list.hidden) look(words());
    else activate((active + by + list.children.length) % list.children.length);
  };
  const KEYS = {
    ArrowDown: step(1),
    ArrowUp: (event) => (active < 0 ? step(0) : step(-1))(event),
    Escape: () => open(false),
    Enter: (event) => { if (active >= 0 && isEnter(event)) { event.preventDefault(); choose(options[active]); } },
  };
  const value = () => (words() === "" ? null : read(words(), named()));
  return { node: el("div", { class: "suggesting" }, target, list), target, value };
}
