import type { Block } from "../../domain/reply.ts";
import type { Match, Verification } from "../../domain/verification.ts";
import { foldReprints } from "../asking/fold-reprints.ts";
import { type Quote, sureSpeaker } from "../library/library.ts";
import { clip, outletOf } from "../show/source-of.ts";
import { type Passage, showPassage } from "./passages.ts";

/** Chosen by hand: nobody reads more places than that. */
const MOST_PLACES = 4;
/** Characters of an outlet's name before its headline. Chosen by hand. */
const LONGEST_OUTLET = 40;

type Places = Pick<Verification, "matches" | "places" | "left">;

/** Where the words stand: what several outlets print is shown once, with each that has it. */
export function placesOf(found: readonly Passage[]): Places {
  const isInOne = found.every(({ parts }) => parts.length === 1);
  return told(isInOne ? folded(found) : found.map(alone), found.length);
}

/** The same of words that each stand elsewhere, in their order. */
export function placesApart(found: readonly Passage[]): Places {
  return told(found.map(alone), found.length);
}

interface Group {
  readonly shown: Passage;
  /** Those that are told of by their outlets' names. */
  readonly named: readonly Passage[];
  readonly blocks: readonly Block[];
}

function told(groups: readonly Group[], count: number): Places {
  const shown = groups.slice(0, MOST_PLACES);
  const matches = [
    ...shown.map((group) => group.shown),
    ...shown.flatMap(({ named }) => named),
  ].flatMap(matchesOf);
  const toldOf = shown.reduce((sum, { named }) => sum + 1 + named.length, 0);
  return { matches, places: shown.flatMap(({ blocks }) => blocks), left: count - toldOf };
}

function alone(passage: Passage): Group {
  return { shown: passage, named: [], blocks: showPassage(passage).map(withOutlet) };
}

function folded(found: readonly Passage[]): readonly Group[] {
  const printed = found.map((passage) => ({ ...passage.quote, passage }));
  return foldReprints(printed).map(({ shown, all, alsoIn }) => {
    const outlets = new Set([outletNameOf(shown), ...alsoIn.map(({ label }) => label)]);
    const named = all.filter((each) => each !== shown && outlets.has(outletNameOf(each) ?? ""));
    const { blocks } = alone(shown.passage);
    const withReprints = blocks.map((block) =>
      block.kind === "quote" && alsoIn.length > 0 ? { ...block, alsoIn } : block,
    );
    return {
      shown: shown.passage,
      named: named.map(({ passage }) => passage),
      blocks: withReprints,
    };
  });
}

function outletNameOf({ article }: Quote): string | null {
  return article.siteName ?? outletOf(article);
}

/** Whoever asks whether it was said asks who printed it. */
export function withOutlet(block: Block): Block {
  if (block.kind !== "quote" && block.kind !== "passage") return block;
  const outlet = block.place?.outlet;
  if (!outlet) return block;
  const label = `${clip(outlet, LONGEST_OUTLET)}: ${block.source.label}`;
  return { ...block, source: { ...block.source, label } };
}

function matchesOf({ parts }: Passage): readonly Match[] {
  return parts.map(({ quote: { article, quotation }, start, end }) => ({
    articleId: article.id,
    start,
    end,
    speaker: sureSpeaker(quotation),
    text: article.text.slice(start, end),
  }));
}
