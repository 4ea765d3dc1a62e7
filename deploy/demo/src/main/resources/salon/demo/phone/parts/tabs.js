import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { t } from "../texts.js";

const TABS = [["chats", "chat-dots"], ["services", "grid"], ["requests", "clipboard-check"], ["profile", "person"]];

export function tabs(app, chosen, signal) {
  const dot = unreadDot(app, signal);
  return el("nav", { class: "tabs", "aria-label": t("tabs") }, TABS.map(([name, picture]) =>
    el("a", { href: `#/${name}`, "aria-current": name === chosen ? "page" : null, "data-testid": `tab-${name}` },
      el("span", { class: "tab-icon" }, icon(picture), name === "chats" && dot),
      el("span", {}, t(`tab.${name}`)))));
}

function unreadDot(app, signal) {
  const dot = el("span", { class: "unread-dot", "data-testid": "unread-dot", hidden: true });
  const show = () => {
    const n = app.chats.unread;
    dot.hidden = n === 0;
    dot.replaceChildren(el("span", { "aria-hidden": "true" }, n > 99 ? "99+" : String(n)),
      el("span", { class: "only-read-aloud" }, ` ${t.count("unread", n)}`));
  };
  app.chats.addEventListener("change", show, { signal });
  show();
  return dot;
}
