import type { Analysis } from "../../../analyse-text.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import { hasShape, isAmong } from "../../../text/token.ts";
import { CAPITAL } from "../../../text/tokenize.ts";
import { reportBefore } from "../../pronoun/named-after.ts";
import type { Reference } from "../../pronoun/sentence-topic.ts";
import { isClub } from "./is-club.ts";

const LOOK_BACK = { sentences: 4, paragraphs: 1 };

/** The phrase that spoke last, or the name, "Denby said it was late", where that is a club's in the report right before; or -1. */
export function clubOr(analysis: Analysis, { mention, lastSource, lastPhrase }: Reference): number {
  const { mentions } = analysis;
  const one = itemOrNone(mentions, lastPhrase === -1 ? lastSource : -1);
  if (one?.kind !== "name" || !isClub(analysis, one)) return lastPhrase;
  const report = reportBefore(analysis, itemAt(mentions, mention).first, LOOK_BACK);
  return report === undefined || report.first <= one.head ? lastSource : -1;
}

const POLICE = hashedWords("police");

/** The mention, where it is one force by its name, "the Denby police"; or -1. */
export function forceAt({ words, mentions }: Analysis, mention: number): number {
  const { head } = itemAt(mentions, mention);
  return isAmong(words, head, POLICE) && hasShape(words, head - 1, CAPITAL) ? mention : -1;
}
