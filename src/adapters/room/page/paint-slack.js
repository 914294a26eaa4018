import { copyable, element, link, menu } from "./element.js";
import { paintMarkup } from "./paint-markup.js";
import { readMrkdwn, unescapeEntities } from "./slack-mrkdwn.js";

/** Paints a message as Slack would: its blocks, or its text where it has none. */
export function paintSlack({ blocks, text }, press) {
  const nodes = blocks?.length
    ? blocks.map((block) => paintBlock(block, press))
    : [element("p", { class: "slack-text" }, ...paintMarkup(readMrkdwn(text ?? "")))];
  return element("div", { class: "slack" }, ...nodes);
}

const BLOCKS = {
  header: ({ text }) => element("h3", { class: "slack-header" }, ...paintText(text)),
  divider: () => element("hr", { class: "slack-divider" }),
  section: ({ text, fields = [], accessory }, press) =>
    element(
      "div",
      { class: "slack-section" },
      text ? element("div", { class: "slack-text" }, ...paintText(text)) : null,
      ...fields.map((field) => element("div", { class: "slack-text" }, ...paintText(field))),
      accessory ? paintControl(accessory, press) : null,
    ),
  context: ({ elements }) =>
    element(
      "div",
      { class: "slack-context" },
      ...elements.map((text) => element("span", null, ...paintText(text))),
    ),
  actions: ({ elements }, press) =>
    element(
      "div",
      { class: "buttons", role: "group", "aria-label": "Actions" },
      ...elements.map((control) => paintControl(control, press)),
    ),
  image: ({ image_url, alt_text }) =>
    element("img", { class: "picture", src: image_url, alt: alt_text }),
  rich_text: ({ elements }) =>
    element("div", { class: "slack-rich" }, ...elements.map(paintRichElement)),
};

function paintBlock(block, press) {
  const paint = BLOCKS[block.type];
  return paint ? paint(block, press) : unpainted(block.type);
}

/** Said aloud, so that nothing a platform would show goes missing here unnoticed. */
function unpainted(type) {
  return element("p", { class: "unpainted" }, `This view does not paint “${type}” yet.`);
}

function paintText({ type, text }) {
  return type === "mrkdwn" ? paintMarkup(readMrkdwn(text)) : [unescapeEntities(text)];
}

function paintControl(control, press) {
  if (control.type === "static_select") {
    const { placeholder, options } = control;
    const shown = options.map(({ text, value }) => ({ label: paintText(text).join(""), value }));
    return menu(paintText(placeholder).join(""), shown, press);
  }
  if (control.type !== "button") return unpainted(control.type);
  const label = paintText(control.text);
  const look = { class: `button ${control.style ?? ""}`.trim() };
  if (control.url) return link(control.url, look, ...label);
  return element(
    "button",
    { ...look, type: "button", click: () => press(control.value) },
    ...label,
  );
}

const LIST_TAGS = { bullet: "ul", ordered: "ol" };

function paintRichElement(rich) {
  const { type, elements } = rich;
  if (type === "rich_text_section")
    return element("div", { class: "slack-text" }, ...inline(elements));
  if (type === "rich_text_quote")
    return element("blockquote", { class: "quote" }, ...inline(elements));
  if (type === "rich_text_preformatted") return copyable(...inline(elements));
  if (type !== "rich_text_list") return unpainted(type);
  const items = elements.map((item) => element("li", null, ...inline(item.elements)));
  return element(
    LIST_TAGS[rich.style] ?? "ul",
    { class: `indent-${rich.indent ?? 0}`, start: rich.offset ? String(rich.offset + 1) : null },
    ...items,
  );
}

const REFERENCES = {
  user: ({ user_id }) => `@${user_id}`,
  usergroup: ({ usergroup_id }) => `@${usergroup_id}`,
  channel: ({ channel_id }) => `#${channel_id}`,
  broadcast: ({ range }) => `@${range}`,
};

function inline(elements) {
  return elements.map((part) => styled(paintInline(part), part.style));
}

function paintInline(part) {
  if (part.type === "text") return part.text;
  if (part.type === "link") return link(part.url, { class: "link" }, part.text ?? part.url);
  if (part.type === "emoji") return `:${part.name}:`;
  if (part.type === "date")
    return part.fallback ?? new Date(part.timestamp * 1000).toLocaleString();
  const name = REFERENCES[part.type];
  return name ? element("span", { class: "mention" }, name(part)) : unpainted(part.type);
}

const STYLE_TAGS = { bold: "strong", italic: "em", strike: "s", underline: "u", code: "code" };

function styled(node, style = {}) {
  return Object.entries(STYLE_TAGS).reduce(
    (inner, [name, tag]) => (style[name] ? element(tag, { class: name }, inner) : inner),
    node,
  );
}
