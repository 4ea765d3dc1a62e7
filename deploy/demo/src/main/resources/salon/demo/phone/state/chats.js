// The customer's chats. Frames change them, screens listen to "change" and "arrival".
import { History } from "./history.js";

export class Chats extends EventTarget {
  #api;
  #line;
  #chats = new Map();
  #reload = null;
  loaded = false;

  constructor(api, line) {
    super();
    this.#api = api;
    this.#line = line;
  }

  find(id) { return this.#chats.get(id); }
  get visible() {
    return [...this.#chats.values()]
      .filter((chat) => !chat.deleted)
      .sort((a, b) => (b.last?.at ?? "").localeCompare(a.last?.at ?? ""));
  }
  get unread() { return this.visible.reduce((sum, chat) => sum + chat.unread, 0); }

  /** Refreshes the list; calls that come while one is under way share it. */
  load() {
    this.#reload ??= this.#api.list("conversations")
      .then((items) => {
        items.forEach((item) => this.#merge(item));
        this.loaded = true;
      })
      .finally(() => { this.#reload = null; this.changed(); });
    return this.#reload;
  }

  async start(centre) {
    const known = [...this.#chats.values()].find((chat) => chat.centre.slug === centre);
    if (known?.deleted) await this.#api.post(`conversations/${known.id}/restore`, {});
    const item = await this.#api.post("conversations", { centre });
    const chat = this.#merge(item);
    chat.deleted = false;
    this.changed();
    return chat;
  }

  async remove(id) {
    await this.#api.remove(`conversations/${id}`);
    this.find(id).deleted = true;
    this.changed();
  }

  async open(id) {
    if (!this.find(id)) await this.load();
    const chat = this.find(id);
    await chat?.history.loadLatest();
    this.confirmReceipt(chat);
    this.changed();
    return chat;
  }

  /** Tells that the customer has read what is on the screen; again later when there is no line now. */
  markSeen(chat) {
    const upTo = chat.history.high;
    if (upTo <= chat.seenUpTo || !this.#line.send({ type: "seen", conversation: chat.id, upTo })) return;
    chat.seenUpTo = upTo;
    chat.unread = 0;
    this.changed();
  }

  confirmReceipt(chat) {
    if (chat && chat.history.high > 0) this.#line.send({ type: "got", conversation: chat.id, upTo: chat.history.high });
  }

  /** What this device holds, for the sync frame. */
  held() {
    return Object.fromEntries(this.visible.map((chat) => [chat.id, chat.history.high]));
  }

  changed() { this.dispatchEvent(new Event("change")); }

  #merge(item) {
    let chat = this.#chats.get(item.id);
    if (!chat) {
      chat = { readByStaff: 0, lastSeq: 0, seenUpTo: 0, unread: 0, typing: null, id: item.id };
      chat.history = new History(this.#api, chat);
      this.#chats.set(item.id, chat);
    }
    const { lastSeq, seenUpTo, ...rest } = item;
    Object.assign(chat, rest, { lastSeq: Math.max(chat.lastSeq, lastSeq), seenUpTo: Math.max(chat.seenUpTo, seenUpTo ?? 0) });
    return chat;
  }
}
