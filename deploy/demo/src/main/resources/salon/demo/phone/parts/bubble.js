import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { t } from "../texts.js";
import { clock } from "./times.js";

const MARKS = { sending: "clock", sent: "check2", seen: "check2-all", failed: "exclamation-circle" };

/** One message: the customer's on the right, the dealer's on the left, the platform's own in the middle. */
export function bubble(app, chat, message, state, icons) {
  const kind = message.from?.kind ?? "customer"; // a letter that still waits is the customer's own
  const mine = kind === "customer";
  return el("li", {
    class: `message ${kind}`, "data-testid": "message", "data-kind": kind, "data-seq": message.seq, "data-state": mine ? state : null,
  },
    el("div", { class: "bubble" },
      kind === "auto" && el("p", { class: "from" }, icon("gear"), t("chat.auto")),
      kind === "staff" && el("p", { class: "from" }, message.from.name ?? chat.centre.name),
      mine && el("span", { class: "only-read-aloud" }, `${t("you")}: `),
      message.text && el("p", { class: "text", dir: "auto" }, message.text),
      (message.files ?? []).map((file) => el("p", { class: "file" }, icon("paperclip"), file.name ?? "")),
      message.card && card(message.card, icons),
      el("p", { class: "meta" }, el("time", { datetime: message.at }, clock(message.at)), mine && mark(state))),
    message.problem && refused(app, message));
}

function mark(state) {
  return el("span", { class: `mark ${state}`, title: t(`state.${state}`) }, icon(MARKS[state]),
    el("span", { class: "only-read-aloud" }, t(`state.${state}`)));
}

function card(offer, icons) {
  return el("a", { class: "card", href: `#/card/${offer.id}`, "data-testid": "card", "data-type": offer.type },
    el("span", { class: "card-icon" }, icon(icons.get(offer.type) ?? "card-list")),
    el("span", { class: "card-text" }, el("strong", {}, offer.title), offer.summary && el("span", {}, offer.summary)),
    icon("chevron-right"));
}

function refused(app, letter) {
  return el("div", { class: "refused", role: "alert" },
    el("p", {}, `${t("state.failed")}: ${letter.problem.detail ?? letter.problem.title ?? ""}`),
    el("button", { class: "link", type: "button", onclick: () => { app.outbox.retry(letter.id); app.flush(); } }, t("retry")),
    el("button", { class: "link", type: "button", onclick: () => app.outbox.take(letter.id) }, t("message.discard")));
}
