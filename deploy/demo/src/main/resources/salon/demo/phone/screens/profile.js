import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { languageSwitch } from "/kit/languages.js";
import { t } from "../texts.js";
import { failed, loading, topBar } from "../parts/bars.js";
import { toast } from "../parts/toast.js";

const FIELDS = [["name", "text", "name"], ["email", "email", "email"], ["phone", "tel", "tel"]];

/** Who the customer is to the dealer, the language, and the way out. */
export function profileScreen(app) {
  const form = el("div", {}, loading());
  const fetchProfile = async () => {
    try {
      form.replaceChildren(profileForm(app, await app.api.get("me")));
    } catch (problem) {
      form.replaceChildren(failed(problem, fetchProfile));
    }
  };
  fetchProfile();
  return el("div", { class: "screen" }, topBar({ title: t("tab.profile") }),
    el("main", { class: "body page" }, form,
      el("div", { class: "setting" }, el("span", {}, icon("translate"), t("language")), languageSwitch(t("language"))),
      el("button", { class: "plain", type: "button", "data-testid": "sign-out", onclick: () => app.signOut() }, icon("box-arrow-right"), t("profile.leave"))));
}

function profileForm(app, me) {
  const edited = { ...me };
  const save = async (event) => {
    event.preventDefault();
    try {
      await app.api.put("me", edited);
      toast(t("profile.saved"));
    } catch (problem) {
      toast(problem.unreachable ? t("unreachable") : problem.detail ?? problem.message);
    }
  };
  return el("form", { class: "request-form", onsubmit: save },
    FIELDS.map(([name, type, autocomplete]) => el("label", { class: "field" }, el("span", {}, t(`profile.${name}`)),
      el("input", { type, name, autocomplete, value: me[name] ?? "", "data-testid": `profile-${name}`, oninput: (event) => { edited[name] = event.target.value; } }))),
    me.cars?.length > 0 && el("div", { class: "field" }, el("span", {}, t("profile.cars")), el("p", {}, me.cars.map((car) => car.model ?? car.name).join(", "))),
    el("button", { class: "main-action", type: "submit", "data-testid": "profile-save" }, t("profile.save")));
}
