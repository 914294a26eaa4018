import { type Analysis, fillsParagraph } from "../../analyse-text.ts";
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
 * "we": `"Mayor Tom Reed took the stage late on Monday.` is out of another's story, quoted at length, and so are the
 * paragraphs around it that go on with the story.
 */
export function isToldInWords(analysis: Analysis, statement: Statement, entity: number): boolean {
  if (entity === -1 || statement.type !== "direct" || isNamed(statement)) return false;
  const own = firstWhere(analysis.quoted, ({ end }) => end > statement.start);
  const held = { source: statement.source, entity };
  const voice = voiceOf(analysis, own, held);
  if (voice !== OPEN && voice !== TOLD) return false;
  const around = [-1, 1].map((step) => voiceAround(analysis, { own, step }, held));
  return !around.includes(HIS) && (voice === TOLD || around.includes(TOLD));
}

interface Held {
  readonly source: number;
  readonly entity: number;
}

/** What a paragraph in marks tells of who says it: nothing, by a verb beside it, by its "I", or by naming him. */
const OPEN = 0;
const TAGGED = 1;
const HIS = 2;
const TOLD = 3;

function voiceOf(analysis: Analysis, quote: number, { source, entity }: Held): number {
  const { start, end } = itemAt(analysis.quoted, quote);
  if (hasVerb(analysis, start, source)) return TAGGED;
  const said = withoutMarked(analysis.text.slice(start, end));
  if (FIRST_PERSON.test(said)) return HIS;
  return tellsOf(analysis, { start, said }, entity) ? TOLD : OPEN;
}

/** What the paragraphs to one side tell that go on with the words. */
function voiceAround(
  analysis: Analysis,
  { own, step }: { own: number; step: number },
  held: Held,
): number {
  let isTold = false;
  for (let at = own; Math.abs(at - own) < MOST_PARAGRAPHS; at += step) {
    const first = Math.min(at, at + step);
    const isCarried = first >= 0 && isCarriedOn(analysis, first);
    if (!isCarried && !areOfOneBlock(analysis, first)) break;
    const voice = voiceOf(analysis, at + step, held);
    if (voice === HIS && isCarried) return HIS;
    if (!isCarried && (voice === HIS || voice === TAGGED)) break;
    isTold ||= voice === TOLD;
  }
  return isTold ? TOLD : OPEN;
}

/** Two paragraphs with nothing but what stands in marks, one right below the other. */
function areOfOneBlock(analysis: Analysis, first: number): boolean {
  const [one, other] = [analysis.quoted[first], analysis.quoted[first + 1]];
  if (!one || other?.paragraph !== one.paragraph + 1) return false;
  return fillsParagraph(analysis, first) && fillsParagraph(analysis, first + 1);
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
