/** As much of an XML element as reading a feed takes. */
export interface XmlElement {
  /** In lower case, without its prefix. */
  readonly name: string;
  /** The prefix; "" where there is none. */
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** What relative addresses in it start from. */
  readonly baseUrl: string | null;
}

export function elementsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === "string" ? child : textOf(child)))
    .join("");
}

/**
 * Writes what is in the element as HTML without attributes; `isXhtml`: its text is text and no
 * markup.
 */
export function innerMarkup(element: XmlElement, isXhtml = false): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return isXhtml ? escapeMarkup(child) : child;
      return `<${child.name}>${innerMarkup(child, isXhtml)}</${child.name}>`;
    })
    .join("");
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
