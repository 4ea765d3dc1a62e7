// Builds DOM nodes. Data only ever becomes text nodes and attributes, so no message can turn into markup.

/** el("button", { class: "send", onclick: post, disabled: false }, "Send", icon("send-fill")) */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "value") node.value = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Opens a link only when its scheme is harmless: an href is the one attribute where text is power. */
export function safeHref(address) {
  return /^(https?:|tel:|mailto:|\/|#)/i.test(address ?? "") ? address : "#";
}

export function announce(text) {
  const region = document.getElementById("announcements");
  if (region) region.replaceChildren(document.createTextNode(text));
}
