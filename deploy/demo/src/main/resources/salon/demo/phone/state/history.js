// The messages of one chat as this device holds them: a run without holes, because seq has none.
const PAGE = 30;

export class History {
  #api;
  #chat;
  #filling = null;
  messages = [];
  loaded = false;

  constructor(api, chat) {
    this.#api = api;
    this.#chat = chat;
  }

  /** The last seq held, or known when nothing has been loaded. */
  get high() { return this.loaded ? (this.messages.at(-1)?.seq ?? 0) : this.#chat.lastSeq; }
  get hasOlder() { return (this.messages[0]?.seq ?? 1) > 1; }

  async loadLatest() {
    if (!this.loaded) this.messages = await this.#page(`before=${this.#chat.lastSeq + 1}`);
    this.loaded = true;
    if (this.#chat.lastSeq > this.high) await this.fill();
  }

  async loadOlder() {
    const older = await this.#page(`before=${this.messages[0].seq}`);
    this.messages = [...older.filter((message) => message.seq < this.messages[0].seq), ...this.messages];
  }

  /** Takes the next message; a hole before it is closed from the platform instead. */
  async add(message) {
    if (!this.loaded || message.seq <= this.high) return;
    if (message.seq === this.high + 1) this.messages.push(message);
    else await this.fill();
    if (message.seq > this.high) await this.fill(); // a fetch that was under way had started before this message
  }

  fill() {
    this.#filling ??= this.#fetchMissing().finally(() => { this.#filling = null; });
    return this.#filling;
  }

  async #fetchMissing() {
    for (;;) {
      const missing = await this.#page(`after=${this.messages.at(-1)?.seq ?? 0}`);
      const held = this.messages.at(-1)?.seq ?? 0; // a frame may have come meanwhile
      this.messages.push(...missing.filter((message) => message.seq > held));
      if (missing.length < PAGE) return;
    }
  }

  #page(range) {
    return this.#api.list(`conversations/${this.#chat.id}/messages?${range}&limit=${PAGE}`);
  }
}
