import { htmlToText } from "../page/html-to-text.ts";
import { titleText } from "../page/title-text.ts";
import { tidyLine } from "../text/tidy-text.ts";
import { elementsIn, innerMarkup, textOf, type XmlElement } from "./xml-element.ts";

/**
 * Gives what an element of a feed says, without markup, in whichever of the four ways it is
 * written.
 */
export function feedText(element: XmlElement, readHtml = htmlToText): string {
  const { type = "" } = element.attributes;
  if (isPacked(element)) return htmlToText(Buffer.from(textOf(element), "base64").toString());
  if (elementsIn(element).length > 0) return htmlToText(innerMarkup(element, /xhtml/.test(type)));
  const text = textOf(element);
  // Atom's plain text may say "<b>" and mean it; everyone else's is HTML, whatever it claims.
  if (/^text(?:\/plain)?$/.test(type)) return tidyLine(text.replaceAll("&amp;", "&"));
  return readHtml(text);
}

/** Gives a title, a name, or whatever else is one line. */
export function feedLine(element: XmlElement | undefined): string | null {
  return element ? tidyLine(feedText(element, titleText)) || null : null;
}

/** Atom 0.3 says that it is packed; Atom 1.0 means it by a type that is neither text nor XML. */
function isPacked(element: XmlElement): boolean {
  const { type = "", mode } = element.attributes;
  if (mode === "base64") return true;
  const isBinary = /^\w+\/\w/.test(type) && !/^text\/|[+/]xml$|html/i.test(type);
  return isBinary && /^[\w+/=\s]*$/.test(textOf(element));
}
