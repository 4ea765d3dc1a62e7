// The start page of the demo. Addresses come from /config.json, so a moved port moves the links, too.
import { el } from "/kit/elements.js";
import { loadIcons } from "/kit/icons.js";
import { languageSwitch, onLanguage } from "/kit/languages.js";
import { links } from "./links.js";
import { guide } from "./guide.js";
import { Handset } from "./handset.js";
import { accounts, addresses } from "./reference.js";
import { t } from "./texts.js";

const place = (id) => document.getElementById(id);
const [config] = await Promise.all([fetch("/config.json").then((answer) => answer.json()), loadIcons()]);
const to = links(config);
const handset = new Handset(place("handset"));

function draw() {
  place("top").replaceChildren(
    el("img", { src: "/kit/salon.svg", alt: "", width: "36", height: "36" }), el("strong", {}, "Salon"), languageSwitch(t("language")));
  place("hero").replaceChildren(el("h1", {}, t("title")), el("p", {}, t("what")));
  place("guide").replaceChildren(...guide(to));
  handset.draw();
  place("reference").replaceChildren(accounts(to), addresses(config, to));
}

draw();
onLanguage(draw);
