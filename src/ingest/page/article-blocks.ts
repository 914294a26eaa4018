import { countWords, tidyLine } from "../text/tidy-text.ts";
import { isElement, type PageElement } from "./parse-page.ts";

export interface Block {
  readonly kind: "paragraph" | "heading" | "item" | "quote" | "cell";
  readonly text: string;
  readonly words: number;
  /** The part of the text that is inside links, 0 to 1. */
  readonly linked: number;
  /** In an aside, a form, a footer, or what was marked as boilerplate. */
  readonly isApart: boolean;
  /** In what the page calls its article's body. */
  readonly inBody: boolean;
}

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);

const APART = new Set("ASIDE FOOTER FORM NAV FIGURE FIELDSET DIALOG".split(" "));

/** Set on what the page calls its article's body. */
export const BODY = "data-body";

/** Set on what is boilerplate, before Readability unwraps it. */
export const MARK = "data-boilerplate";

const TEXT = 3;

const KINDS: Readonly<Record<string, Block["kind"]>> = {
  LI: "item",
  DT: "item",
  DD: "item",
  BLOCKQUOTE: "quote",
  TD: "cell",
  TH: "cell",
};

/** The text under an element in reading order, cut where a browser would start a new line. */
export function readBlocks(root: PageElement): readonly Block[] {
  const line = createLine();
  const around: Surroundings = { kind: "paragraph", inLink: false, isApart: false, inBody: false };
  visit(root, around, line);
  line.close(around);
  return line.blocks;
}

interface Surroundings extends Pick<Block, "kind" | "isApart" | "inBody"> {
  readonly inLink: boolean;
}

function visit(element: PageElement, around: Surroundings, line: Line): void {
  for (const node of element.childNodes) {
    if (isElement(node) && !/^title$/i.test(node.tagName)) visitElement(node, around, line);
    if (node.nodeType === TEXT) line.add(node.textContent, around.inLink);
  }
}

function visitElement(element: PageElement, around: Surroundings, line: Line): void {
  const tag = element.tagName.toUpperCase();
  const isBlock = BLOCKS.has(tag);
  const inner = {
    kind: kindOf(tag, around.kind),
    inLink: around.inLink || tag === "A",
    isApart: around.isApart || (isBlock && isApart(tag, element)),
    inBody: around.inBody || (isBlock && element.getAttribute(BODY) !== null),
  };

  if (isBlock || tag === "BR") line.close(around);
  visit(element, inner, line);
  if (isBlock) line.close(inner);
}

function isApart(tag: string, element: PageElement): boolean {
  if (APART.has(tag)) return true;
  return element.getAttribute(MARK) !== null || element.getAttribute("hidden") !== null;
}

type Line = ReturnType<typeof createLine>;

/** The line being read, and the blocks of those before it. */
function createLine() {
  const blocks: Block[] = [];
  let text = "";
  let linked = 0;

  function add(piece: string, inLink: boolean): void {
    text += piece;
    if (inLink) linked += tidyLine(piece).length;
  }

  function close({ kind, isApart, inBody }: Surroundings): void {
    const line = tidyLine(text);
    if (line !== "") {
      const [words, share] = [countWords(line), linked / line.length];
      blocks.push({ kind, text: line, words, linked: share, isApart, inBody });
    }
    text = "";
    linked = 0;
  }

  return { blocks, add, close };
}

function kindOf(tag: string, outer: Block["kind"]): Block["kind"] {
  return /^H[1-6]$/.test(tag) ? "heading" : (KINDS[tag] ?? outer);
}
