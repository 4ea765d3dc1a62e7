// Messages written but not yet acked. They outlive a reload and go out again under the same id, which makes that harmless.
const MOST_CUTS = 3;

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

  /** The line was cut for what went over it: that was the first letter that waits. After some times it goes no more. */
  blame(problem) {
    const suspect = this.waiting()[0];
    if (!suspect) return;
    const cuts = (suspect.cuts ?? 0) + 1;
    this.#mark(suspect.id, cuts < MOST_CUTS ? { cuts } : { cuts, problem });
  }

  refuse(id, problem) { this.#mark(id, { problem }); }
  retry(id) { this.#mark(id, { problem: undefined, cuts: 0 }); }

  #mark(id, marks) {
    this.#save(this.all().map((letter) => (letter.id === id ? { ...letter, ...marks } : letter)));
  }

  #save(letters) {
    localStorage.setItem(this.#key, JSON.stringify(letters));
    this.#changed();
  }

  #changed() { this.dispatchEvent(new Event("change")); }
}
