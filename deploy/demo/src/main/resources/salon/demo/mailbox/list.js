import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { locale } from "/kit/languages.js";
import { t } from "./texts.js";

export function mailList(mails, openedId) {
  if (mails.length === 0) {
    return el("div", { class: "empty" }, icon("inbox"), el("p", {}, el("strong", {}, t("empty"))), el("p", {}, t("empty.hint")));
  }
  return el("ul", {}, mails.map((mail) =>
    el("li", {}, el("a", {
      class: mail.seen ? "mail" : "mail unseen", href: `#mail=${encodeURIComponent(mail.id)}`,
      "aria-current": mail.id === openedId ? "true" : null, "data-testid": "mail", "data-to": mail.to.join(" "),
    },
      el("span", { class: "mail-to" }, mail.to.join(", "), !mail.seen && el("span", { class: "only-read-aloud" }, `, ${t("unseen")}`)),
      el("time", { datetime: mail.at }, moment(mail.at)),
      el("strong", {}, mail.subject)))));
}

export function moment(at) {
  const today = new Date(at).toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(locale(), today ? { timeStyle: "medium" } : { dateStyle: "short", timeStyle: "short" }).format(new Date(at));
}
