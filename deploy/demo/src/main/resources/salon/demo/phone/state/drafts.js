// What was typed and not sent: a message, a half-filled form. Kept per customer, gone only when sent.
export class Drafts {
  #prefix;

  constructor(tenant, user) {
    this.#prefix = `salon.draft.${tenant}.${user}.`;
  }

  read(name) { return JSON.parse(localStorage.getItem(this.#prefix + name) ?? "null"); }

  write(name, draft) {
    if (draft === null || draft === "") localStorage.removeItem(this.#prefix + name);
    else localStorage.setItem(this.#prefix + name, JSON.stringify(draft));
  }
}
