// Screens by address: #/chats, #/chat/{id}, #/services, #/form/{type}?card=&centre=, #/card/{id}, #/requests, #/profile,
// #/contacts?centre=, #/offer/{id}, #/car/{id}, #/cars?q=.
import { chatsScreen } from "./screens/chats.js";
import { chatScreen } from "./screens/chat.js";
import { servicesScreen } from "./screens/services.js";
import { formScreen } from "./screens/form.js";
import { cardScreen } from "./screens/card.js";
import { requestsScreen } from "./screens/requests.js";
import { profileScreen } from "./screens/profile.js";
import { contactsScreen } from "./screens/contacts.js";
import { offerScreen } from "./screens/offer.js";
import { carScreen } from "./screens/car.js";
import { carsScreen } from "./screens/cars.js";
import { tabs } from "./parts/tabs.js";

const SCREENS = {
  chats: chatsScreen, chat: chatScreen, services: servicesScreen, form: formScreen,
  card: cardScreen, requests: requestsScreen, profile: profileScreen,
  contacts: contactsScreen, offer: offerScreen, car: carScreen, cars: carsScreen,
};
const TABBED = new Set(["chats", "services", "requests", "profile"]);

export class Navigation {
  #app;
  #root;
  #leaving = new AbortController();
  #moved = false;
  #trail = []; // the addresses that led here
  #handed = null;

  constructor(app, root) {
    this.#app = app;
    this.#root = root;
    addEventListener("hashchange", () => { this.#moved = true; this.show(); });
  }

  go(address) { location.hash = `#/${address}`; }

  /** Goes on without leaving this step: back leads to the one before. */
  replace(address) {
    this.#trail.pop();
    location.replace(`#/${address}`);
  }

  /** The address that led to this one. */
  get before() { return this.#trail.at(-2) ?? "chats"; }

  /** Gives the next screen what does not belong into an address. */
  hand(what) { this.#handed = what; }

  show() {
    const address = location.hash.replace(/^#\//, "") || "chats";
    this.#follow(address);
    const [path, query] = address.split("?");
    const [name, argument] = path.split("/");
    const chosen = name in SCREENS ? name : "chats";
    this.#leaving.abort(); // every listener of the screen before goes with it
    this.#leaving = new AbortController();
    const screen = SCREENS[chosen](this.#app, {
      argument: argument && decodeURIComponent(argument),
      query: new URLSearchParams(query),
      given: this.#handed,
      signal: this.#leaving.signal,
    });
    this.#handed = null;
    this.#root.replaceChildren(screen, ...(TABBED.has(chosen) ? [tabs(this.#app, chosen, this.#leaving.signal)] : []));
    if (this.#moved) screen.querySelector("[data-focus], h1")?.focus();
  }

  #follow(address) {
    const known = this.#trail.lastIndexOf(address);
    this.#trail = known < 0 ? [...this.#trail, address] : this.#trail.slice(0, known + 1);
  }
}
