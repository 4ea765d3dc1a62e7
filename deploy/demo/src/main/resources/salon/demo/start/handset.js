import { el } from "/kit/elements.js";
import { icon } from "/kit/icons.js";
import { t } from "./texts.js";
import { outward } from "./guide.js";

/** The embedded phone. Switched off it has no socket, so the next answer travels as a push. */
export class Handset {
  #place;
  #screen = el("div", { class: "handset-screen" });
  #on = true;

  constructor(place) {
    this.#place = place;
  }

  /** The frame itself stays where it is: moving it would reload the app in it. */
  draw() {
    if (!this.#screen.isConnected) {
      this.#place.append(el("h2", { class: "only-read-aloud" }), el("div", { class: "handset-frame" }, this.#screen), el("p", { class: "handset-buttons" }));
      this.#power();
    }
    this.#place.querySelector("h2").textContent = t("handset");
    this.#labels();
  }

  #toggle() {
    this.#on = !this.#on;
    this.#power();
    this.#labels();
  }

  #power() {
    this.#screen.replaceChildren(this.#on ? el("iframe", { src: "/phone/", title: t("handset"), "data-testid": "phone-frame" }) : el("p", { class: "dark" }));
  }

  #labels() {
    const dark = this.#screen.querySelector(".dark");
    if (dark) dark.textContent = t("handset.off");
    this.#place.querySelector(".handset-buttons").replaceChildren(
      el("button", { type: "button", "data-testid": "phone-power", onclick: () => this.#toggle() },
        icon("phone"), t(this.#on ? "handset.switch.off" : "handset.switch.on")),
      outward("/phone/", t("to.phone")));
  }
}
