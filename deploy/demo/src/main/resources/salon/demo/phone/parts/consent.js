import { el } from "/kit/elements.js";
import { t } from "../texts.js";

/** What the customer agrees to by sending, if the service asks for it: {version, text}. */
export class Consent {
  #asked = null;
  #box = el("input", { type: "checkbox", id: "consent", "data-testid": "consent", "aria-describedby": "consent-problem", onchange: () => this.complain("") });
  #text = el("label", { for: "consent" });
  #problem = el("p", { class: "field-problem", id: "consent-problem", "data-testid": "problem-consent" });
  node = el("div", { class: "consent" }, el("div", { class: "consent-line" }, this.#box, this.#text), this.#problem);

  constructor(asked) { this.ask(asked); }

  /** Another version has to be agreed to anew. */
  ask(asked) {
    if (asked?.version !== this.#asked?.version) this.#box.checked = false;
    this.#asked = asked ?? null;
    this.#text.textContent = this.#asked?.text ?? "";
    this.node.hidden = this.#asked === null;
  }

  /** The version that was agreed to; undefined when none is asked for. */
  get version() { return this.#asked?.version; }

  /** Says whether the form may go; if not, why not. */
  given() {
    const given = this.#asked === null || this.#box.checked;
    this.complain(given ? "" : t("form.consent"));
    return given;
  }

  complain(text) {
    this.#problem.textContent = text;
    this.#box.setAttribute("aria-invalid", String(text !== ""));
  }
}
