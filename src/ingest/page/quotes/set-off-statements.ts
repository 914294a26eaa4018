import { tidyLine } from "../../text/tidy-text.ts";
import { isElement, type Page, type PageElement, type PageNode } from "../parse-page.ts";
import { INDENTED } from "../tag-reader.ts";

/** "Low said in a statement:", "The full statement reads:" */
const INTRODUCES =
  /\b(?:said|says|wrote|writes|written|added|adds|posted|tweeted|stated|states|statement|letter|message|e-?mail|reply|response|reads?|following|full|explained|replied|responded|announced)\b[^.!?"“”]{0,80}:$/iu;
/** Characters of the line's end that tell it. */
const LONGEST_INTRODUCTION = 140;
/** Paragraphs. Chosen by hand: a longer statement is the article. */
const MOST_PARAGRAPHS = 12;

const FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b/;
/** Below what introduced a post that is lost, editors' notes stand in italics as well. */
const NOTE =
  /^\W*(?:this (?:story|article|piece|post|report)|editor|note|additional|with reporting|reporting|correction|clarification|updated?|photo|image|pictured|read|watch|listen|sign up|subscribe|follow|contact)\b|^["“„«]/iu;
/**
 * Makes a block quote of the paragraphs that a page sets in italics, or farther in, below a line that
 * says who states them, as many do with statements and letters.
 */
export function setOffStatements(page: Page): void {
  for (const opening of [...page.querySelectorAll("p, div")]) {
    if (opening.tagName.toUpperCase() === "DIV" && opening.querySelector("p, div") !== null)
      continue;
    if (!INTRODUCES.test(tidyLine(opening.textContent).slice(-LONGEST_INTRODUCTION))) continue;
    const lines = statementBelow(opening);
    const [first] = lines;
    if (first === undefined || lines.length > MOST_PARAGRAPHS) continue;
    if (!lines.some(({ textContent }) => FIRST_PERSON.test(textContent))) continue;
    const quote = page.createElement("blockquote");
    first.replaceWith(quote);
    for (const line of lines) quote.append(line);
  }
}

/** The paragraphs right below, up to the first that is not set as they are. */
function statementBelow(opening: PageElement): readonly PageElement[] {
  const lines: PageElement[] = [];
  for (let next = elementAfter(opening); next !== null; next = elementAfter(next)) {
    if (!isSetOff(next)) break;
    lines.push(next);
  }
  return lines;
}

function elementAfter(element: PageElement): PageElement | null {
  let next: PageNode | null = element.nextSibling;
  while (next !== null && next.textContent.trim() === "") next = next.nextSibling;
  return next !== null && isElement(next) ? next : null;
}

function isSetOff(paragraph: PageElement): boolean {
  if (!/^P$/i.test(paragraph.tagName) || NOTE.test(tidyLine(paragraph.textContent))) return false;
  return paragraph.getAttribute(INDENTED) !== null || isInItalics(paragraph);
}

function isInItalics(paragraph: PageElement): boolean {
  for (const node of paragraph.childNodes) {
    if (node.textContent.trim() === "") continue;
    if (!isElement(node)) return false;
    const isItalic = /^(?:EM|I)$/i.test(node.tagName);
    if (!isItalic && !(/^(?:SPAN|STRONG|B|A)$/i.test(node.tagName) && isInItalics(node)))
      return false;
  }
  return true;
}
