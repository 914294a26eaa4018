/**
 * Text only ever becomes a text node: nothing in this page parses HTML, so no article can.
 * An attribute of `null` or `false` is left out; a function listens for the event it is named after.
 */
export function element(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

/** Anything but http(s) stays text. */
export function link(url, attributes, ...children) {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    return element("span", attributes, ...children);
  }
  return element(
    "a",
    { ...attributes, href: url, target: "_blank", rel: "noopener noreferrer" },
    ...children,
  );
}
