import { el } from "/kit/elements.js";
import { t } from "../texts.js";
import { notice } from "./bars.js";
import { Consent } from "./consent.js";
import { field } from "./fields.js";
import { gone } from "./gone.js";
import { Remarks } from "./remarks.js";
import { open } from "../screens/chats.js";

/** Asks for the fields of one card type and submits them as a request, under one id however often it is tried. */
export class RequestForm {
  #app;
  #type;
  #card;
  #filled;
  #draftName;
  #draft;
  #remarks;
  #consent;
  #summary = el("output", { class: "summary", "data-testid": "form-summary" });
  #problem = el("p", { class: "form-problem", role: "alert", "data-testid": "form-problem" });
  #submit = el("button", { class: "main-action", type: "submit", "data-testid": "card-form-submit" }, t("form.send"));

  /** `card` when one was opened; `filled` is what the form begins with; `given` are answers that a link brought along. */
  constructor(app, { type, centres, centre, card, filled, given }) {
    this.#app = app;
    this.#type = type;
    this.#card = card;
    this.#filled = filled;
    this.#draftName = `form.${type.id}.${card?.id ?? "new"}`;
    const known = type.fields.filter(({ name }) => given?.[name] !== undefined).map(({ name }) => [name, given[name]]);
    this.#draft = { id: crypto.randomUUID(), centre: centre?.slug, answers: { ...filled?.answers, ...Object.fromEntries(known) },
      ...(given ? null : app.drafts.read(this.#draftName)) };
    this.#consent = new Consent(type.consent);
    const fields = type.fields.map((spec) => this.#field(spec));
    this.#remarks = new Remarks(fields, () => this.#check(), ({ summary }) => this.#sumUp(summary));
    this.node = el("main", { class: "body" }, el("form", {
      class: "request-form", novalidate: true, "data-testid": "card-form",
      onsubmit: (event) => this.#send(event), onfocusout: () => queueMicrotask(() => this.#remarks.show()),
    },
      card && this.#claim(),
      !card && centres.length > 1 && this.#centreChoice(centres),
      fields.map(({ node }) => node), this.#summary, this.#consent.node, this.#problem, this.#submit));
    fields.forEach((one) => one.warn(card?.warnings ?? []));
    this.#remarks.again();
  }

  /** Says that the form is filled in only when nothing that has to be is missing. */
  #claim() {
    const { answers } = this.#draft;
    const given = Object.keys(this.#filled?.answers ?? {}).some((name) => answers[name] !== undefined);
    if (!given) return null;
    const complete = this.#type.fields.every((spec) => !spec.required || answers[spec.name] !== undefined);
    return el("p", { class: "prefilled", "data-testid": "prefilled" }, t(complete ? "form.prefilled" : "form.begun"));
  }

  /** Of what somebody has said: the profile's own lines need no summing up. */
  #sumUp(summary) {
    const said = this.#card || JSON.stringify(this.#draft.answers) !== JSON.stringify(this.#filled?.answers ?? {});
    this.#summary.replaceChildren(...(summary && said ? [el("span", {}, summary)] : []));
  }

  #field(spec) {
    const value = this.#draft.answers[spec.name];
    const untouched = value !== undefined && JSON.stringify(value) === JSON.stringify(this.#filled?.answers?.[spec.name]);
    return field(spec, {
      value,
      source: untouched ? this.#filled?.sources?.[spec.name] : null,
      changed: (changed) => this.#answer(spec.name, changed),
      suggest: (name, typed) => this.#app.api.list(`${this.#path("options")}?${new URLSearchParams({ field: name, q: typed, centre: this.#draft.centre })}`),
    });
  }

  #answer(name, value) {
    if (value === null) delete this.#draft.answers[name];
    else this.#draft.answers[name] = value;
    this.#keep();
    this.#remarks.changed(name);
  }

  #keep() { this.#app.drafts.write(this.#draftName, this.#draft); }

  #path(what) { return `card-types/${this.#type.id}/${what}`; }

  #check() {
    const { centre, answers } = this.#draft;
    return this.#app.api.post(this.#path("check"), { centre, card: this.#card?.id ?? null, answers });
  }

  #centreChoice(centres) {
    const select = el("select", { "data-testid": "form-centre", onchange: () => { this.#draft.centre = select.value; this.#keep(); this.#remarks.again(); } },
      centres.map(({ slug, name }) => el("option", { value: slug, selected: slug === this.#draft.centre }, name)));
    return el("label", { class: "field" }, el("span", {}, t("form.centre")), select);
  }

  async #send(event) {
    event.preventDefault();
    const { id, centre, answers } = this.#draft;
    const missing = this.#type.fields.filter((spec) => spec.required && answers[spec.name] === undefined);
    const agreed = this.#consent.given();
    this.#show(missing.map((spec) => ({ field: spec.name, code: "required", text: t("form.required") })));
    if (missing.length > 0 || !agreed) return this.#toFirst();
    this.#keep(); // with its id: a second try after a lost answer is the same request
    this.#busy(true);
    try {
      await this.#app.api.post("requests", { id, type: this.#type.id, centre, card: this.#card?.id ?? null, consent: this.#consent.version, answers });
      this.#app.drafts.write(this.#draftName, null);
      this.#sent(centre);
    } catch (problem) {
      this.#busy(false);
      await this.#refused(problem, centre);
    }
  }

  async #refused(problem, centre) {
    if (problem.status === 410) return this.node.replaceChildren(gone(this.#app, problem, centre));
    if (problem.status === 409) this.#draft.id = crypto.randomUUID(); // sent before with other answers: the next try is a new request
    const consent = problem.problems.find(({ code }) => code === "consent");
    if (consent) {
      this.#app.catalog.forget(); // there may be another text to agree to by now
      const type = await this.#app.catalog.cardType(this.#type.id).catch(() => this.#type);
      this.#consent.ask(type?.consent);
      this.#consent.complain(consent.text ?? t("form.consent"));
    }
    this.#show(problem.problems.filter((one) => one !== consent));
    if (problem.problems.length === 0) this.#problem.textContent = problem.unreachable ? t("unreachable") : problem.detail ?? problem.title ?? t("failed");
    else this.#toFirst();
  }

  #show(problems) {
    const others = this.#remarks.refuse(problems).map(({ text, code }) => text ?? code);
    this.#problem.textContent = problems.length === 0 ? "" : others.join(" ") || t("form.problems");
  }

  #toFirst() { this.node.querySelector(`[aria-invalid="true"]`)?.focus(); }

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
