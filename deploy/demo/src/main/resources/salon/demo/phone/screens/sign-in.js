import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { languageSwitch, onLanguage } from "/kit/languages.js";
import { CUSTOMERS, DEALERS } from "../config.js";
import { SignInRefused } from "../net/session.js";
import { t } from "../texts.js";

export function signInScreen(config, session, root, done) {
  const typed = { user: "", password: "" };
  let over = false;

  const show = () => {
    if (over) return;
    const problem = el("p", { class: "field-problem", role: "alert", "data-testid": "login-problem" });
    const enter = async (user, password) => {
      problem.textContent = "";
      root.setAttribute("aria-busy", "true");
      try {
        await session.signIn(user, password);
        over = true;
        done();
      } catch (failure) {
        problem.textContent = t(failure instanceof SignInRefused ? "signin.refused" : "signin.unavailable");
      } finally {
        root.removeAttribute("aria-busy");
      }
    };
    root.replaceChildren(page(config, typed, problem, enter));
  };
  onLanguage(show);
  show();
}

function page(config, typed, problem, enter) {
  return el("main", { class: "sign-in" },
    el("div", { class: "sign-in-top" }, languageSwitch(t("language"))),
    el("div", { class: "brand" }, el("span", { class: "brand-mark" }, icon("car-front-fill")),
      el("h1", {}, DEALERS[config.tenant] ?? config.tenant), el("p", {}, t("signin.hint"))),
    el("form", { class: "sign-in-form", onsubmit: (event) => { event.preventDefault(); enter(typed.user, typed.password); } },
      input("user", "text", "username", typed), input("password", "password", "current-password", typed), problem,
      el("button", { class: "main-action", type: "submit", "data-testid": "login-submit" }, t("signin.enter"))),
    quick(config, enter));
}

function input(name, type, autocomplete, typed) {
  return el("label", { class: "field" }, el("span", {}, t(`signin.${name}`)),
    el("input", {
      type, name, autocomplete, required: true, autocapitalize: "none", spellcheck: "false", value: typed[name],
      "data-testid": `login-${name}`, oninput: (event) => { typed[name] = event.target.value; },
    }));
}

function quick(config, enter) {
  const customers = CUSTOMERS[config.tenant] ?? [];
  return customers.length === 0 ? null : el("div", { class: "quick", role: "group", "aria-label": t("signin.quick") },
    el("p", {}, t("signin.quick")),
    el("div", { class: "quick-buttons" }, customers.map((user) =>
      el("button", { class: "plain", type: "button", "data-testid": `login-${user}`, onclick: () => enter(user, "demo") },
        icon("person-circle"), user))));
}
