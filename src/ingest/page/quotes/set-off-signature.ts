import { countWords, tidyLine } from "../../text/tidy-text.ts";
import { LONGEST_SIGNATURE } from "../article-blocks.ts";
import { isElement, type PageElement, type PageNode } from "../parse-page.ts";

/** Where pages put the name of whoever they quote, within the block quote or its figure. */
export const SIGNERS =
  "cite, footer, figcaption, [class*=author], [class*=attribution], [class*=byline], [class*=cite], [class*=citation], [class*=source], [class*=credit]";

/** In a box that is nothing but a quotation also these name whoever it is. */
export const BOX_SIGNERS = `${SIGNERS}, [class*=name], [class*=speaker], [class*=person], [class*=role], [class*=position]`;

/** Characters: two hyphens with the white space of the markup around them. */
const LONGEST_DASH = 20;

/** A name, an office, an organisation and a place. */
const MOST_PARTS = 4;

/** These stand within a line of text. */
const INLINE = /^(?:A|ABBR|B|BDI|CITE|CODE|EM|FONT|I|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|U)$/i;

/** A title in the sentence reads on from words, and a name stands behind their end. */
const ENDED = /[.!?…—–―~-]["”»’')\]]*$/u;

/**
 * Takes the name, with its office, that a quotation ends with out of the frame. It is null where there
 * is none, or no words before it.
 */
export function takeSignature(frame: PageElement, signers: string): string | null {
  const parts = signersIn(frame, signers);
  const [first] = parts;
  if (first === undefined) return null;
  const name = parts.map(nameIn).filter(Boolean).join(", ");
  if (countWords(name) > LONGEST_SIGNATURE) return null;
  removeDashBefore(first);
  for (const part of parts) part.remove();
  return name.replace(/^[—–―~-]+\s*/u, "").replace(/[,\s]+,/g, ",");
}

/** The name, its office and its organisation may be an element each: the last ones that end the frame. */
function signersIn(frame: PageElement, selector: string): readonly PageElement[] {
  const found = outermost([...frame.querySelectorAll(selector)]);
  const parts: PageElement[] = [];
  let words = tidyLine(frame.textContent);
  for (const signer of found.slice(-MOST_PARTS).toReversed()) {
    const name = tidyLine(signer.textContent);
    if (name === "") continue;
    if (countWords(name) > LONGEST_SIGNATURE || !words.endsWith(name)) break;
    const before = words.slice(0, -name.length).trim();
    // "I have read Hamlet" ends with a title, and "the pier shut. Tomas Rill" with a name.
    const isApart = startsLine(signer, frame) || found.at(-2 - parts.length) === seenBefore(signer);
    if (before === "" || !(isApart || ENDED.test(before))) break;
    parts.unshift(signer);
    words = before;
  }
  return parts;
}

function outermost(elements: readonly PageElement[]): readonly PageElement[] {
  const all = new Set(elements);
  return elements.filter(({ parentNode }) => {
    for (let above = parentNode; above; above = above.parentNode) if (all.has(above)) return false;
    return true;
  });
}

/** Whether nothing stands before it on its line. */
function startsLine(signer: PageElement, frame: PageElement): boolean {
  for (let at = signer; at !== frame; ) {
    if (!INLINE.test(at.tagName)) return true;
    const before = seenBefore(at);
    if (before !== null) return isElement(before) && !INLINE.test(before.tagName);
    if (at.parentNode === null) return false;
    at = at.parentNode;
  }
  return true;
}

function seenBefore(element: PageElement): PageNode | null {
  let before = element.previousSibling;
  while (before !== null && !isLineBreak(before) && before.textContent.trim() === "")
    before = before.previousSibling;
  return before;
}

function isLineBreak(node: PageNode): boolean {
  return isElement(node) && /^BR$/i.test(node.tagName);
}

/** Two that stand side by side are set apart by how the page looks: "Ann Low" and "Baker". */
function nameIn(signer: PageElement): string {
  const children = [...signer.childNodes];
  const seen = children.filter((node) => node.textContent.trim() !== "");
  const areApart = seen.length > 1 && seen.every(isElement);
  return areApart
    ? seen.map((node) => tidyLine(node.textContent)).join(", ")
    : tidyLine(signer.textContent);
}

/** The dash before a name goes with the name. */
function removeDashBefore({ previousSibling: before }: PageElement): void {
  if (before === null || isElement(before)) return;
  const from = before.textContent.length - LONGEST_DASH;
  const end = before.textContent.slice(Math.max(0, from));
  before.textContent =
    before.textContent.slice(0, Math.max(0, from)) + end.replace(/\s*[—–―~-]+\s*$/u, "");
}
