import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { isUtteredWhole } from "../../grammar/running-text.ts";
import { RECALLING_VERBS } from "../../lexicon/reporting-words.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { itemAt, tokenAt } from "../../text/lookup.ts";
import { endsWith, hasClass, isAmong } from "../../text/token.ts";
import { UNGOVERNED } from "../governor.ts";
import type { Choice } from "../judge-rivals.ts";
import { mentionOver } from "../mention-at.ts";
import { isSame, NOBODY, type Turn } from "./turn.ts";

/** "Low quoted Reed saying it was “late”.\n\n“The mayor has no plan.”": who quotes him goes on, and not he. */
export function quotersWords({ context, quote, choices }: Turn): Choice | undefined {
  const { analysis, governors, evidence } = context;
  const { quoted, mentions, words, grammar } = analysis;
  const before = choices[quote - 1];
  if (!before || !isSame(analysis, before, choices[quote])) return undefined;
  if (governors[quote]?.manner !== UNGOVERNED || evidence[quote]?.source !== -1) return undefined;
  const [one, other] = [itemAt(quoted, quote - 1), itemAt(quoted, quote)];
  if (one.paragraph === other.paragraph) return undefined;
  const { lead, last } = itemAt(mentions, before.mention);
  const isQuoted = isAmong(words, lead - 1, RECALLING_VERBS);
  if (!isQuoted || !hasClass(words, last, SPEECH) || !endsWith(words, last, "ing"))
    return undefined;
  const first = tokenAt(words, one.start);
  if (isUtteredWhole(grammar.running, first)) return NOBODY;
  const mention = mentionOver(analysis, subjectOf(grammar, lead - 1));
  return mention === -1 ? NOBODY : { mention, probability: QUOTING };
}

/** Nothing but the order of the paragraphs tells it: chosen by hand. */
const QUOTING = 0.9;
