import { copyable, element, link } from "./element.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strike: "s",
  code: "code",
  quote: "blockquote",
  subtext: "small",
  spoiler: "span",
  mention: "span",
  bullets: "ul",
  numbers: "ol",
  item: "li",
};

/** Paints what `readMrkdwn` and `readDiscordMarkdown` read: strings and `{ kind, children }`. */
export function paintMarkup(nodes) {
  return nodes.map((node) => {
    if (typeof node === "string") return node;
    const children = paintMarkup(node.children);
    if (node.kind === "link") return link(node.url, { class: "link" }, ...children);
    if (node.kind === "heading") return element(`h${node.level + 2}`, null, ...children);
    if (node.kind === "pre") return copyable(...children);
    return element(TAGS[node.kind], { class: node.kind }, ...children);
  });
}
