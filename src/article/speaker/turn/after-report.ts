import { itemAt } from "../../text/lookup.ts";
import { startOf } from "../../text/token.ts";
import { UNGOVERNED } from "../governor.ts";
import type { Choice } from "../judge-rivals.ts";
import { subjectOfReportBefore } from "../report-before.ts";
import { isCalled } from "./exchange.ts";
import { isSame, type Turn } from "./turn.ts";

/** So it was on all the development articles where the ranker held another likelier; they are few. */
const LIKELY = 0.9;

/** "Williams was keen not to talk of it. “We have a tough game.”": not whoever spoke before. */
export function afterReport({ context, quote, first, choices }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  if (first === -1 || governors[quote]?.manner !== UNGOVERNED) return undefined;
  const quotation = itemAt(analysis.quoted, quote);
  const mention = subjectOfReportBefore(analysis, quotation);
  if (mention === -1 || isSame(analysis, choices[quote], { mention, probability: 0 }))
    return undefined;
  const chosen = analysis.mentions[choices[quote]?.mention ?? -1];
  if (chosen && startOf(analysis.words, chosen.lead) > quotation.end) return undefined;
  return isCalled(analysis, { quote, first }, mention)
    ? undefined
    : { mention, probability: LIKELY };
}
