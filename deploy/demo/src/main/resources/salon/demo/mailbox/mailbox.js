// The demo's mailbox: the list refreshes itself, the opened mail stands in the address (#mail=7).
import { announce, el } from "/kit/elements.js";
import { icon, loadIcons } from "/kit/icons.js";
import { languageSwitch, onLanguage } from "/kit/languages.js";
import { mailList } from "./list.js";
import { mailView } from "./view.js";
import { t } from "./texts.js";

const EVERY_MS = 2_000;
const root = document.getElementById("mailbox");
const state = { items: null, to: new URLSearchParams(location.search).get("to") ?? "", shown: "" };
const list = el("nav", { class: "list" });
const view = el("main", { class: "view", tabindex: "-1" });
const filter = el("select", { "data-testid": "mail-filter", onchange: () => { state.to = filter.value; drawList(); } });
const away = el("p", { class: "away", role: "status", hidden: true });

await loadIcons();
draw();
onLanguage(draw);
addEventListener("hashchange", () => { drawView(); drawList(); });
refresh();

function draw() {
  document.title = `Salon: ${t("title")}`;
  away.textContent = t("away");
  list.setAttribute("aria-label", t("mails"));
  root.replaceChildren(
    el("header", { class: "head" }, el("h1", {}, icon("envelope"), t("title")),
      el("label", { class: "filter" }, el("span", { class: "only-read-aloud" }, t("recipient")), filter), languageSwitch(t("language"))),
    away, el("div", { class: "panes" }, list, view));
  state.shown = "";
  drawList();
  drawView();
}

async function refresh() {
  try {
    const { items } = await (await fetch("/api/mails")).json();
    const fresh = state.items && items.filter((mail) => !state.items.some((known) => known.id === mail.id));
    state.items = items;
    away.hidden = true;
    fresh?.forEach((mail) => announce(t("fresh", { subject: mail.subject })));
    drawList();
  } catch {
    away.hidden = false;
  }
  setTimeout(refresh, EVERY_MS);
}

function drawList() {
  if (state.items === null) return;
  const shown = JSON.stringify([state.items, state.to, opened()]);
  if (shown === state.shown) return; // nothing new: focus and selection stay
  state.shown = shown;
  const recipients = [...new Set(state.items.flatMap((mail) => mail.to).concat(state.to || []))].sort();
  filter.replaceChildren(el("option", { value: "" }, t("all")), ...recipients.map((to) => el("option", { value: to, selected: to === state.to }, to)));
  const focused = list.contains(document.activeElement) ? document.activeElement.hash : null;
  list.replaceChildren(mailList(state.items.filter((mail) => !state.to || mail.to.includes(state.to)), opened()));
  if (focused) [...list.querySelectorAll("a")].find((link) => link.hash === focused)?.focus();
}

async function drawView() {
  const id = opened();
  root.classList.toggle("reading", id !== null);
  if (id === null) return view.replaceChildren(el("p", { class: "hint" }, t("choose")));
  const answer = await fetch(`/api/mails/${encodeURIComponent(id)}`);
  if (answer.ok && id === opened()) view.replaceChildren(...mailView(await answer.json()));
  else if (!answer.ok) location.hash = "";
}

function opened() {
  return new URLSearchParams(location.hash.slice(1)).get("mail");
}
