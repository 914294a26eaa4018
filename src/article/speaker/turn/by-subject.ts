import { type Analysis, sentenceAt } from "../../analyse-text.ts";
import { isHuman, kindOfHead, THING } from "../../grammar/noun-kinds.ts";
import { isUtteredWhole } from "../../grammar/running-text.ts";
import { BRINGING_IN } from "../../lexicon/function-words.ts";
import { THOSE } from "../../lexicon/single-words.ts";
import { TELLING_VERBS } from "../../lexicon/verbs/hearing-verbs.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { isBeforeThingName } from "../../people/phrase/named-thing.ts";
import { itemAt, tokenAt } from "../../text/lookup.ts";
import { endOf, hashOf, isAmong, startOf, textOf } from "../../text/token.ts";
import { SAID, UNGOVERNED } from "../governor.ts";
import type { Choice } from "../judge-rivals.ts";
import { indexFrom } from "../mention-at.ts";
import type { SpeakerContext } from "../speaker-context.ts";
import { endsParagraph, isCalled } from "./exchange.ts";
import { NOBODY, PLAIN, type Turn } from "./turn.ts";

/** Characters between the words and the verb: ", " and "Mayor Ana Orr of Dayton". */
const LONGEST_TIE = 60;

/** “It is late,” said the nurse: the subject of the verb that the words hang on. */
export function saidBySubject({ context, quote, first, choices }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  const { text, words, grammar } = analysis;
  const { start, end, closed } = itemAt(analysis.quoted, quote);
  const { manner, verb, subject } = itemAt(governors, quote);
  if (manner !== SAID || subject === -1 || !closed || first === -1) return undefined;
  if (!isUtteredWhole(grammar.running, first)) return undefined;
  const told = toldInstead(context, quote, { verb, first });
  const choice = choices[quote];
  if (told !== -1) return choice?.mention === told ? choice : { mention: told, probability: PLAIN };
  if (isBeside(context, choice, { subject, verb })) return undefined;
  const at = startOf(words, verb);
  const follows = at > end;
  const between = follows ? text.slice(end + 1, at) : text.slice(at, start - 1);
  if (between.length > LONGEST_TIE || PARTED.test(between)) return undefined;
  const isTied = follows
    ? TAIL.test(text.slice(start, end)) || COMMA_OUTSIDE.test(between)
    : leadsIn(between, text.charAt(start));
  return isTied ? { mention: subject, probability: PLAIN } : undefined;
}

/**
 * "An aide who asked not to be named to discuss private strategy said", "Low said Reed was late, telling one friend:
 * “…”": the grammar has a thing for who speaks, or a verb further off, where the running text plainly tells another.
 */
function toldInstead(
  { analysis, evidence, governors }: SpeakerContext,
  quote: number,
  { verb, first }: { verb: number; first: number },
): number {
  const { words, grammar, mentions } = analysis;
  const { source, probability } = itemAt(evidence, quote);
  const told = mentions[source];
  if (!told || probability < LEAST_SURE || !maySpeak(analysis, told)) return -1;
  const { head, subject } = itemAt(governors, quote);
  if (hashOf(words, head) === THOSE) return -1;
  const isNamed = mentions[subject]?.kind === "name";
  const isInTail = !isNamed && head >= told.last && head < verb && verb < first;
  if (isInTail && kindOfHead(grammar, head) === THING) return source;
  for (let token = verb + 1; token < first; token++) {
    if (isAmong(words, token, TELLING_VERBS)) return source;
  }
  return -1;
}

/** Not "Hours later, Low agreed, telling one friend". */
function maySpeak({ grammar }: Analysis, { kind, head }: Mention): boolean {
  return kind === "name" || isHuman(grammar, head);
}

/** Of an attribution that contradicts the grammar: chosen by hand. */
const LEAST_SURE = 0.8;

const PARTED = /["“”\n]|[.!?]\s/;
const TAIL = /[,?!…—-]$/;
/** “It is late”, said the nurse */
const COMMA_OUTSIDE = /^,\s/;
const LEAD_IN = /[,:]\s?$/;
const ONE_WORD = /^\S+\s$/;

/** "The crowd roared, “…”", "the crowd roared “Close it!”" */
function leadsIn(between: string, initial: string): boolean {
  return LEAD_IN.test(between) || (ONE_WORD.test(between) && /\p{Lu}/u.test(initial));
}

/** The ranker chose the subject, or a name in the subject's own phrase: "said the mayor, Ana Orr". */
function isBeside(
  { analysis }: SpeakerContext,
  choice: Choice | undefined,
  { subject, verb }: { subject: number; verb: number },
): boolean {
  const { mentions, words, text } = analysis;
  const chosen = mentions[choice?.mention ?? -1];
  const governing = itemAt(mentions, subject);
  if (!chosen || choice?.mention === subject) return chosen !== undefined;
  if (chosen.kind !== "name" || isBeforeThingName(words, governing.last)) return false;
  const from = Math.min(chosen.last, governing.last);
  const to = Math.max(chosen.lead, governing.lead);
  if (from > verb !== to > verb) return false;
  const between = text.slice(endOf(words, from - 1), startOf(words, to));
  return from >= to || APPOSED.test(between);
}

/** Nothing but a comma, a bracket or a dash between. */
const APPOSED = /^\s*[,(—–-]?\s*(?:an?\s|the\s)?$/;

/** What follows “It is late,” said the nurse in the same breath. */
export function goesOn({ context, quote, first, choices }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  const before = choices[quote - 1];
  if (!before || before.mention === -1 || first === -1) return undefined;
  if (governors[quote]?.manner !== UNGOVERNED) return undefined;
  const verb = verbOf(context, quote - 1, before.mention);
  if (verb === -1) return undefined;
  const [one, next] = [itemAt(analysis.quoted, quote - 1), itemAt(analysis.quoted, quote)];
  const { text } = analysis;
  const isSentence = STOPS.test(text.slice(next.start, next.end)) || endsParagraph(text, next.end);
  if (!isSentence || one.paragraph !== next.paragraph) return undefined;
  if (!isTailOnly(analysis, { quote, first, verb })) return undefined;
  const other = newLeadIn(analysis, first);
  if (other !== undefined) return other;
  return isCalled(analysis, { quote, first }, before.mention) ? undefined : before;
}

/** The verb by which the mention says the quotation, as the grammar or the attributions have it: "Low went on"; or -1. */
export function verbOf(
  { analysis, governors, evidence }: SpeakerContext,
  quote: number,
  mention: number,
): number {
  const { manner, subject, verb } = itemAt(governors, quote);
  if (manner === SAID) return subject === mention ? verb : -1;
  const { cue, source } = itemAt(evidence, quote);
  if (manner !== UNGOVERNED || !cue || source !== mention) return -1;
  const token = tokenAt(analysis.words, cue.start);
  return token === analysis.mentions[mention]?.last ? token : -1;
}

/** After a comma or a question mark a tail of its own may follow. */
const STOPS = /[.…]["”’'»]*\s*$/;

/** Tokens of a tail: one short clause that tells of nobody else. */
const LONGEST_TAIL = 45;

/** From the quotation before to this one: its verb of speech, and the end of that sentence. */
function isTailOnly(
  { words, quoteOf }: Analysis,
  { quote, first, verb }: { quote: number; first: number; verb: number },
): boolean {
  let token = first - 1;
  while (token >= 0 && quoteOf[token] === -1) token--;
  if (quoteOf[token] !== quote - 1 || verb <= token || first - token > LONGEST_TAIL) return false;
  let stops = 0;
  for (let at = token + 1; at < first; at++) {
    if (/^[.!?]$/.test(textOf(words, at))) stops++;
  }
  return stops === 1;
}

/** “It is late,” says Low. A doctor, over coffee, goes further: “It is over.”: whoever leads into the words and is new. */
function newLeadIn(analysis: Analysis, first: number): Choice | undefined {
  const { words, sentences, grammar, mentions, quoteOf } = analysis;
  const opening = itemAt(sentences, sentenceAt(analysis, first)).first;
  if (!isAmong(words, opening, BRINGING_IN) || quoteOf[opening] !== -1 || first - opening < 3)
    return undefined;
  if (textOf(words, first - 2) !== ":" && textOf(words, first - 1) !== ":") return undefined;
  const mention = indexFrom(analysis, opening);
  const isPerson = mention !== -1 && isHuman(grammar, itemAt(mentions, mention).head);
  return isPerson ? { mention, probability: PLAIN } : NOBODY;
}
