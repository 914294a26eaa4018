import type { Analysis } from "../../analyse-text.ts";
import { governorAt, SAID } from "../../speaker/governor.ts";
import { isOne } from "../../speaker/mention-at.ts";
import { isCarriedOn } from "../../speaker/rank-speakers.ts";
import type { Statement } from "../../statement/statement.ts";
import { firstWhere, itemAt, tokenAt } from "../../text/lookup.ts";
import { endOf, startOf } from "../../text/token.ts";

/** Paragraphs of one quotation that are looked through to either side. Chosen by hand. */
const MOST_PARAGRAPHS = 8;

/**
 * Whether words with no verb of their own tell of whoever is held to say them, by his name and with no "I" or
 * "we": `"Mayor Tom Reed took the stage late on Monday.` is out of another's story, quoted at length.
 */
export function isToldInWords(analysis: Analysis, statement: Statement, entity: number): boolean {
  if (entity === -1 || statement.type !== "direct" || isNamed(statement)) return false;
  const { quoted } = analysis;
  const own = firstWhere(quoted, ({ end }) => end > statement.start);
  let first = own;
  while (first > 0 && own - first < MOST_PARAGRAPHS && isCarriedOn(analysis, first - 1)) first--;
  let isTold = false;
  for (let quote = first; quote < own + MOST_PARAGRAPHS; quote++) {
    const { start, end } = itemAt(quoted, quote);
    if (!hasVerb(analysis, start, statement.source)) {
      const said = withoutMarked(analysis.text.slice(start, end));
      if (FIRST_PERSON.test(said)) return false;
      isTold ||= tellsOf(analysis, { start, said }, entity);
    } else if (quote === own) return false;
    if (!isCarriedOn(analysis, quote)) break;
  }
  return isTold;
}

/** The running text or a line beside the words says whose they are. */
function isNamed({ evidence }: Statement): boolean {
  return evidence === "named" || evidence === "label";
}

/** “It is late,” said Low. */
function hasVerb(analysis: Analysis, start: number, source: number): boolean {
  const { manner, subject } = governorAt(analysis, start);
  return manner === SAID && subject !== -1 && isOne(analysis, subject, source);
}

/** What is quoted inside the words says "I" and names as others do. */
function withoutMarked(said: string): string {
  return said.replace(MARKED, (marked) => " ".repeat(marked.length));
}

const MARKED = /[“"][^“”"\n]*[”"]|(?<=\s)[‘'][^‘’'\n]*[’'](?=\W)/g;
const FIRST_PERSON = /(?<![\p{L}.('’-])(?:I|[Mm]e|[Mm]y|[Ww]e|[Uu]s|[Oo]ur)(?![\p{L}-])/u;

/** Is he named in them, though neither called nor as who has signed them? */
function tellsOf(
  { names, entities, words }: Analysis,
  { start, said }: { start: number; said: string },
  entity: number,
): boolean {
  const token = tokenAt(words, start);
  const to = start + said.length;
  for (let at = firstWhere(names, ({ opening }) => opening >= token); at < names.length; at++) {
    const { opening, last } = itemAt(names, at);
    const [from, end] = [startOf(words, opening) - start, endOf(words, last - 1)];
    if (end > to) return false;
    if (entities.entityOf[at] !== entity || said.charAt(from) === " ") continue;
    if (!CALLED.test(said.slice(0, from)) && !SIGNED.test(said.slice(end - start))) return true;
  }
  return false;
}

/** "Thank you, Low", "this is Ann Low", "— Ann Low" */
const CALLED = /(?:[,—–-]|\b(?:is|are|am))\s*$/;
/** "Low, you are late", "Ann Low here" */
const SIGNED = /^(?:, you\b|,? here\b|[^\p{L}]*$)/u;
