import type { Article } from "../../domain/article.ts";
import type { Verdict, Verification } from "../../domain/verification.ts";
import { splitNames } from "../../domain/wording.ts";
import { sureSpeaker } from "../library/library.ts";
import { type ExactWord, exactWords } from "../words/exact-words.ts";
import { fold } from "../words/fold.ts";
import { rarity } from "../words/word-rarity.ts";
import { findPieces } from "./find-pieces.ts";
import { likeness } from "./likeness.ts";
import {
  articleLine,
  lineOf,
  type Passage,
  passagesOf,
  placeInText,
  printedFrom,
  showPrinted,
} from "./passages.ts";
import { placesApart, placesOf, withOutlet } from "./places-of.ts";
import { negationCutOff, whatDiffers } from "./what-differs.ts";

/** All numbers here were chosen by hand. Nobody reads more places than that. */
const MOST_PLACES = 4;
/** As many are compared word by word as share the most telling words. */
const MOST_COMPARED = 30;
/** Fewer words are changed into any others. */
const FEWEST_TO_CHANGE = 4;
/** One quotation with so little changed is likelier than short pieces of several. */
export const MOSTLY = 0.8;

export interface Asked {
  readonly words: string;
  /** The names of whoever may be meant; `null` where nobody is asked for. */
  readonly speakers: readonly string[] | null;
}

/** Says what the articles have of words that somebody is supposed to have said. */
export function verify(articles: readonly Article[], { words, speakers }: Asked): Verification {
  const claim: Claimed = { text: words, words: exactWords(words), isByAsked: isBy(speakers) };
  if (claim.words.length === 0) return NOT_FOUND;
  const passages = articles.flatMap(passagesOf);
  const found = standing(passages, claim);
  if (found) return found;
  const near = changed(passages, claim);
  const pieces = joined(passages, claim, near !== null && near.similarity >= MOSTLY);
  return pieces ?? printed(articles, claim) ?? near ?? NOT_FOUND;
}

interface Claimed {
  readonly text: string;
  readonly words: readonly ExactWord[];
  readonly isByAsked: (passage: Passage) => boolean;
}

export const NOT_FOUND: Verification = {
  verdict: "not found",
  notByAsked: false,
  isInterrupted: false,
  similarity: 0,
  matches: [],
  places: [],
  left: 0,
  difference: null,
  grave: [],
  cutOff: null,
};

const VERDICTS = {
  "own words": "verbatim",
  reported: "reported",
  alleged: "alleged",
  denied: "denied",
} as const;
const KINDS = ["own words", "reported", "alleged", "denied"] as const;

/** The words as they are: best in the mouth of whoever is asked for, best as own words. */
function standing(passages: readonly Passage[], claim: Claimed): Verification | null {
  const line = lineOf(keysOf(claim));
  const best = bestOf(
    passages.filter((passage) => passage.line.includes(line)),
    claim,
  );
  // What one quotation has need not be shown with those that it goes on in.
  const least = Math.min(...best.map(({ parts }) => parts.length));
  const shortest = best.filter(({ parts }) => parts.length === least);
  const [first] = shortest;
  if (!first) return null;
  const from = first.line.slice(0, first.line.indexOf(line) + 1).split(" ").length - 2;
  return {
    ...at(first.isInterrupted ? "joined" : VERDICTS[first.kind], shortest, claim),
    isInterrupted: first.isInterrupted,
    cutOff: negationCutOff(first, from, from + claim.words.length),
  };
}

/** Those by whoever is asked for before any others, and of them those of the strongest kind. */
function bestOf(found: readonly Passage[], { isByAsked }: Claimed): readonly Passage[] {
  const groups = [true, false].flatMap((byAsked) =>
    KINDS.map((kind) =>
      found.filter((passage) => passage.kind === kind && isByAsked(passage) === byAsked),
    ),
  );
  return groups.find(({ length }) => length > 0) ?? [];
}

function joined(
  passages: readonly Passage[],
  claim: Claimed,
  isSure: boolean,
): Verification | null {
  const own = passages.filter(({ kind, parts }) => kind === "own words" && parts.length === 1);
  const pieces = findPieces(
    keysOf(claim),
    [...own.filter(claim.isByAsked), ...own.filter((passage) => !claim.isByAsked(passage))],
    isSure,
  );
  if (!pieces) return null;
  return {
    ...at("joined", pieces, claim),
    ...placesApart(pieces),
    notByAsked: !pieces.every(claim.isByAsked),
  };
}

function printed(articles: readonly Article[], claim: Claimed): Verification | null {
  if (claim.words.length < FEWEST_TO_CHANGE) return null;
  const line = lineOf(keysOf(claim));
  const found = articles.filter((article) => articleLine(article).includes(line));
  if (found.length === 0) return null;
  const shown = found
    .slice(0, MOST_PLACES)
    .map((article) => ({ article, place: placeInText(article, line) }));
  return {
    ...NOT_FOUND,
    verdict: "printed",
    similarity: 1,
    matches: shown.map(({ article, place }) => ({
      articleId: article.id,
      ...place,
      speaker: null,
      text: article.text.slice(place.start, place.end),
    })),
    places: shown.map(({ article, place }) => withOutlet(showPrinted(article, place))),
    left: found.length - shown.length,
  };
}

/** The most alike, where whoever is asked for comes before others whose words are as alike. */
function changed(passages: readonly Passage[], claim: Claimed): Verification | null {
  if (claim.words.length < FEWEST_TO_CHANGE) return null;
  const keys = keysOf(claim);
  const alike = nearestIn(passages, claim).flatMap((passage) => {
    const like = likeness(keys, passage) ?? null;
    return like ? [{ passage, ...like }] : [];
  });
  const best = bestOf(
    alike.map(({ passage }) => passage),
    claim,
  );
  const [first] = alike
    .filter(({ passage }) => best.includes(passage))
    .sort(
      (one, other) =>
        other.likeness - one.likeness || one.passage.parts.length - other.passage.parts.length,
    );
  if (!first) return null;
  const { passage, start, end } = first;
  const { changes, grave } = whatDiffers(claim.text, printedFrom(passage, start, end));
  const verdict = passage.kind === "own words" ? "changed" : VERDICTS[passage.kind];
  return {
    ...at(verdict, [passage, ...passages.filter(isReprintOf(passage, claim))], claim),
    similarity: first.likeness,
    difference: changes,
    grave,
    cutOff: negationCutOff(passage, start, end),
  };
}

function isReprintOf(passage: Passage, { isByAsked }: Claimed): (other: Passage) => boolean {
  return (other) =>
    other !== passage &&
    other.line === passage.line &&
    other.kind === passage.kind &&
    other.parts.length === passage.parts.length &&
    isByAsked(other) === isByAsked(passage);
}

/** A quotation that many articles repeat is compared once, or it would leave no room for others. */
function nearestIn(passages: readonly Passage[], claim: Claimed): readonly Passage[] {
  const weights = [...new Set(keysOf(claim))].map((key) => ({
    word: lineOf([key]),
    weight: rarity(key),
  }));
  const sharedBy = ({ line }: Passage) =>
    weights.reduce((total, { word, weight }) => total + (line.includes(word) ? weight : 0), 0);
  const sharing = passages
    .map((passage) => ({ passage, shared: sharedBy(passage) }))
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.shared - one.shared);
  const wordings = new Map<string, Passage>();
  for (const { passage } of sharing) {
    const wording = [passage.kind, claim.isByAsked(passage), passage.line].join();
    if (!wordings.has(wording)) wordings.set(wording, passage);
    if (wordings.size === MOST_COMPARED) break;
  }
  return [...wordings.values()];
}

function at(verdict: Verdict, found: readonly Passage[], { isByAsked }: Claimed): Verification {
  const notByAsked = !found.some(isByAsked);
  return { ...NOT_FOUND, ...placesOf(found), verdict, notByAsked, similarity: 1 };
}

/** A speaker of whom we are not sure is not the one who is asked for. */
function isBy(speakers: readonly string[] | null): (passage: Passage) => boolean {
  if (speakers === null) return () => true;
  const asked = new Set(speakers.map(fold));
  return ({ quote }) => {
    const speaker = sureSpeaker(quote.quotation);
    return (
      speaker !== null && [speaker, ...splitNames(speaker)].some((name) => asked.has(fold(name)))
    );
  };
}

function keysOf({ words }: Pick<Claimed, "words">): readonly string[] {
  return words.map(({ key }) => key);
}
