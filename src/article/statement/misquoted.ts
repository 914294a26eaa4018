import type { Analysis } from "../analyse-text.ts";
import { itemAt } from "../text/lookup.ts";
import { onceFor } from "../text/once-for.ts";

/** Characters looked at before the words and behind them. */
const BEFORE = 240;
const BEHIND = 80;

/** Whether a correction takes the words back: what an article had somebody say is what nobody said. */
export function isMisquoted(analysis: Analysis, quote: number): boolean {
  if (!mayCorrect(analysis, 0)) return false;
  const { text, quoted, paragraphs } = analysis;
  const { start, end, paragraph } = itemAt(quoted, quote);
  if (ATTRIBUTED.test(text.slice(end, end + BEHIND))) return true;
  const from = Math.max(itemAt(paragraphs, paragraph).start, start - BEFORE);
  const clause = text.slice(from, start).split(CLAUSE_END).at(-1) ?? "";
  return EARLIER.test(clause) || WRONGLY.test(clause);
}

/** Most articles correct nothing. */
const mayCorrect = onceFor(({ text }: Analysis) =>
  /\b(?:version|edition|misquot|misattribut|attribut|ascrib|credited|quoted)/i.test(text),
);

/** "It read “dead”; he said “red”": what stands right is a clause of its own. */
const CLAUSE_END = /(?:[.!?]["”’]?\s|[;:]\s|["”’],?\s(?:but|when|whereas|while|in fact)\s)/u;

/** "An earlier version of this article quoted Low as saying “…”" */
const EARLIER =
  /\b(?:earlier|previous|original|prior|first|older) (?:versions?|editions?) (?:of (?:this|the|our) (?:\p{L}+ )?(?:article|story|report|piece|post|column|page|interview|review|dispatch)\b|(?:mis)?quoted\b|(?:wrong|incorrect|mistaken|erroneous)ly\b|attributed\b)/iu;
/** "This article wrongly attributed “…” to Low", "Low was misquoted as saying “…”" */
const WRONGLY =
  /\b(?:misquot|misattribut)\p{Ll}*\b|\b(?:wrongly|incorrectly|mistakenly|erroneously|inaccurately|falsely) (?:attributed|ascribed|credited|quoted)\b/iu;
/** "The words “…” were wrongly attributed to Low" */
const ATTRIBUTED =
  /^["”’'],? (?:was|were|is|has been|have been|had been) (?:misattributed|(?:wrongly|incorrectly|mistakenly|erroneously|inaccurately|falsely) (?:attributed|ascribed|credited))\b/u;
