import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { t } from "./texts.js";
import { moment } from "./list.js";

const VIEWS = { html: htmlView, text: textView, headers: headersView };

/** An opened mail: who, when, and its three faces behind buttons. */
export function mailView(mail) {
  const body = el("div", { class: "mail-body" });
  const buttons = Object.keys(VIEWS).map((name) =>
    el("button", { type: "button", "data-testid": `mail-${name}-tab`, onclick: () => show(name) }, t(name)));
  const show = (name) => {
    buttons.forEach((button, at) => button.setAttribute("aria-pressed", String(Object.keys(VIEWS)[at] === name)));
    body.replaceChildren(VIEWS[name](mail));
  };
  show(mail.html ? "html" : "text");
  return [
    el("div", { class: "mail-head" },
      el("a", { class: "back", href: "#" }, icon("arrow-left"), t("back")),
      el("h2", { "data-testid": "mail-subject" }, mail.subject),
      el("p", {}, `${t("from")}: ${mail.from}`), el("p", {}, `${t("to")}: ${mail.to.join(", ")}`), el("p", {}, moment(mail.at)),
      el("div", { class: "languages views", role: "group", "aria-label": t("views") }, buttons)),
    body,
  ];
}

/** From its own address, so that the mail's inlined styles live under a policy of their own and its scripts under none. */
function htmlView(mail) {
  return el("iframe", {
    title: mail.subject, src: `/api/mails/${encodeURIComponent(mail.id)}/html`, "data-testid": "mail-html",
    sandbox: "allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
  });
}

function textView(mail) {
  const parts = (mail.text ?? "").split(/(https?:\/\/[^\s<>"]+)/);
  return el("pre", { "data-testid": "mail-text" }, parts.map((part, at) =>
    (at % 2 === 1 ? el("a", { href: part, target: "_blank", rel: "noopener" }, part) : part)));
}

function headersView(mail) {
  const headers = { From: mail.from, To: mail.to.join(", "), Subject: mail.subject, Date: mail.at, ...mail.headers };
  return el("dl", { class: "headers", "data-testid": "mail-headers" },
    Object.entries(headers).map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, String(value)))));
}
