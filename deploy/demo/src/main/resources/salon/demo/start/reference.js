import { el } from "/kit/elements.js";
import { t } from "./texts.js";
import { outward } from "./guide.js";

const ACCOUNTS = [
  ["ivan", "customer", "Aurora", "phone"], ["olga", "customer", "Aurora", "phone"],
  ["anna", "agent", "Aurora · north", "panel"], ["boris", "agent", "Aurora · north, south", "panel"],
  ["marina", "manager", "Aurora", "panel"], ["alex", "admin", "Aurora", "panel"],
  ["vera", "customer", "Vega", "vegaPhone"], ["viktor", "all", "Vega", "vegaPanel"],
  ["operator", "operator", "Salon", null],
];

export function accounts(to) {
  return el("div", {}, el("h2", {}, t("accounts")), el("p", { class: "lead" }, t("accounts.hint")),
    table([t("account"), t("role"), t("group"), t("where")], ACCOUNTS.map(([name, role, group, link]) =>
      [el("code", {}, name), t(`role.${role}`), group, link && outward(to[link], t(`at.${link}`))])));
}

export function addresses(config, to) {
  const rows = [
    [t("to.panel"), outward(to.panel, bare(to.panel))],
    [t("to.mailbox"), outward(to.mailbox, bare(to.mailbox))],
    [t("to.pushes"), outward(to.pushes, bare(to.pushes))],
    [t("to.keycloak"), outward(to.keycloak, bare(to.keycloak))],
    [t("platform"), outward(to.health, bare(config.platform))],
    [t("mail"), el("code", {}, `SMTP ${config.smtp}, IMAP ${config.imap}`)],
    ["PostgreSQL", el("code", {}, `127.0.0.1:${config.postgres}/salon`)],
  ];
  return el("div", {}, el("h2", {}, t("addresses")), el("p", { class: "lead" }, t("addresses.hint")), table([t("what-is"), t("where")], rows));
}

function table(heads, rows) {
  return el("table", {}, el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, rows.map((cells) => el("tr", {}, cells.map((cell, at) => el("td", { "data-head": heads[at] }, cell))))));
}

function bare(address) {
  return address.replace(/^https?:\/\//, "");
}
