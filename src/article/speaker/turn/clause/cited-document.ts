import { DOCUMENT } from "../../../lexicon/word-classes.ts";
import { byBehind } from "../../../people/phrase/written-by.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { hasClass } from "../../../text/token.ts";
import type { Choice } from "../../judge-rivals.ts";
import { RELAYED } from "../others-words.ts";
import { chosenOf, type Turn } from "../turn.ts";

/** Tokens from "by" to the name: "by state attorney". */
const LONGEST_OFFICE = 4;

export const CITED_RULE: Rule<Turn, Choice> = {
  name: "who has filed the document that words are cited from does not say them",
  example: {
    text: "Tom Lee was fined. “There was cause, and there is no case at all,” according to an affidavit filed by state attorney Tom Lee.",
    said: [
      [
        "There was cause, and there is no case at all,",
        "an affidavit filed by state attorney Tom Lee",
      ],
    ],
  },
  answer: citedDocument,
};

/** "According to a court document filed by Low, “…”": the document's, where the running text has it for the source. */
function citedDocument(turn: Turn): Choice | undefined {
  const { analysis, evidence } = turn.context;
  const { words, mentions } = analysis;
  const { source } = itemAt(evidence, turn.quote);
  const document = itemOrNone(mentions, source);
  const chosen = chosenOf(turn);
  if (!chosen || !document || chosen.lead < document.last) return undefined;
  if (!hasClass(words, document.head, DOCUMENT)) return undefined;
  const by = byBehind(words, document.last);
  const isAuthor = by !== -1 && by < chosen.lead && chosen.lead - by <= LONGEST_OFFICE;
  return isAuthor ? { mention: source, probability: RELAYED, isPlain: true } : undefined;
}
