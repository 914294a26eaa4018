import { ADDRESS, beginning } from "../../domain/news-source/furniture.ts";
import { anyOf, openingWith } from "../../domain/pattern.ts";
import type { Block } from "./article-blocks.ts";
import { dropDoubles } from "./drop-doubles.ts";

/**
 * Labels may as well begin a sentence of the article's own, so they count only alone or on links.
 */
const LABEL = beginning([
  "(?:related|recommended|trending|sponsored|loading|advertis(?:ement|ing)|newsletter|copyright)",
  "(?:see|learn|discover|explore|find out) (?:also|more)",
  "more (?:from|on|about|stories|coverage|news|in|like)",
  "you (?:may|might) (?:also )?(?:like|be interested)",
  "most (?:read|popular|viewed)",
  "(?:watch|listen|share|tweet|e-?mail|print|save|close|donate|subscribe|register|toggle)",
  "(?:sign|log) ?(?:up|in)",
  "(?:don.t miss|must[- ]read|copy link|back to top|skip (?:to|past)|skip advert|after newsletter promotion|about the author)",
  "(?:next|previous) (?:article|story|post)",
  "(?:\\d+ )?comments?",
  "(?:view|load|show) (?:all|more|comments)",
  "(?:tags?|topics?|categories|filed under|posted in|disclaimer)",
  "(?:\\[?\\+\\]? ?enlarge|story highlights|facebook activity|pop-up|download audio|embed player)",
  "(?:file photo|getty images|(?:ap|afp|reuters) photo)",
  "(?:terms of|privacy (?:policy|notice)|affiliate|breaking news alerts)",
]);

/**
 * Words. A longer paragraph that begins so is as likely the article's own. All limits of this file
 * were chosen by hand on saved pages.
 */
const LONGEST_BOILERPLATE = 40;
const LONGEST_LABEL = 12;
const LONGEST_SCRAP = 3;
const LONGEST_BYLINE = 20;
const LONGEST_LISTING = 8;
const SHORTEST_SENTENCE = 8;

/** Parts of a block's text that are inside links: half of it, most of it, nothing but links. */
const HALF_LINKED = 0.5;
const MOSTLY_LINKED = 0.6;
const WHOLLY_LINKED = 0.8;

const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const MONTH = String.raw`\p{L}{3,9}\.?`;
const DAY_AND_MONTH = String.raw`${DAY}\s+${MONTH}|${MONTH}\s+${DAY}`;

const BYLINE = anyOf(
  [
    String.raw`^(?:by|von|par|por|di)\s+\p{Lu}`,
    String.raw`^(?:published|updated|posted|last (?:updated|modified)|first published|modified|created)\b`,
    String.raw`^\d+\s*(?:min(?:ute)?s?)(?:\s+read)?$`,
    String.raw`^(?:\p{L}+,?\s+)?(?:${DAY_AND_MONTH}),?\s+\d{4}\b`,
    String.raw`^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|^\d{1,2}:\d{2}\b`,
  ],
  "iu",
);

const LISTING = openingWith([
  "related|more|most|recommended|trending|latest|top|popular|also|you m|read|editor",
  "from around|see also|around the web|in other news|what to read|keep reading|up next",
  "further reading|external links|sources?$|tags?|topics?|share|comments?|about the",
  "newsletter|sign up|subscribe|follow|advert",
]);

/** Words: "Also in this paper:" is no sentence of the article. */
const LEAST_LEAD = 5;

const SAID = /["“”„«»‘]/;

/**
 * Leaves out what stands around an article inside its own column: the byline before it, "read more"
 * between, lists of links after. Whoever is quoted stays: a lost quotation is worse than a line too
 * many.
 */
export function dropBoilerplateBlocks(
  blocks: readonly Block[],
  title: string | null,
): readonly Block[] {
  const own = withoutMenus(withoutListings(blocks).filter((block) => !isBoilerplate(block)));
  return dropDoubles(withoutTail(withoutHead(own, title)));
}

function isBoilerplate(block: Block): boolean {
  if (!/[\p{L}\p{N}]/u.test(block.text)) return true;
  if (block.kind === "paragraph" && /^(?:[\p{Lu}|]|https?:\/\/\S+)$/u.test(block.text)) return true;
  if (block.words > LONGEST_BOILERPLATE) return false;
  if (isSentence(block) && block.linked < HALF_LINKED) {
    return ADDRESS.test(block.text) && !SAID.test(block.text);
  }
  return ADDRESS.test(block.text) || isLabel(block) || isLinkAlone(block);
}

function isLabel({ text, words, linked }: Block): boolean {
  return (words <= LONGEST_LABEL || linked >= HALF_LINKED) && LABEL.test(text);
}

/** True of "WATCH: The mayor's speech", which is wholly a link and in capitals up to its colon. */
function isLinkAlone(block: Block): boolean {
  return block.linked > WHOLLY_LINKED && /^[\p{Lu}\s]{4,30}:/u.test(block.text);
}

function isSentence(block: Block): boolean {
  return block.words >= SHORTEST_SENTENCE && /[.!?…]["”’')\]]*$/.test(block.text);
}

/** Leaves out a heading such as "Related stories" with the links under it. */
function withoutListings(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  let inListing = false;
  for (const block of blocks) {
    if (block.kind === "heading")
      inListing = LISTING.test(block.text) && block.words <= LONGEST_LISTING;
    else if (inListing && block.linked < HALF_LINKED) inListing = false;
    if (!inListing) kept.push(block);
  }
  return kept;
}

/** Leaves out lists and tables of nothing but links, unless a sentence leads into them. */
function withoutMenus(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  for (const run of runsOfAKind(blocks)) {
    const isList = run[0]?.kind === "item" || run[0]?.kind === "cell";
    const isMenu = isList && run.every(({ linked }) => linked > WHOLLY_LINKED);
    if (!isMenu || leadsInto(kept.at(-1))) kept.push(...run);
  }
  return kept;
}

function runsOfAKind(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (run?.[0]?.kind === block.kind) run.push(block);
    else runs.push([block]);
  }
  return runs;
}

function leadsInto(block: Block | undefined): boolean {
  return block !== undefined && block.words > LEAST_LEAD && block.text.endsWith(":");
}

function withoutHead(blocks: readonly Block[], title: string | null): readonly Block[] {
  const first = blocks.findIndex(
    (block) => isText(block) && isSentence(block) && block.linked < MOSTLY_LINKED,
  );
  if (first === -1) return blocks;
  const isBoilerplate = (block: Block) =>
    isSame(block.text, title) ||
    (block.words <= LONGEST_BYLINE && (BYLINE.test(block.text) || block.linked > MOSTLY_LINKED));
  return blocks.filter((block, index) =>
    index >= first + 1
      ? true
      : index === first
        ? !isSame(block.text, title)
        : !isBoilerplate(block),
  );
}

/** Old pages keep their article, like all else, in a table. */
function isText({ kind }: Block): boolean {
  return kind === "paragraph" || kind === "cell";
}

function isSame(text: string, title: string | null): boolean {
  const fold = (line: string) => line.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return title !== null && fold(text) === fold(title);
}

/** After the last sentence only boilerplate comes: links, headings over nothing, tags, counts. */
function withoutTail(blocks: readonly Block[]): readonly Block[] {
  let end = blocks.length;
  for (; end > 0; end -= 1) {
    const block = blocks[end - 1];
    if (block === undefined || !isTailBoilerplate(block)) break;
  }
  return end === 0 ? blocks : blocks.slice(0, end);
}

function isTailBoilerplate(block: Block): boolean {
  if (block.kind === "heading") return true;
  const isScrap = block.words <= LONGEST_SCRAP && !/[.!?…:”"’')\]]$/.test(block.text);
  if (isScrap && block.kind === "paragraph") return true;
  if (isSentence(block) && SAID.test(block.text)) return false;
  return block.words < LONGEST_BOILERPLATE && block.linked > MOSTLY_LINKED;
}
