import type { Span } from "../../../../domain/span.ts";
import { type Analysis, isQuotedIn, sentenceAt } from "../../../analyse-text.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { isPassive } from "../../../grammar/clauses.ts";
import { isMainVerb } from "../../../grammar/phrases.ts";
import { unitAt } from "../../../grammar/read-grammar.ts";
import { BY_FROM_OR_OF } from "../../../lexicon/function-words.ts";
import { COLON } from "../../../text/characters.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, tokenAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { codeOf, endOf, isAmong, spanOf, startOf } from "../../../text/token.ts";
import { namedBeside } from "../../apposition.ts";
import { aloneMention, namedOver } from "../../mention-at.ts";
import type { Lead, LeadCase } from "../lead.ts";

/** Of live pages and round-ups, which lead into words without a verb of speech. */
export const GIVES_VIEW_RULE: Rule<LeadCase, Lead> = {
  name: "whoever gives an update, a claim or a verdict before a colon says what follows",
  example: {
    text: "Tom Lee was late. “It is late,” said Ana Orr.\n\nAnd here is Tom Lee’s verdict on Orr:\n\n“She is great.”",
    said: [
      ["It is late,", "Ana Orr"],
      ["She is great.", "Tom Lee"],
    ],
  },
  answer({ analysis, quotation }) {
    return hereIsView(analysis, quotation) ?? givenView(analysis, quotation);
  },
};

/** Tokens of such a sentence, and from its verb to what is given. Chosen by hand. */
const LONGEST = 50;
const LONGEST_GIFT = 6;
const GIVING = hashedWords(`
  give gives gave given make makes made offer offers offered provide provides provided deliver delivers delivered issue
  issues issued share shares shared post posts posted drop drops dropped have has had
`);
const VIEWS = hashedWords(`
  update updates claim claims verdict view views assessment prediction response answer statement message explanation
  reaction warning take thoughts insight hint latest details apology admission promise tribute plea vow
`);

/** "Coach Tom Low has made a bold claim ahead of Sunday: “…”" */
function givenView(analysis: Analysis, { start }: Span): Lead | undefined {
  const { words, grammar, sentences, mentions } = analysis;
  const colon = tokenAt(words, start) - 2;
  if (codeOf(words, colon) !== COLON) return undefined;
  const { first } = itemAt(sentences, sentenceAt(analysis, colon));
  if (colon - first > LONGEST || isQuotedIn(analysis, first, colon)) return undefined;
  const verb = mainVerbIn(analysis, first, colon);
  if (verb === -1 || !isAmong(words, verb, GIVING) || isPassive(grammar, verb)) return undefined;
  const subject = namedOver(analysis, subjectOf(grammar, verb));
  const mention = subject === -1 ? -1 : namedBeside(analysis, subject);
  const giver = mentions[mention];
  if (giver?.kind !== "name" || giver.entity === -1 || !isViewGiven(analysis, verb, colon))
    return undefined;
  return { mention, cue: spanOf(words, verb), isSigned: true };
}

function mainVerbIn({ grammar }: Analysis, first: number, last: number): number {
  for (let token = first; token < last; token++)
    if (isMainVerb(grammar, unitAt(grammar, token))) return token;
  return -1;
}

/** Not "had a message from Low:". */
function isViewGiven({ words }: Analysis, verb: number, colon: number): boolean {
  for (let token = verb + 1; token < Math.min(colon, verb + LONGEST_GIFT); token++)
    if (isAmong(words, token, VIEWS)) return !isAmong(words, token + 1, BY_FROM_OR_OF);
  return false;
}

const HERE = /(?:^|[.,!?]\s|\n)(?:And )?[Hh]ere(?:['’]s| is| was) (?=\p{Lu})/u;
const THEIR_VIEW =
  /^['’]s? (?:\p{Ll}+ ){0,2}(?:answer|assessment|explanation|message|reaction|reply|response|take|verdict|view|thoughts)\b[^“”".!?\n]{0,60}:\s*\S$/u;
/** Characters of the sentence. */
const LONGEST_HERE = 240;

/** "Asked about Orr, here's Low's response: “…”" */
function hereIsView(analysis: Analysis, { start }: Span): Lead | undefined {
  const { text, words, names, entities } = analysis;
  const from = Math.max(0, start - LONGEST_HERE);
  const here = HERE.exec(text.slice(from, start));
  if (!here) return undefined;
  const at = from + here.index + here[0].length;
  const index = firstWhere(names, ({ opening }) => startOf(words, opening) >= at);
  const name = names[index];
  if (!name || startOf(words, name.opening) !== at) return undefined;
  if (!THEIR_VIEW.test(text.slice(endOf(words, name.last - 1), start))) return undefined;
  // Whose view it is stands in its phrase, and is no mention of its own.
  const entity = entities.entityOf[index] ?? -1;
  const mention = aloneMention(analysis, entity);
  if (mention !== -1) return { mention, cue: null, isSigned: true };
  const printed = { start: at, end: endOf(words, name.last - 1) };
  return entity === -1 ? undefined : { mention, cue: null, isSigned: true, printed };
}
