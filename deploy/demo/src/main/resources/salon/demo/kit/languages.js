// The language of a page: what the reader chose, else the browser's. Every tab and the embedded phone follow a change.
import { isolate } from "./bidi.js";
import { el } from "./elements.js";

const KEY = "salon.language";
const NAMES = { ru: "Русский", en: "English" };
const listeners = new Set();
let chosen = localStorage.getItem(KEY);

export function language() {
  if (chosen in NAMES) return chosen;
  return (navigator.languages ?? [navigator.language]).some((tag) => tag.toLowerCase().startsWith("ru")) ? "ru" : "en";
}

/** For dates and times: English here means days before months and 24 hours. */
export function locale() {
  return language() === "ru" ? "ru-RU" : "en-GB";
}

export function chooseLanguage(name) {
  chosen = name;
  localStorage.setItem(KEY, name);
  changed();
}

export function onLanguage(listener) {
  listeners.add(listener);
}

/** texts = {ru: {...}, en: {...}}; t("hello", {name}) fills {name}; t.count("minutes", 3) picks a plural form. */
export function translator(texts) {
  const t = (key, values = {}) => {
    const text = texts[language()][key] ?? key;
    return text.replace(/\{(\w+)\}/g, (_, name) => isolate(String(values[name] ?? "")));
  };
  t.count = (key, n) => t(`${key}.${new Intl.PluralRules(language()).select(n)}`, { n });
  t.has = (key) => key in texts[language()];
  return t;
}

export function languageSwitch(label) {
  return el("div", { class: "languages", role: "group", "aria-label": label },
    ...Object.entries(NAMES).map(([name, title]) =>
      el("button", {
        type: "button", lang: name, title, "data-testid": `language-${name}`,
        "aria-label": title, "aria-pressed": String(name === language()),
        onclick: () => chooseLanguage(name),
      }, name === "ru" ? "Рус" : "Eng")));
}

function changed() {
  document.documentElement.lang = language();
  listeners.forEach((listener) => listener());
}

addEventListener("storage", (event) => {
  if (event.key !== KEY) return;
  chosen = event.newValue;
  changed();
});
document.documentElement.lang = language();
