import { el } from "/kit/elements.js";
import { isolate } from "/kit/bidi.js";
import { icon } from "/kit/icons.js";
import { t } from "../texts.js";
import { loading, notice, roundButton, topBar } from "../parts/bars.js";
import { briefly } from "../parts/times.js";
import { choose } from "../parts/dialogs.js";
import { toast } from "../parts/toast.js";
import { DEALERS } from "../config.js";

/** «Вопрос-ответ»: the customer's chats, one per dealer centre. */
export function chatsScreen(app, { signal }) {
  const body = el("main", { class: "body" });
  const show = () => {
    const chats = app.chats.visible;
    if (!app.chats.loaded) return body.replaceChildren(loading());
    body.replaceChildren(chats.length > 0 ? el("ul", { class: "rows" }, chats.map(chatRow))
      : notice("chat-dots", t("chats.empty"), t("chats.empty.hint"),
        el("button", { class: "main-action", type: "button", onclick: () => newChat(app) }, t("chats.new"))));
  };
  app.chats.addEventListener("change", show, { signal });
  show();
  return el("div", { class: "screen" },
    topBar({
      title: t("tab.chats"), subtitle: DEALERS[app.config.tenant] ?? app.config.tenant,
      actions: [roundButton("plus-lg", t("chats.new"), "new-chat", () => newChat(app))],
    }), body);
}

function chatRow(chat) {
  return el("li", {}, el("a", { class: chat.unread ? "row unread" : "row", href: `#/chat/${chat.id}`, "data-testid": `chat-${chat.centre.slug}` },
    el("span", { class: "row-icon" }, icon("car-front-fill")),
    el("span", { class: "row-text" }, el("strong", {}, chat.centre.name), el("span", {}, preview(chat.last))),
    el("span", { class: "row-side" },
      chat.last && el("time", { datetime: chat.last.at }, briefly(chat.last.at)),
      chat.unread > 0 && el("span", { class: "count", "data-testid": `unread-${chat.centre.slug}` },
        el("span", { "aria-hidden": "true" }, String(chat.unread)),
        el("span", { class: "only-read-aloud" }, t.count("unread", chat.unread))))));
}

function preview(message) {
  if (!message) return t("chats.none");
  const text = message.text || message.card?.title || "";
  return message.from.kind === "customer" ? `${t("you")}: ${isolate(text)}` : text;
}

/** Lets the customer choose whom to write to. */
export async function newChat(app) {
  try {
    const centres = await app.catalog.centres();
    choose(t("chats.choose"), centres.map((centre) => ({
      name: centre.name, hint: centre.address, testId: `centre-${centre.slug}`, act: () => open(app, centre.slug),
    })));
  } catch (problem) {
    toast(problem.unreachable ? t("unreachable") : problem.message);
  }
}

/** Starts, restores or simply finds the chat with a centre, and shows it. */
export async function open(app, slug) {
  try {
    app.navigation.go(`chat/${(await app.chats.start(slug)).id}`);
  } catch (problem) {
    toast(problem.unreachable ? t("unreachable") : problem.detail ?? problem.message);
  }
}
