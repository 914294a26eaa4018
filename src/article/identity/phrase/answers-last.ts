import { type Analysis, paragraphAt } from "../../analyse-text.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import { isAmong } from "../../text/token.ts";
import { tailVerb } from "../pronoun/against/owned.ts";
import { reportBefore } from "../pronoun/named-after.ts";
import type { Reference } from "../pronoun/sentence-topic.ts";
import { REPLYING } from "./who-goes-on.ts";

/** Sentences of a turn that are looked back over, which may run over two paragraphs. Chosen by hand. */
const LOOK_BACK = { sentences: 10, paragraphs: 2 };

/**
 * “He is a rabbit,” Low said.\n\n“I have heard him,” the winner answered: whoever answers the words right before is
 * not who has said them.
 */
export function answersLast(analysis: Analysis, { mention, lastSource }: Reference): boolean {
  const { words, mentions } = analysis;
  const own = itemAt(mentions, mention);
  const spoke = itemOrNone(mentions, lastSource);
  if (own.kind !== "nominal" || !spoke) return false;
  const verb = tailVerb(analysis, own);
  if (verb === -1 || !isAmong(words, verb, REPLYING)) return false;
  if (paragraphAt(analysis, spoke.head) === paragraphAt(analysis, own.lead)) return false;
  const report = reportBefore(analysis, own.lead, LOOK_BACK);
  return report !== undefined && report.first <= spoke.head && spoke.head < report.last;
}
