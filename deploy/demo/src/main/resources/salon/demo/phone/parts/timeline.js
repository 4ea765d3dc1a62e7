import { el } from "/kit/elements.js";
import { t } from "../texts.js";
import { bubble } from "./bubble.js";
import { dayName, isoDay } from "./times.js";

const NEAR_END_PX = 120;

/** The scrolling history. Only what changed is drawn again, so scrolling and focus stay where they are. */
export class Timeline {
  #app;
  #chat;
  #icons;
  #drawn = new Map(); // key -> {stamp, node}
  #followed = true;
  #height = 0;
  #list = el("ol", { class: "timeline-list" });
  #older = el("button", { class: "plain older", type: "button", "data-testid": "load-older", onclick: () => this.#loadOlder() }, t("chat.older"));

  constructor(app, chat, icons) {
    this.#app = app;
    this.#chat = chat;
    this.#icons = icons;
    this.node = el("main", { class: "timeline", tabindex: "0", "aria-label": t("chat.history"), "data-testid": "timeline" }, this.#older, this.#list);
    // A keyboard on the screen takes space from the history: who read the newest message goes on reading it.
    // Scrolling tells what is read only while the height is the same: after a change it has not been followed yet.
    new ResizeObserver(() => {
      if (this.#followed) this.toEnd();
      this.#height = this.node.clientHeight;
    }).observe(this.node);
    this.node.addEventListener("scroll", () => {
      if (this.node.clientHeight === this.#height) this.#followed = this.#nearEnd();
    }, { passive: true });
  }

  update() {
    const follow = this.#nearEnd();
    const held = new Set(this.#chat.history.messages.map((message) => message.id));
    const fresh = this.#app.outbox.of(this.#chat.id).filter((letter) => !held.has(letter.id));
    this.#older.hidden = !this.#chat.history.hasOlder;
    this.#reconcile([...this.#rows([...this.#chat.history.messages, ...fresh])]);
    if (follow || fresh.length > this.waiting) this.toEnd();
    this.waiting = fresh.length;
  }

  toEnd() { this.node.scrollTop = this.node.scrollHeight; }

  *#rows(messages) {
    let day = null;
    const lastStaff = messages.findLast((message) => message.from?.kind === "staff")?.seq ?? 0;
    const readUpTo = Math.max(this.#chat.readByStaff, lastStaff); // who answered has read what stood before
    for (const message of messages) {
      if (isoDay(message.at) !== day) {
        day = isoDay(message.at);
        yield { key: day, stamp: day, draw: () => el("li", { class: "day" }, el("span", {}, dayName(message.at))) };
      }
      const state = stateOf(message, readUpTo);
      yield { key: message.id, stamp: state, draw: () => bubble(this.#app, this.#chat, message, state, this.#icons) };
    }
    if (messages.length === 0) yield { key: "empty", stamp: "", draw: () => el("li", { class: "day" }, el("span", {}, t("chat.empty"))) };
  }

  #reconcile(rows) {
    const nodes = rows.map(({ key, stamp, draw }) => {
      if (this.#drawn.get(key)?.stamp !== stamp) this.#drawn.set(key, { stamp, node: draw() });
      return this.#drawn.get(key).node;
    });
    const wanted = new Set(nodes);
    [...this.#list.children].forEach((child) => wanted.has(child) || child.remove());
    nodes.forEach((node, at) => this.#list.children[at] === node || this.#list.insertBefore(node, this.#list.children[at] ?? null));
  }

  async #loadOlder() {
    const fromEnd = this.node.scrollHeight - this.node.scrollTop;
    this.#older.disabled = true;
    try {
      await this.#chat.history.loadOlder();
      this.update();
      this.node.scrollTop = this.node.scrollHeight - fromEnd; // the line just read stays under the eye
    } finally {
      this.#older.disabled = false;
    }
  }

  #nearEnd() { return this.node.scrollHeight - this.node.scrollTop - this.node.clientHeight < NEAR_END_PX; }
}

function stateOf(message, readUpTo) {
  if (message.problem) return "failed";
  if (message.seq === undefined) return "sending";
  return message.seq <= readUpTo ? "seen" : "sent";
}
