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

/** Set on a block quote that is somebody's words, and so stands in marks. */
export const SAID = "data-said";

/** Words: a name with a role and an organisation is shorter. Chosen by hand. */
export const LONGEST_SIGNATURE = 20;

const TEXT = 3;

const DOUBLE = ["“", "”"] as const;
const SINGLE = ["‘", "’"] as const;

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
  const around: Surroundings = {
    kind: "paragraph",
    inLink: false,
    inQuote: false,
    isApart: false,
    inBody: false,
  };
  visit(root, around, line);
  line.close(around);
  return line.blocks;
}

interface Surroundings extends Pick<Block, "kind" | "isApart" | "inBody"> {
  readonly inLink: boolean;
  /** Whether marks within are single ones. */
  readonly inQuote: boolean;
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
  const isSaid = tag === "BLOCKQUOTE" && element.getAttribute(SAID) !== null;
  const inner = {
    kind: kindOf(tag, around.kind),
    inLink: around.inLink || tag === "A",
    inQuote: around.inQuote || isSaid || tag === "Q",
    isApart: around.isApart || (isBlock && isApart(tag, element)),
    inBody: around.inBody || (isBlock && element.getAttribute(BODY) !== null),
  };

  if (isBlock || tag === "BR") line.close(around);
  const place = line.place();
  visit(element, inner, line);
  if (tag === "Q") line.quote(place, around.inQuote ? SINGLE : DOUBLE);
  if (isBlock) line.close(inner);
  if (isSaid) line.setOff(place);
}

function isApart(tag: string, element: PageElement): boolean {
  if (APART.has(tag)) return true;
  return element.getAttribute(MARK) !== null || element.getAttribute("hidden") !== null;
}

type Line = ReturnType<typeof createLine>;

/** Where a quotation begins: among the blocks, and among the pieces of the line being read. */
interface Place {
  readonly block: number;
  readonly piece: number;
}

/** The line being read, and the blocks of those before it. */
function createLine() {
  const blocks: Block[] = [];
  let pieces: string[] = [];
  let linked = 0;

  function add(piece: string, inLink: boolean): void {
    // "<b>Ann Low:</b>I have": the type tells the label from the words.
    if (/^[\p{L}“"]/u.test(piece) && (pieces.at(-1) ?? "").endsWith(":")) pieces.push(" ");
    pieces.push(piece);
    if (inLink) linked += tidyLine(piece).length;
  }

  function close({ kind, isApart, inBody }: Surroundings): void {
    const line = tidyLine(pieces.join(""));
    if (line !== "") {
      const [words, share] = [countWords(line), linked / line.length];
      blocks.push({ kind, text: line, words, linked: share, isApart, inBody });
    }
    pieces = [];
    linked = 0;
  }

  const place = (): Place => ({ block: blocks.length, piece: pieces.length });

  /** Puts what has come since into marks, as a browser does, unless it stands in some already. */
  function quote({ block, piece }: Place, [open, close]: readonly [string, string]): void {
    const within = pieces.slice(piece).findIndex(isSeen);
    if (block !== blocks.length || within === -1) return;
    const first = piece + within;
    const before = pieces.findLast((text, index) => index < piece && isSeen(text));
    if (/^\s*["“”„«»‘]/u.test(pieces[first] ?? "") || /["“„«‘]\s*$/u.test(before ?? "")) return;
    pieces[first] = open + (pieces[first] ?? "").trimStart();
    const last = pieces.findLastIndex(isSeen);
    pieces[last] = (pieces[last] ?? "").trimEnd() + close;
  }

  /** Puts the lines of a block quote into marks, all but the dash and the name below them. */
  function setOff({ block }: Place): void {
    const said = blocks.splice(block);
    const signature = isSignature(said.at(-1)?.text ?? "") ? said.pop() : undefined;
    for (const [index, line] of said.entries()) {
      const close = index === said.length - 1 ? "”" : "";
      blocks.push({ ...line, text: `“${withSingleMarks(line.text)}${close}` });
    }
    if (signature) blocks.push(signature);
  }

  return { blocks, add, close, place, quote, setOff };
}

/** Marks within marks are single ones; an inch has a digit before it. */
function withSingleMarks(text: string): string {
  return text
    .replace(/^["“]([^"“”]+)["”]$/u, "$1")
    .replace(/(?<=^|[\s([—–-])["“„](?=\S)/gu, "‘")
    .replace(/(?<![\s\d])["”]|(?<=\d)”/gu, "’");
}

function isSeen(text: string): boolean {
  return text.trim() !== "";
}

/** "— Ann Low, baker" */
export function isSignature(line: string): boolean {
  return /^[—–―-]/u.test(line) && countWords(line) <= LONGEST_SIGNATURE;
}

function kindOf(tag: string, outer: Block["kind"]): Block["kind"] {
  return /^H[1-6]$/.test(tag) ? "heading" : (KINDS[tag] ?? outer);
}
