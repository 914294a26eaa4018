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

/** A menu whose every choice is a press; it is then as it was, to be chosen from again. */
export function menu(label, options, press) {
  const choices = options.map(({ label, value }) => element("option", { value }, label));
  const onChange = ({ target }) => {
    const { value } = target;
    target.value = "";
    press(value);
  };
  return element(
    "select",
    { class: "button menu", "aria-label": label, change: onChange },
    element("option", { value: "", disabled: true, selected: true }, label),
    ...choices,
  );
}

/** Words to be taken along, which the apps of both platforms copy at one touch. */
export function copyable(...words) {
  const text = element("span", null, ...words);
  const copy = () => navigator.clipboard.writeText(text.textContent).then(() => say("Copied"));
  const button = element("button", { type: "button", class: "copy", click: copy }, "Copy");
  const say = (said) => {
    button.textContent = said;
  };
  return element("pre", { class: "pre" }, text, button);
}
