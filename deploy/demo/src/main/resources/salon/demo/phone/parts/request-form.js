import { el } from "/kit/elements.js";
import { t } from "../texts.js";
import { notice } from "./bars.js";
import { field } from "./fields.js";
import { open } from "../screens/chats.js";

/** Asks for the fields of one card type and submits them as a request, under one id however often it is tried. */
export class RequestForm {
  #app;
  #type;
  #card;
  #draftName;
  #draft;
  #fields;
  #problem = el("p", { class: "form-problem", role: "alert", "data-testid": "form-problem" });
  #submit = el("button", { class: "main-action", type: "submit", "data-testid": "card-form-submit" }, t("form.send"));

  constructor(app, { type, centres, card }) {
    this.#app = app;
    this.#type = type;
    this.#card = card;
    this.#draftName = `form.${type.id}.${card?.id ?? "new"}`;
    this.#draft = { id: crypto.randomUUID(), centre: card?.centre.slug ?? centres[0]?.slug, answers: { ...card?.answers },
      ...app.drafts.read(this.#draftName) };
    this.#fields = type.fields.map((spec) => field(spec, this.#draft.answers[spec.name], card?.sources?.[spec.name], (value) => this.#answer(spec.name, value)));
    this.node = el("main", { class: "body" }, el("form", { class: "request-form", novalidate: true, "data-testid": "card-form", onsubmit: (event) => this.#send(event) },
      card && Object.keys(card.answers ?? {}).length > 0 && el("p", { class: "prefilled" }, t("form.prefilled")),
      !card && centres.length > 1 && this.#centreChoice(centres),
      this.#fields.map(({ node }) => node), this.#problem, this.#submit));
  }

  #answer(name, value) {
    if (value === null) delete this.#draft.answers[name];
    else this.#draft.answers[name] = value;
    this.#keep();
  }

  #keep() { this.#app.drafts.write(this.#draftName, this.#draft); }

  #centreChoice(centres) {
    const select = el("select", { "data-testid": "field-centre", onchange: () => { this.#draft.centre = select.value; this.#keep(); } },
      centres.map(({ slug, name }) => el("option", { value: slug, selected: slug === this.#draft.centre }, name)));
    return el("label", { class: "field" }, el("span", {}, t("form.centre")), select);
  }

  async #send(event) {
    event.preventDefault();
    const { id, centre, answers } = this.#draft;
    const missing = this.#type.fields.filter((spec) => spec.required && answers[spec.name] === undefined);
    if (this.#show(missing.map((spec) => ({ field: spec.name, text: t("form.required") })))) return;
    this.#keep(); // with its id: a second try after a lost answer is the same request
    this.#busy(true);
    try {
      await this.#app.api.post("requests", { id, type: this.#type.id, centre, card: this.#card?.id ?? null, answers });
      this.#app.drafts.write(this.#draftName, null);
      this.#sent(centre);
    } catch (problem) {
      this.#busy(false);
      if (problem.status === 409) this.#draft.id = crypto.randomUUID(); // sent before with other answers: the next try is a new request
      if (!this.#show(problem.problems)) this.#problem.textContent = problem.unreachable ? t("unreachable") : problem.detail ?? problem.title ?? t("failed");
    }
  }

  /** Marks what is wrong; says whether anything is. */
  #show(problems) {
    const byField = new Map(problems.map((problem) => [problem.field, problem.text ?? problem.code]));
    this.#fields.forEach(({ name, complain }) => complain(byField.get(name) ?? ""));
    const others = problems.filter((problem) => !this.#fields.some(({ name }) => name === problem.field)).map((problem) => problem.text ?? problem.code);
    this.#problem.textContent = problems.length === 0 ? "" : others.join(" ") || t("form.problems");
    this.#fields.find(({ name }) => byField.has(name))?.focus();
    return problems.length > 0;
  }

  #busy(now) {
    this.#submit.disabled = now;
    this.#submit.textContent = t(now ? "form.sending" : "form.send");
  }

  #sent(centre) {
    const done = notice("check2-all", t("form.sent"), t("form.sent.hint"),
      el("a", { class: "main-action", href: "#/requests" }, t("form.requests")),
      el("button", { class: "plain", type: "button", "data-testid": "back-to-chat", onclick: () => open(this.#app, centre) }, t("form.chat")));
    done.setAttribute("data-testid", "request-sent");
    done.setAttribute("role", "status");
    this.node.replaceChildren(done);
  }
}
