import type { Analysis } from "../../../analyse-text.ts";
import type { Quoted } from "../../../marks/pair-quotation-marks.ts";
import { firstWhere, itemAt, tokenAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { endOf, startOf } from "../../../text/token.ts";
import { aloneMention } from "../../mention-at.ts";
import type { Lead, LeadCase } from "../lead.ts";
import { isQuotation } from "./heading.ts";
import { LONGEST_LINE } from "./signature.ts";

/** Of reports that print a statement, a letter or a speech below a line of its own. */
export const STATEMENT_LINE_RULE: Rule<LeadCase, Lead> = {
  name: "a line that somebody's statement stands below in full leads into all in marks below it",
  example: {
    text: "Maria Lopez has left the board.\n\nMaria Lopez's statement in full:\n\n“I have today left the board.”\n\n“I thank all who worked with me.”",
    said: [
      ["I have today left the board.", "Maria Lopez"],
      ["I thank all who worked with me.", "Maria Lopez"],
    ],
  },
  answer({ analysis, quotation }) {
    const mention = whoseStatement(analysis, quotation);
    return mention === -1 ? undefined : { mention, cue: null, isSigned: true };
  },
};

/** Paragraphs of a statement. Chosen by hand. */
const MOST_PARAGRAPHS = 40;
const WORK = "(?:statement|letter|speech|apology|message|remarks|address|post|note)";
/** "Ann Low's full statement", "Ann Low's statement in full:", and "'s resignation letter reads:" */
const OWNED = new RegExp(
  String.raw`^['’]s? (?:full (?:\p{Ll}+ )?${WORK}(?: reads?)?|(?:\p{Ll}+ )?${WORK}(?: in full(?: reads?)?| reads? in full))\s?:?$`,
  "u",
);
/** "The full statement from Ann Low", "Full letter by Ann Low:" */
const FROM = new RegExp(`^(?:Read )?(?:[Tt]he )?[Ff]ull ${WORK} (?:from|by|of) `, "u");
const END = /^(?: in full)?(?: reads?)?\s?:?$/;
const READ = /^(?:Read )?/;

/** Whose statement the line above the words in marks announces, or -1. */
function whoseStatement(analysis: Analysis, { start, paragraph }: Quoted): number {
  const { text, words, names, entities, paragraphs } = analysis;
  if (start - itemAt(paragraphs, paragraph).start > 1) return -1;
  let above = paragraph - 1;
  while (above > paragraph - MOST_PARAGRAPHS && isQuotation(analysis, above)) above--;
  const line = paragraphs[above];
  if (!line || line.end - line.start > LONGEST_LINE) return -1;
  const written = text.slice(line.start, line.end);
  const from = FROM.exec(written)?.[0].length ?? 0;
  const opening = from || (READ.exec(written)?.[0].length ?? 0);
  const first = tokenAt(words, line.start + opening);
  const index = firstWhere(names, (name) => name.last > first);
  const name = names[index];
  if (!name || name.opening > first || startOf(words, name.opening) < line.start + opening)
    return -1;
  const rest = text.slice(endOf(words, name.last - 1), line.end);
  if (!(from > 0 ? END : OWNED).test(rest)) return -1;
  const entity = entities.entityOf[index] ?? -1;
  // Whose statement it is stands in its phrase, and is no mention of its own.
  return aloneMention(analysis, entity);
}
