import { readDiscordLine, readDiscordMarkdown } from "./discord-markdown.js";
import { element, link, menu } from "./element.js";
import { paintMarkup } from "./paint-markup.js";

/** Paints a message as Discord would: content, embeds, then components. */
export function paintDiscord({ content, embeds = [], components = [], attachments = [] }, press) {
  const descriptions = attachments.map(({ description }) => description);
  return element(
    "div",
    { class: "discord" },
    content ? markdown(content) : null,
    ...embeds.map((embed) => paintEmbed(embed, embed.image ? descriptions.shift() : null)),
    ...components.map((component) => paintComponent(component, press)),
  );
}

function markdown(text) {
  return element("div", { class: "discord-text" }, ...paintMarkup(readDiscordMarkdown(text)));
}

function line(text) {
  return paintMarkup(readDiscordLine(text));
}

function paintEmbed({ author, title, url, description, fields = [], image, footer, color }, alt) {
  const heading = title && (url ? [link(url, { class: "link" }, ...line(title))] : line(title));
  const embed = element(
    "div",
    { class: "embed" },
    author ? element("p", { class: "embed-author" }, author.name) : null,
    heading ? element("h3", { class: "embed-title" }, ...heading) : null,
    description ? markdown(description) : null,
    fields.length > 0 ? element("div", { class: "embed-fields" }, ...fields.map(paintField)) : null,
    image ? element("img", { class: "picture", src: image.url, alt: alt ?? "" }) : null,
    footer ? element("p", { class: "embed-footer" }, footer.text) : null,
  );
  return coloured(embed, color);
}

function paintField({ name, value, inline }) {
  return element(
    "div",
    { class: inline ? "embed-field inline" : "embed-field" },
    element("h4", null, ...line(name)),
    markdown(value),
  );
}

/** Set through the object model, which the content security policy allows and attributes are not. */
function coloured(node, color) {
  if (color !== undefined && color !== null) {
    node.style.borderInlineStartColor = `#${color.toString(16).padStart(6, "0")}`;
  }
  return node;
}

/** By Discord's component type numbers. */
const COMPONENTS = {
  1: ({ components }, press) =>
    element(
      "div",
      { class: "buttons", role: "group", "aria-label": "Actions" },
      ...components.map((component) => paintComponent(component, press)),
    ),
  2: paintButton,
  3: ({ placeholder, options }, press) => menu(placeholder, options, press),
  9: ({ components, accessory }, press) =>
    element(
      "div",
      { class: "discord-section" },
      element("div", null, ...components.map((component) => paintComponent(component, press))),
      accessory ? paintComponent(accessory, press) : null,
    ),
  10: ({ content }) => markdown(content),
  14: ({ divider = true }) =>
    divider
      ? element("hr", { class: "discord-divider" })
      : element("div", { class: "discord-gap" }),
  17: ({ components, accent_color }, press) =>
    coloured(
      element(
        "div",
        { class: "embed" },
        ...components.map((component) => paintComponent(component, press)),
      ),
      accent_color,
    ),
};

function paintComponent(component, press) {
  const paint = COMPONENTS[component.type];
  if (paint) return paint(component, press);
  return element(
    "p",
    { class: "unpainted" },
    `This view does not paint component ${component.type} yet.`,
  );
}

const BUTTON_STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "secondary" };

function paintButton({ label, style, url, custom_id, disabled }, press) {
  const look = { class: `button ${BUTTON_STYLES[style] ?? "secondary"}` };
  if (url) return link(url, look, label);
  return element(
    "button",
    { ...look, type: "button", disabled: Boolean(disabled), click: () => press(custom_id) },
    label,
  );
}
