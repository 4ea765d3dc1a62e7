import { lately } from "./lately.js";

const PAUSE_MS = 400;

/**
 * What is wrong with a form that is being filled: what the platform refused when it was sent, until that field is
 * changed, and what it says of the answers so far. A field that one is in is left alone until one leaves it.
 */
export class Remarks {
  #fields;
  #refused = [];
  #found = [];
  #check;

  /** `check` asks the platform for {summary, problems, warnings} of the answers so far; `tell` is told of each. */
  constructor(fields, check, tell) {
    this.#fields = fields;
    this.#check = lately(PAUSE_MS, check, (outcome) => {
      this.#found = (outcome.problems ?? []).filter(({ code }) => code !== "required"); // not yet is not wrong
      this.#fields.forEach((field) => field.warn(outcome.warnings ?? []));
      this.show();
      tell(outcome);
    });
  }

  again() { this.#check(); }

  changed(name) {
    const others = (problem) => problem.field !== name && !problem.field?.startsWith(`${name}.`);
    this.#refused = this.#refused.filter(others);
    this.#found = this.#found.filter(others);
    this.show();
    this.#check();
  }

  /** Marks the fields; gives back what belongs to none of them. */
  refuse(problems) {
    this.#refused = problems;
    this.#found = [];
    const shown = new Set(this.#fields.flatMap((field) => field.complain(problems)));
    return problems.filter((problem) => !shown.has(problem));
  }

  show() {
    for (const field of this.#fields) {
      const calm = field.node.contains(document.activeElement) ? [] : this.#found;
      field.complain([...this.#refused, ...calm]);
    }
  }
}
