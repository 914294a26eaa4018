import type { Article } from "../../domain/article.ts";
import { partsOfBlocks, weightOfBlocks } from "../../domain/reply/message-size.ts";
import type { Block } from "../../domain/reply.ts";
import { count } from "../../domain/wording.ts";
import { type FoundBlock, findIn } from "../answers/search.ts";
import type { Rule } from "../asking/parse-rule.ts";
import type { MessageRoom } from "../edition/edition-pages.ts";
import { clip, outletOf } from "../show/source-of.ts";
import { alsoPrinted, withPlaces } from "./also-printed.ts";

export interface FoundArticle {
  readonly article: Article;
  /** By which it was found. */
  readonly rule: Rule;
  /** Which watches found it, where that is to be said. */
  readonly note: string | null;
}

/** Longer ones say less at a glance; what is cut would not be verbatim. These were chosen by hand. */
const LONGEST_QUOTED = 600;
const TITLE_LENGTH = 100;
/** Room for the title and the small print at the end. */
const WEIGHT_KEPT_FREE = 800;
const PARTS_KEPT_FREE = 3;

/** What a message has room for, each article by one block with the words that it was found by. */
export function showFound(
  found: readonly FoundArticle[],
  most: MessageRoom,
): { readonly blocks: readonly Block[]; readonly left: number } {
  const blocks: Block[] = [];
  let left = 0;
  const hasRoom = (more: readonly Block[]) =>
    weightOfBlocks([...blocks, ...more]) <= most.weight - WEIGHT_KEPT_FREE &&
    partsOfBlocks([...blocks, ...more]) <= most.parts - PARTS_KEPT_FREE;
  for (const one of found) {
    const folded = alsoPrinted(blocks, blockOf(one), one.article);
    if (folded) {
      blocks.splice(0, blocks.length, ...folded);
      continue;
    }
    const note: readonly Block[] = one.note === null ? [] : [{ kind: "note", text: one.note }];
    const ways = [quoted(one), headline(one.article)].filter((block) => block !== null);
    // Copies that came before anything was told are said at once.
    const fitting = ways
      .flatMap((block) => [
        [withPlaces(block, one.article), ...note],
        [block, ...note],
      ])
      .find(hasRoom);
    if (fitting) blocks.push(...fitting);
    else left += 1;
  }
  return { blocks, left };
}

/** What would be shown of it first. */
export function blockOf(found: FoundArticle): Block {
  return quoted(found) ?? headline(found.article);
}

/** Speech before anything else, and of that whatever has a name and is in marks. */
function quoted({ article, rule }: FoundArticle): Block | null {
  const hits = findIn(article, rule).filter(({ text }) => text.length <= LONGEST_QUOTED);
  const best = hits.find(isNamedSpeech) ?? hits.find(({ kind }) => kind === "quote") ?? hits[0];
  if (!best) return null;
  return { ...best, source: { label: printedIn(article), url: best.source.url } };
}

function isNamedSpeech(block: FoundBlock): boolean {
  return block.kind === "quote" && block.speaker !== null && block.speech === "own words";
}

function headline(article: Article): Block {
  const detail = article.siteName ?? outletOf(article);
  const item = { text: clip(article.title, TITLE_LENGTH), detail, url: article.url };
  return { kind: "list", items: [item] };
}

function printedIn(article: Article): string {
  const outlet = article.siteName ?? outletOf(article);
  return [outlet && clip(outlet, TITLE_LENGTH), clip(article.title, TITLE_LENGTH)]
    .filter(Boolean)
    .join(": ");
}

/** Chosen by hand: a burst is still read at a glance. */
export const MOST_SHOWN = 5;

export function moreNote(rest: number, expression: string): readonly Block[] {
  if (rest === 0) return [];
  return [{ kind: "note", text: `And ${count(rest, "more article")}: /search ${expression}` }];
}

/** Chosen by hand: what stays on one line of a title. */
const EXPRESSION_LENGTH = 80;

export function shortly(expression: string): string {
  return clip(expression, EXPRESSION_LENGTH);
}
