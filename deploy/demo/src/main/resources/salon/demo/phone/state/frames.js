// What each frame of WebSocket v1 does to the chats and the outbox.
const TYPING_MS = 6_000;

export class Frames {
  #chats;
  #outbox;

  constructor(chats, outbox) {
    this.#chats = chats;
    this.#outbox = outbox;
  }

  /** Frames of a later version that this app does not know are passed over. */
  async take(frame) {
    const rule = this[frame.type];
    if (rule && Frames.KNOWN.has(frame.type)) await rule.call(this, frame);
  }

  static KNOWN = new Set(["ack", "message", "seen", "typing", "chat", "unread", "beat", "problem"]);

  async ack({ id, conversation, seq, at }) {
    const letter = this.#outbox.take(id);
    if (letter) await this.#keep({ conversation, seq, id, at, from: { kind: "customer" }, text: letter.text, files: [], card: null });
  }

  async message(message) {
    this.#outbox.take(message.id);
    const chat = await this.#keep(message);
    if (!chat || message.from.kind === "customer") return;
    chat.typing = null;
    this.#chats.confirmReceipt(chat);
    this.#chats.dispatchEvent(new CustomEvent("arrival", { detail: { chat, message } }));
    this.#chats.changed();
  }

  seen({ conversation, by, upTo }) {
    const chat = this.#chats.find(conversation);
    if (!chat) return;
    if (by === "customer") chat.seenUpTo = Math.max(chat.seenUpTo, upTo);
    else chat.readByStaff = Math.max(chat.readByStaff, upTo);
    this.#chats.changed();
  }

  typing({ conversation, by, name }) {
    const chat = this.#chats.find(conversation);
    if (!chat || by === "customer") return;
    clearTimeout(chat.typing?.timer);
    const timer = setTimeout(() => { chat.typing = null; this.#chats.changed(); }, TYPING_MS);
    chat.typing = { name, timer };
    this.#chats.changed();
  }

  async chat() { await this.#chats.load(); }

  async unread({ conversations }) {
    if (Object.keys(conversations).some((id) => !this.#chats.find(id))) await this.#chats.load();
    this.#chats.visible.forEach((chat) => { chat.unread = conversations[chat.id] ?? 0; });
    this.#chats.changed();
  }

  async beat({ high }) {
    for (const [id, seq] of Object.entries(high)) {
      const chat = this.#chats.find(id);
      if (!chat || (!chat.history.loaded && seq > chat.lastSeq)) await this.#chats.load();
      else if (chat.history.loaded && seq > chat.history.high) await chat.history.fill();
    }
    this.#chats.changed();
  }

  problem(problem) {
    const temporary = problem.status === 429 || problem.status >= 500;
    if (problem.id && !temporary) this.#outbox.refuse(problem.id, { title: problem.title, detail: problem.detail });
    else this.#chats.dispatchEvent(new CustomEvent("problem", { detail: problem }));
  }

  async #keep(message) {
    if (!this.#chats.find(message.conversation)) await this.#chats.load();
    const chat = this.#chats.find(message.conversation);
    if (!chat) return null;
    await chat.history.add(message);
    if (message.seq >= chat.lastSeq) Object.assign(chat, { lastSeq: message.seq, last: message });
    this.#chats.changed();
    return chat;
  }
}
