import { countWords } from "../../text/tidy-text.ts";
import { readBlocks } from "../article-blocks.ts";
import type { Page, PageElement } from "../parse-page.ts";
import { BOX_SIGNERS, takeSignature } from "./set-off-signature.ts";

/** Words: a pulled quotation is shorter, and a longer box holds the article. All limits were chosen by hand. */
const LONGEST_BOX = 120;
/** Boxes that a page may have: it would be a list of quotations, and no article. */
const MOST_BOXES = 60;

const NAMED_SO = "[class*=quote], [class*=Quote], [class*=quotation]";
const IS_BOX = /^(?:ASIDE|DIV|FIGURE|H[2-6]|LI|P|SECTION)$/i;
const NO_BOX = "table, ul, ol, dl, form, h1, h2, video, iframe";
/** A share's price is a quote as well, and so is an insurer's. */
const PRICE = /(?:stock|market|price|share|ticker|insurance|get|fund|currency|request)[-_]?quote/i;
/** Words: fewer are a price, or how many there are. */
const FEWEST_SAID = 4;
const PULLED = /(?:^|[\s_-])pull[-_]?(?:ed[-_]?)?quote/i;

/**
 * Makes a block quote of each box that pages set a quotation off in, with the name below it as its last
 * line: else the name goes with the boxes of authors and credits, and the words are anybody's. A pulled
 * quotation that nobody signs says again what the article says, in words that may be an editor's.
 */
export function settleQuoteBoxes(page: Page, isIntroduced: (box: PageElement) => boolean): void {
  const boxes = [...page.querySelectorAll(NAMED_SO)].filter(isBox);
  if (boxes.length > MOST_BOXES) return;
  for (const box of boxes) {
    if (!hasOneQuotation(box)) continue;
    const name = takeSignature(box, BOX_SIGNERS);
    if (name !== null) box.replaceWith(signedQuote(page, { lines: saidIn(box), name }));
    else if (isPulled(box) && !isIntroduced(box)) box.remove();
  }
  for (const words of [...page.querySelectorAll("div > q, aside > q")]) {
    const box = words.parentNode;
    if (box !== null && box.textContent.trim() === words.textContent.trim()) box.remove();
  }
}

function isBox(element: PageElement): boolean {
  if (!IS_BOX.test(element.tagName) || PRICE.test(classOf(element))) return false;
  const words = countWords(element.textContent);
  return words >= FEWEST_SAID && words <= LONGEST_BOX && element.querySelector(NO_BOX) === null;
}

function hasOneQuotation(box: PageElement): boolean {
  return [...box.querySelectorAll("blockquote")].length <= 1;
}

function isPulled(box: PageElement): boolean {
  return PULLED.test(classOf(box));
}

function classOf(element: PageElement): string {
  return element.getAttribute("class") ?? "";
}

/** Makes a block quote of lines, with the name on the line below. */
export function signedQuote(
  page: Page,
  { lines, name }: { readonly lines: readonly string[]; readonly name: string },
): PageElement {
  const quote = page.createElement("blockquote");
  for (const line of [...lines, `— ${name}`]) {
    const paragraph = page.createElement("p");
    paragraph.textContent = line;
    quote.append(paragraph);
  }
  return quote;
}

/** Some print the opening mark by itself, as a picture. */
function saidIn(box: PageElement): readonly string[] {
  return readBlocks(box)
    .map(({ text }) => text)
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}
