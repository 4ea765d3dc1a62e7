import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { t } from "./texts.js";

const KEY = "salon.tried";
const STEPS = [
  { name: "up", links: ["health", "keycloak"] },
  { name: "phone", links: ["phone"] },
  { name: "write", links: ["phone"] },
  { name: "mail", links: ["north"] },
  { name: "reply", links: ["north", "pushes"] },
  { name: "panel", links: ["panel"] },
  { name: "card", links: ["panel"] },
  { name: "request", links: ["panel", "phone"] },
  { name: "crm", links: ["phone", "crm"] },
  { name: "types", links: ["panel"] },
  { name: "hours", links: ["hours", "phone"] },
  { name: "templates", links: ["panel", "north"] },
  { name: "alert", links: ["panel", "marina"] },
  { name: "wall", links: ["vegaPhone", "vegaPanel"] },
];

/** What to try, in order; the ticks stay on this computer. */
export function guide(to) {
  const tried = new Set(JSON.parse(localStorage.getItem(KEY) ?? "[]"));
  return [
    el("h2", {}, t("guide")),
    el("ol", { class: "steps" }, STEPS.map(({ name, links }) => {
      const item = el("li", { class: tried.has(name) ? "step tried" : "step", "data-testid": `step-${name}` });
      const tick = el("input", {
        type: "checkbox", checked: tried.has(name), "aria-label": t("tried", { step: t(`${name}.title`) }),
        onchange: () => {
          if (tick.checked) tried.add(name); else tried.delete(name);
          localStorage.setItem(KEY, JSON.stringify([...tried]));
          item.classList.toggle("tried", tick.checked);
        },
      });
      item.append(
        el("div", { class: "step-head" }, el("h3", {}, t(`${name}.title`)), tick),
        el("p", {}, t(`${name}.text`)),
        el("p", { class: "step-links" }, links.map((link) => outward(to[link], t(`to.${name === "write" ? "second" : link}`)))));
      return item;
    })),
  ];
}

export function outward(address, label) {
  return el("a", { href: address, target: "_blank", rel: "noopener" }, label, icon("box-arrow-up-right"));
}
