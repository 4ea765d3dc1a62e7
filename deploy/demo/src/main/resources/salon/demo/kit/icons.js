// One sprite of single icons; an unknown name (a dealer's own card type may bring one) gets a neutral picture.
const SPRITE = "/kit/icons.svg";
const known = new Set();

/** Resolves when the names are known, so that later calls of icon() can fall back. */
export async function loadIcons() {
  const sprite = await (await fetch(SPRITE)).text();
  for (const [, name] of sprite.matchAll(/symbol id="([^"]+)"/g)) known.add(name);
}

export function icon(name, fallback = "card-list") {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${SPRITE}#${known.size === 0 || known.has(name) ? name : fallback}`);
  svg.append(use);
  return svg;
}
