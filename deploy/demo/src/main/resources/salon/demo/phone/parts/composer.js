import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { t } from "../texts.js";
import { isEnter } from "./keys.js";
import { toast } from "./toast.js";

const LONGEST = 4_000;
const TYPING_EVERY_MS = 3_000;

/** The field under a chat. Enter sends, Shift+Enter breaks the line; what is typed survives leaving the screen. */
export function composer(app, chat) {
  const draft = `message.${chat.id}`;
  let toldAt = 0;

  const field = el("textarea", {
    rows: "1", placeholder: t("chat.placeholder"), "aria-label": t("chat.input"), "data-testid": "message-input",
    value: app.drafts.read(draft) ?? "", enterkeyhint: "send",
    oninput: () => {
      app.drafts.write(draft, field.value);
      if (Date.now() - toldAt < TYPING_EVERY_MS) return;
      toldAt = Date.now();
      app.line.send({ type: "typing", conversation: chat.id });
    },
    onkeydown: (event) => {
      if (!isEnter(event) || event.shiftKey) return;
      event.preventDefault();
      form.requestSubmit();
    },
  });

  const post = (event) => {
    event.preventDefault();
    const text = field.value.trim();
    const length = [...text].length; // the limit counts code points, as the platform does
    if (length === 0) return;
    if (length > LONGEST) return toast(t("chat.toolong", { n: length }));
    app.outbox.add(chat.id, text);
    app.flush();
    field.value = "";
    app.drafts.write(draft, null);
    field.focus();
  };

  const form = el("form", { class: "composer", onsubmit: post }, field,
    el("button", { class: "round send", type: "submit", "aria-label": t("chat.send"), title: t("chat.send"), "data-testid": "send" }, icon("send-fill")));
  return form;
}
