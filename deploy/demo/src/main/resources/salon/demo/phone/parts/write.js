import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { t } from "../texts.js";
import { newChat, open } from "../screens/chats.js";

/** «Write to the dealer»: the chat with this centre, or the choice of one. */
export function writeButton(app, centre) {
  return el("button", { class: "plain wide", type: "button", "data-testid": "write", onclick: () => (centre ? open(app, centre) : newChat(app)) },
    icon("chat-dots"), t("card.write"));
}
