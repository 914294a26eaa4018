import { type Analysis, paragraphAt } from "../../../analyse-text.ts";
import { THE } from "../../../lexicon/single-words.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { hashOf, isAmong } from "../../../text/token.ts";
import { FIRM_KINDS, type Firm, firmsOf } from "./named-firms.ts";

/** Paragraphs in which an article says what it is about: its title and its lede. */
const OPENING = 2;

/**
 * "Halden, a maker of bikes, closed on Friday. … In a post the company said": the mention of the one firm that the
 * article tells of by name, where "the company" has nothing more to it; "the bank" is a firm that was told to be one.
 * -1 where there are two, or none before it.
 */
export function firmTold(analysis: Analysis, index: number): number {
  const { words, mentions } = analysis;
  const { kind, lead, head, last } = itemAt(mentions, index);
  const isBare = kind === "nominal" && hashOf(words, lead) === THE && head === lead + 1;
  if (!isBare || last !== head + 1 || !isAmong(words, head, FIRM_KINDS)) return -1;
  const fitting = firmsOf(analysis, 0).filter(
    (firm) => (firm.places[0] ?? lead) < lead && isKind(firm, hashOf(words, head)),
  );
  const [only, other] = fitting;
  if (!only || !other) return only?.mention ?? -1;
  // Of several the article is about the one that it opens with, as long as no other has just been named.
  const [topic, second] = fitting.filter(
    ({ places: [first = lead] }) => paragraphAt(analysis, first) <= OPENING,
  );
  if (!topic || second) return -1;
  const here = paragraphAt(analysis, lead);
  const isNear = ({ places }: Firm) =>
    places.some((at) => at < lead && here - paragraphAt(analysis, at) <= 1);
  return fitting.some((firm) => firm !== topic && isNear(firm)) ? -1 : topic.mention;
}

function isKind({ kinds }: Firm, noun: number): boolean {
  if (!ANY_FIRM.has(noun)) return kinds.has(noun);
  return kinds.size === 0 || [...kinds].some((kind) => !NO_FIRM.has(kind));
}

/** "The charity Halden" is no company. */
const NO_FIRM = hashedWords("charity union club body watchdog regulator");

/** What any firm may be called. */
const ANY_FIRM = hashedWords("company firm business");
