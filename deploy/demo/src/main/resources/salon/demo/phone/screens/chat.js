import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { t } from "../texts.js";
import { failed, loading, notice, roundButton, settle, topBar } from "../parts/bars.js";
import { confirmFirst } from "../parts/dialogs.js";
import { composer } from "../parts/composer.js";
import { Timeline } from "../parts/timeline.js";
import { toast } from "../parts/toast.js";

/** The conversation with one centre. */
export function chatScreen(app, { argument: id, signal }) {
  const screen = el("div", { class: "screen chat" }, topBar({ title: "…", back: "chats" }), loading());

  const open = async () => {
    try {
      const chat = await app.chats.open(id);
      if (signal.aborted) return;
      if (chat) show(app, screen, chat, signal);
      else settle(screen, topBar({ title: t("tab.chats"), back: "chats" }), notice("chat-dots", t("chat.missing")));
    } catch (problem) {
      settle(screen, topBar({ title: t("tab.chats"), back: "chats" }), failed(problem, open));
      app.line.addEventListener("open", open, { signal, once: true }); // heals by itself, too
    }
  };
  open();
  return screen;
}

async function show(app, screen, chat, signal) {
  const timeline = new Timeline(app, chat, await app.catalog.icons().catch(() => new Map()));
  const offline = el("p", { class: "offline", role: "status", hidden: true, "data-testid": "offline" }, icon("wifi-off"), t("chat.offline"));
  const typing = el("p", { class: "typing", "aria-live": "polite" });
  settle(screen,
    topBar({
      title: chat.centre.name, subtitle: t("tab.chats"), back: "chats",
      actions: [roundButton("trash", t("chat.delete"), "delete-chat", () => remove(app, chat))],
    }), offline, timeline.node, typing, composer(app, chat));

  const update = () => {
    timeline.update();
    offline.hidden = app.line.live;
    typing.textContent = chat.typing ? t("chat.typing", { name: chat.typing.name ?? chat.centre.name }) : "";
    if (document.visibilityState === "visible") app.chats.markSeen(chat);
  };
  app.chats.addEventListener("change", update, { signal });
  app.outbox.addEventListener("change", update, { signal });
  app.line.addEventListener("open", update, { signal });
  document.addEventListener("visibilitychange", update, { signal });
  update();
  timeline.toEnd();
}

function remove(app, chat) {
  confirmFirst(t("chat.delete.sure", { name: chat.centre.name }), t("chat.delete"), async () => {
    try {
      await app.chats.remove(chat.id);
      app.navigation.go("chats");
    } catch (problem) {
      toast(problem.unreachable ? t("unreachable") : problem.detail ?? problem.message);
    }
  });
}
