// One signed-in customer: holds the parts, wires frames to state, state to screens.
import { language, onLanguage } from "/kit/languages.js";
import { announce } from "/kit/elements.js";
import { Api } from "./net/api.js";
import { Line } from "./net/line.js";
import { Chats } from "./state/chats.js";
import { Outbox } from "./state/outbox.js";
import { Drafts } from "./state/drafts.js";
import { Catalog } from "./state/catalog.js";
import { Showroom } from "./state/showroom.js";
import { Frames } from "./state/frames.js";
import { Device } from "./state/device.js";
import { Navigation } from "./navigation.js";
import { hideToast, toast } from "./parts/toast.js";
import { t } from "./texts.js";

const RETRY_MS = 5_000;

export class App {
  constructor(config, session, root) {
    this.config = config;
    this.session = session;
    this.api = new Api(config, session);
    this.line = new Line(config, session);
    this.chats = new Chats(this.api, this.line);
    this.outbox = new Outbox(config.tenant, session.user);
    this.drafts = new Drafts(config.tenant, session.user);
    this.catalog = new Catalog(this.api);
    this.showroom = new Showroom(config, this.api);
    this.device = new Device(config, session, this.api);
    this.navigation = new Navigation(this, root);
  }

  start() {
    const frames = new Frames(this.chats, this.outbox);
    this.line.addEventListener("frame", ({ detail }) => this.#safely(frames.take(detail)));
    this.line.addEventListener("open", () => this.#caughtUp());
    this.line.addEventListener("lost", ({ detail }) => this.#lost(detail));
    this.chats.addEventListener("arrival", ({ detail }) => this.#arrived(detail));
    this.chats.addEventListener("problem", ({ detail }) => {
      toast(detail.detail ?? detail.title);
      setTimeout(() => this.flush(), RETRY_MS);
    });
    onLanguage(() => { this.catalog.forget(); this.#safely(this.device.register(language())); this.navigation.show(); });
    this.#safely(this.chats.load());
    this.#safely(this.device.register(language()));
    this.line.start();
    this.navigation.show();
  }

  /** Sends whatever waits. The platform knows ids it has seen, so sending twice does no harm. */
  flush() {
    for (const { id, conversation, text } of this.outbox.waiting()) this.line.send({ type: "post", id, conversation, text });
  }

  async signOut() {
    this.line.stop();
    await this.device.forget().catch(() => null); // leaving must work without the platform, too
    this.session.signOut();
  }

  #caughtUp() {
    hideToast();
    this.line.send({ type: "sync", after: this.chats.held() });
    this.flush();
    this.#safely(this.chats.load());
  }

  #lost({ blamed }) {
    if (blamed) this.outbox.blame({ detail: t("message.cut") });
    this.chats.changed();
  }

  #arrived({ chat, message }) {
    announce(t("arrived", { name: message.from.name ?? chat.centre.name, text: message.text || message.card?.title || "" }));
  }

  #safely(promise) {
    promise.catch((failure) => toast(failure.detail ?? (failure.unreachable ? t("unreachable") : failure.message)));
  }
}
