import { countWords, tidyLine } from "../text/tidy-text.ts";
import { isSignature, LONGEST_SIGNATURE, readBlocks, SAID } from "./article-blocks.ts";
import { isElement, type Page, type PageElement } from "./parse-page.ts";

/** Lines: a longer block quote is how a page is laid out, or was never closed. Chosen by hand. */
const MOST_LINES = 12;

/** Mail and forums quote each other without end, and are no articles. Chosen by hand. */
const MOST_QUOTES = 200;

/** How a line ends that leads into a block quote: "Tomas Rill wrote:", "As she put it,". */
const INTRODUCES =
  /(?::|\b(?:said|says|wrote|writes|put it|puts it|added|adds|explained|explains),?)$/;
/** Characters of the line's end that tell it. */
const LONGEST_INTRODUCTION = 20;

/** Where pages put the name of whoever they quote, within the block quote or its figure. */
const SIGNERS =
  "cite, footer, figcaption, [class*=author], [class*=attribution], [class*=byline], [class*=cite], [class*=source], [class*=credit]";

/** These hold more than lines of text: a document, a list, a picture. */
const NO_WORDS = "table, ul, ol, dl, h1, h2, h3, h4, h5, h6, img, video, picture, form";

/** Characters: two hyphens with the white space of the markup around them. */
const LONGEST_DASH = 20;

const MARKED = /["“”„«»]/;

/**
 * Makes a quotation of words that a page sets off, signed on the line below it, as a reader sees
 * it. It takes only block quotes that somebody is said to have said or written: with an
 * introduction that ends with a colon, or a name beneath. Others may be the text of a law, or the
 * page's layout.
 */
export function markQuotations(page: Page): void {
  const quotes = [...page.querySelectorAll("blockquote")];
  if (quotes.length === 0 || quotes.length > MOST_QUOTES) return;
  for (const quote of quotes) {
    if (isInside(quote, "BLOCKQUOTE") || readBlocks(quote).length > MOST_LINES) continue;
    const isSigned = settleSignature(page, quote);
    const isWords = quote.querySelector(NO_WORDS) === null && !MARKED.test(quote.textContent);
    if (isWords && (isSigned || isIntroduced(quote))) quote.setAttribute(SAID, "");
  }
}

function isInside(element: PageElement, tag: string): boolean {
  return outer(element, tag) !== null;
}

function outer(element: PageElement, tag: string): PageElement | null {
  let above = element.parentNode;
  while (above && above.tagName?.toUpperCase() !== tag) above = above.parentNode;
  return above;
}

/**
 * Moves the name to a line of its own behind a dash, since Readability drops footers and captions.
 */
function settleSignature(page: Page, quote: PageElement): boolean {
  const figure = outer(quote, "FIGURE");
  const isFramed = figure !== null && isFrameOf(figure, quote);
  const signer = signerIn(isFramed ? figure : quote);
  if (isFramed) figure.replaceWith(quote);
  if (signer === null) return isSignedByLine(quote);
  const name = tidyLine(signer.textContent).replace(/^[—–―~-]+\s*/u, "");
  removeDashBefore(signer);
  signer.remove();
  const line = page.createElement("p");
  line.textContent = `— ${name}`;
  quote.append(line);
  return true;
}

/** A figure that holds the quotation and its caption, and no picture. */
function isFrameOf(figure: PageElement, quote: PageElement): boolean {
  const isAlone = [...figure.querySelectorAll("blockquote")].every(
    (other) => other === quote || isInside(other, "BLOCKQUOTE"),
  );
  return isAlone && figure.querySelector("img, video, picture, table") === null;
}

/** Finds the signature that the quotation ends with, after words of its own. */
function signerIn(frame: PageElement): PageElement | null {
  const whole = tidyLine(frame.textContent);
  for (const signer of frame.querySelectorAll(SIGNERS)) {
    const name = tidyLine(signer.textContent);
    if (name === "" || countWords(name) > LONGEST_SIGNATURE || !whole.endsWith(name)) continue;
    const words = whole.slice(0, -name.length).trim();
    // "I have read Hamlet" ends with a title, and "the pier shut. Tomas Rill" with a name.
    if (words !== "" && /[.!?…—–―~-]["”»’')\]]*$/u.test(words)) return signer;
    if (words !== "" && /^(?:footer|figcaption)$/i.test(signer.tagName)) return signer;
  }
  return null;
}

/** "— Ann Low" as the last of several lines. */
function isSignedByLine(quote: PageElement): boolean {
  const lines = readBlocks(quote);
  return lines.length > 1 && isSignature(lines.at(-1)?.text ?? "");
}

/** The dash before a name goes with the name. */
function removeDashBefore({ previousSibling: before }: PageElement): void {
  if (before === null || isElement(before)) return;
  const from = before.textContent.length - LONGEST_DASH;
  const end = before.textContent.slice(Math.max(0, from));
  before.textContent =
    before.textContent.slice(0, Math.max(0, from)) + end.replace(/\s*[—–―~-]+\s*$/u, "");
}

/** "Tomas Rill wrote:" right before it. */
function isIntroduced(quote: PageElement): boolean {
  for (let at: PageElement | null = quote; at && at.tagName !== "BODY"; at = at.parentNode) {
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      const text = tidyLine(before.textContent);
      if (text !== "") return INTRODUCES.test(text.slice(-LONGEST_INTRODUCTION));
    }
  }
  return false;
}
