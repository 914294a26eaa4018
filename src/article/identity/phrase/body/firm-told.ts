import { type Analysis, paragraphAt } from "../../../analyse-text.ts";
import { THE } from "../../../lexicon/single-words.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import { isThinkTank } from "../../../people/subjects/think-tank.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { endsWith, hashOf, isAmong } from "../../../text/token.ts";
import type { Words } from "../../../text/tokenize.ts";
import { bodyOfStatement, nounOfStatement } from "../document/body-statement.ts";
import { anotherBetween } from "./another-body.ts";
import { FIRM_KINDS, kindOf } from "./kinds-told.ts";
import { type Firm, firmsOf } from "./named-firms.ts";

/** Paragraphs in which an article says what it is about: its title and its lede. */
const OPENING = 2;

/**
 * "Halden, a maker of bikes, closed on Friday. … In a post the company said": the one firm that the article tells of by
 * name, where "the company" has nothing more to it; "the bank", "the union" is one that was told to be so. undefined
 * where there are two, none before it, or another without a name since.
 */
export function firmTold(
  analysis: Analysis,
  index: number,
): { readonly mention: number; readonly name: number } | undefined {
  const { words, mentions } = analysis;
  const { lead, head } = itemAt(mentions, index);
  const statement = bodyOfStatement(analysis, index);
  if (statement !== -1) return { mention: index, name: statement };
  const of = isBare(words, itemAt(mentions, index)) ? head : nounOfStatement(analysis, index);
  if (!isAmong(words, of, FIRM_KINDS)) return undefined;
  const noun = kindOf(hashOf(words, of));
  const fitting = firmsOf(analysis, 0).filter(
    (firm) => (firm.places[0] ?? lead) < lead && isKind(firm, noun, lead),
  );
  const only = fitting.length > 1 ? topicOf(analysis, fitting, lead) : fitting[0];
  if (!only || anotherBetween(analysis, only, { lead, noun })) return undefined;
  return {
    mention: only.mention === -1 ? index : only.mention,
    name: only.isPlain ? only.name : -1,
  };
}

/** Of several the article is about the one that it opens with, as long as no other has just been named. */
function topicOf(analysis: Analysis, fitting: readonly Firm[], lead: number): Firm | undefined {
  const [topic, second] = fitting.filter(
    ({ places: [first = lead] }) => paragraphAt(analysis, first) <= OPENING,
  );
  if (!topic || second) return undefined;
  const here = paragraphAt(analysis, lead);
  const isNear = ({ places }: Firm) =>
    places.some((at) => at < lead && here - paragraphAt(analysis, at) <= 1);
  return fitting.some((firm) => firm !== topic && isNear(firm)) ? undefined : topic;
}

/** "The company", "the Denby-based company", "the think tank" */
function isBare(words: Words, { kind, lead, head, last }: Mention): boolean {
  if (kind !== "nominal" || last !== head + 1 || !isAmong(words, head, FIRM_KINDS)) return false;
  if (hashOf(words, lead) !== THE) return false;
  for (let token = lead + 1; token < head; token++) {
    if (!endsWith(words, token, "-based") && !isThinkTank(words, token)) return false;
  }
  return true;
}

function isKind({ kinds }: Firm, noun: number, lead: number): boolean {
  if ((kinds.get(noun) ?? lead) < lead || kinds.has(RIVAL)) return true;
  if (!ANY_FIRM.has(noun)) return false;
  return kinds.size === 0 || [...kinds.keys()].some((kind) => !NO_FIRM.has(kind));
}

const RIVAL = hashWord("rival");

/** "The charity Halden" is no company. */
const NO_FIRM: ReadonlySet<number> = new Set(
  [
    ...hashedWords("charity union club body watchdog newspaper party tank trust association force"),
    ...hashedWords("inspectorate ombudsman campaign organisation"),
  ].map(kindOf),
);

/** What any firm may be called. */
const ANY_FIRM: ReadonlySet<number> = new Set(
  [...hashedWords("company firm business brand")].map(kindOf),
);
