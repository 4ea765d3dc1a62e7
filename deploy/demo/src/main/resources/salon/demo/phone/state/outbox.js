// Messages written but not yet acked. They outlive a reload and go out again under the same id, which makes that harmless.
export class Outbox extends EventTarget {
  #key;

  constructor(tenant, user) {
    super();
    this.#key = `salon.outbox.${tenant}.${user}`;
    addEventListener("storage", (event) => event.key === this.#key && this.#changed());
  }

  add(conversation, text) {
    const letter = { id: crypto.randomUUID(), conversation, text, at: new Date().toISOString() };
    this.#save([...this.all(), letter]);
    return letter;
  }

  all() { return JSON.parse(localStorage.getItem(this.#key) ?? "[]"); }
  of(conversation) { return this.all().filter((letter) => letter.conversation === conversation); }
  waiting() { return this.all().filter((letter) => !letter.problem); }

  /** Takes an acked letter out; undefined when another tab had already done so. */
  take(id) {
    const letter = this.all().find((candidate) => candidate.id === id);
    if (letter) this.#save(this.all().filter((candidate) => candidate.id !== id));
    return letter;
  }

  refuse(id, problem) { this.#mark(id, problem); }
  retry(id) { this.#mark(id, undefined); }

  #mark(id, problem) {
    this.#save(this.all().map((letter) => (letter.id === id ? { ...letter, problem } : letter)));
  }

  #save(letters) {
    localStorage.setItem(this.#key, JSON.stringify(letters));
    this.#changed();
  }

  #changed() { this.dispatchEvent(new Event("change")); }
}
