// Screens by address: #/chats, #/chat/{id}, #/services, #/form/{type}?card=&centre=, #/card/{id}, #/requests, #/profile.
import { chatsScreen } from "./screens/chats.js";
import { chatScreen } from "./screens/chat.js";
import { servicesScreen } from "./screens/services.js";
import { formScreen } from "./screens/form.js";
import { cardScreen } from "./screens/card.js";
import { requestsScreen } from "./screens/requests.js";
import { profileScreen } from "./screens/profile.js";
import { tabs } from "./parts/tabs.js";

const SCREENS = {
  chats: chatsScreen, chat: chatScreen, services: servicesScreen, form: formScreen,
  card: cardScreen, requests: requestsScreen, profile: profileScreen,
};
const TABBED = new Set(["chats", "services", "requests", "profile"]);

export class Navigation {
  #app;
  #root;
  #leaving = new AbortController();
  #moved = false;

  constructor(app, root) {
    this.#app = app;
    this.#root = root;
    addEventListener("hashchange", () => { this.#moved = true; this.show(); });
  }

  go(address) { location.hash = `#/${address}`; }

  show() {
    const [path, query] = location.hash.replace(/^#\//, "").split("?");
    const [name, argument] = path.split("/");
    const chosen = name in SCREENS ? name : "chats";
    this.#leaving.abort(); // every listener of the screen before goes with it
    this.#leaving = new AbortController();
    const screen = SCREENS[chosen](this.#app, {
      argument: argument && decodeURIComponent(argument),
      query: new URLSearchParams(query),
      signal: this.#leaving.signal,
    });
    this.#root.replaceChildren(screen, ...(TABBED.has(chosen) ? [tabs(this.#app, chosen, this.#leaving.signal)] : []));
    if (this.#moved) screen.querySelector("[data-focus], h1")?.focus();
  }
}
