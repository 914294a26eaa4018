import { countWords, tidyLine } from "../../text/tidy-text.ts";
import { isSignature, LONGEST_SIGNATURE, readBlocks, SAID } from "../article-blocks.ts";
import { isElement, type Page, type PageElement } from "../parse-page.ts";
import { settleQuoteBoxes } from "./quote-boxes.ts";
import { SIGNERS, takeSignature } from "./set-off-signature.ts";
import { setOffStatements } from "./set-off-statements.ts";
import { settlePosts } from "./settle-posts.ts";

/** Lines: a longer block quote is how a page is laid out, or was never closed. Chosen by hand. */
const MOST_LINES = 12;

/** Mail and forums quote each other without end, and are no articles. Chosen by hand. */
const MOST_QUOTES = 200;

/** How a line ends that leads into a block quote: "Tomas Rill wrote:", "As she put it,". */
const INTRODUCES =
  /(?::|\b(?:said|says|wrote|writes|put it|puts it|added|adds|explained|explains),?)$/;
/** Characters of the line's end that tell it. */
const LONGEST_INTRODUCTION = 20;

/** "Rill wrote to the board on Monday." leads into words of whoever speaks of himself in them. */
const TELLS =
  /\b(?:wrote|writes|tweeted|posted|replied|responded|told|said|says|added|explained|commented|reads?|statement|letter|e-?mail|message|post|caption|tweet)\b/;
const FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b/;
/** Characters of the sentence that may tell of them. */
const LONGEST_SENTENCE = 400;
/** Of live reports: a page that calls it so says that it is what somebody said. */
const QUOTED = /(?:^|[\s_-])quoted(?:$|[\s_-])/i;

/** These hold more than lines of text: a document, a picture. */
const NO_WORDS = "table, dl, h1, h2, h3, h4, h5, h6, img, video, picture, form";

const MARKED = /["“”„«»]/;
const WHOLLY_MARKED = /^["“][^"“”„«»]+["”]$/u;
const OPENING_MARK = /^\W{0,2}["“„«]/u;

/**
 * Makes a quotation of words that a page sets off, signed on the line below it, as a reader sees
 * it. It takes only block quotes that somebody is said to have said or written: with an
 * introduction that ends with a colon, a name beneath, or an "I" in them that the sentence before
 * tells of. Others may be the text of a law, or the page's layout.
 */
export function markQuotations(page: Page): void {
  settlePosts(page);
  settleQuoteBoxes(page, isIntroduced);
  setOffStatements(page);
  const quotes = [...page.querySelectorAll("blockquote")];
  if (quotes.length === 0 || quotes.length > MOST_QUOTES) return;
  for (const quote of quotes) {
    if (isInside(quote, "BLOCKQUOTE") || readBlocks(quote).length > MOST_LINES) continue;
    const isSigned = settleSignature(page, quote);
    if (isProse(quote) && (isSigned || isIntroduced(quote))) quote.setAttribute(SAID, "");
  }
}

/**
 * Lines, and a list only where they lead into it. Marks may stand within, as where the words name a film, or
 * around each line: they are one quotation all the same.
 */
function isProse(quote: PageElement): boolean {
  const lines = readBlocks(quote).filter(({ text }) => !isSignature(text));
  if (quote.querySelector(NO_WORDS) !== null || lines[0]?.kind === "item") return false;
  const isWhole = lines.length > 1 && lines.every(({ text }) => WHOLLY_MARKED.test(text));
  return isWhole || !lines.some(({ text }) => OPENING_MARK.test(text));
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
  const name = takeSignature(isFramed ? figure : quote, SIGNERS) ?? takeSignerBelow(quote);
  if (isFramed) figure.replaceWith(quote);
  if (name === null) return isSignedByLine(quote);
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

/** A line right below that is named for it. */
function takeSignerBelow(quote: PageElement): string | null {
  let below = quote.nextSibling;
  while (below !== null && below.textContent.trim() === "") below = below.nextSibling;
  if (below === null || !isElement(below) || !SIGNER_CLASS.test(classOf(below))) return null;
  const name = tidyLine(below.textContent).replace(/^[—–―~-]+\s*/u, "");
  if (countWords(name) > LONGEST_SIGNATURE || ENDS_SENTENCE.test(name)) return null;
  below.remove();
  return name;
}

const SIGNER_CLASS = /(?:^|[\s_-])(?:author|attribution|cite|citation|source|credit|speaker)\b/i;
const ENDS_SENTENCE = /[.!?:]["”’]?$/u;

function classOf(element: PageElement): string {
  return element.getAttribute("class") ?? "";
}

/** "— Ann Low" as the last of several lines. */
function isSignedByLine(quote: PageElement): boolean {
  const lines = readBlocks(quote);
  return lines.length > 1 && isSignature(lines.at(-1)?.text ?? "");
}

/** "Tomas Rill wrote:" right before it, or a sentence that tells of the words. */
function isIntroduced(quote: PageElement): boolean {
  const line = lineBefore(quote);
  if (INTRODUCES.test(line.slice(-LONGEST_INTRODUCTION))) return true;
  if (!FIRST_PERSON.test(quote.textContent)) return false;
  if (QUOTED.test(classOf(quote))) return true;
  const sentence =
    line
      .slice(-LONGEST_SENTENCE)
      .split(/[.!?]["”’)]*\s+/u)
      .at(-1) ?? "";
  // Whoever has been quoted just before does not go on in a block of his own.
  return TELLS.test(sentence) && !MARKED.test(sentence);
}

function lineBefore(quote: PageElement): string {
  for (let at: PageElement | null = quote; at && at.tagName !== "BODY"; at = at.parentNode) {
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      const text = tidyLine(before.textContent);
      if (text !== "") return text;
    }
  }
  return "";
}
