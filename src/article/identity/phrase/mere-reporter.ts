import type { Analysis } from "../../analyse-text.ts";
import { ORGANISATION as FIRM, kindOfHead } from "../../grammar/noun-kinds.ts";
import { ACCORDING, THAT, TO } from "../../lexicon/single-words.ts";
import { DEMONYM, PERSON_WORD, PLACE, SPEECH } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { isOutlet } from "../../speaker/turn/clause/quoted-behind.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL } from "../../text/tokenize.ts";
import { subjectRank } from "../pronoun/sentence-topic.ts";

/** Mentions of one sentence that are looked at, and tokens from a verb to its "that". Chosen by hand. */
const MOST_MENTIONS = 12;
const LONGEST_WAY = 4;

/** Somebody who only tells of another, with the firm that is told of: a mention, or -1 where it is none. */
export interface MereReporter {
  readonly firm: number;
  /** The sentence opens with that firm, and ends with the report of an outlet: "it" may be either. */
  readonly isEither: boolean;
}

/** "Halden cut prices, Reuters reported", "according to Reuters", "Reuters reported that Halden had cut prices": "the company" is Halden. */
export function mereReporter(analysis: Analysis, phrase: number): MereReporter | null {
  const { words, mentions } = analysis;
  const outlet = itemOrNone(mentions, phrase);
  if (!outlet || outlet.kind === "pronoun" || !hasShape(words, outlet.head, CAPITAL)) return null;
  const isKnown = isOutlet(words, outlet);
  if (opensSentence(analysis, outlet)) {
    const told = isKnown ? toldOfAfter(analysis, phrase) : -1;
    return told === -1 ? null : { firm: told, isEither: false };
  }
  const { lead, last } = outlet;
  const isSource = hashOf(words, lead - 1) === TO && hashOf(words, lead - 2) === ACCORDING;
  if (!isSource && !(isKnown && hasClass(words, last, SPEECH))) return null;
  const opener = openerBefore(analysis, phrase);
  const firm = isFirm(analysis, opener) ? opener : -1;
  if (isKnown) return { firm, isEither: firm !== -1 };
  // "Halden cut prices, according to Tessaro": the company may be either.
  return firm === -1 ? null : { firm: -1, isEither: false };
}

function opensSentence(analysis: Analysis, mention: Mention): boolean {
  return subjectRank(analysis, mention) === 0;
}

/** What its sentence opens with, or -1. */
function openerBefore(analysis: Analysis, phrase: number): number {
  const { mentions, sentenceOf } = analysis;
  const here = sentenceOf[itemAt(mentions, phrase).lead];
  for (let at = phrase - 1; at >= Math.max(0, phrase - MOST_MENTIONS); at--) {
    const mention = itemAt(mentions, at);
    if (sentenceOf[mention.lead] !== here) return -1;
    if (opensSentence(analysis, mention)) return at;
  }
  return -1;
}

const REPORTING = hashedWords("reported reports");

/** "Reuters reported on Friday that Halden": the subject of what is reported, or -1. */
function toldOfAfter(analysis: Analysis, phrase: number): number {
  const { words, mentions } = analysis;
  const { last } = itemAt(mentions, phrase);
  if (!isAmong(words, last, REPORTING)) return -1;
  const told = itemOrNone(mentions, phrase + 1);
  if (!told || told.lead - last > LONGEST_WAY) return -1;
  // "That Halden" may be read as one phrase.
  if (hashOf(words, told.lead) !== THAT && hashOf(words, told.lead - 1) !== THAT) return -1;
  return isFirm(analysis, phrase + 1) ? phrase + 1 : -1;
}

/** A name that is nobody's. */
function isFirm({ words, mentions, grammar, entities }: Analysis, index: number): boolean {
  const firm = itemOrNone(mentions, index);
  if (!firm || !hasShape(words, firm.head, CAPITAL)) return false;
  if (firm.kind === "name")
    return (
      itemOrNone(entities.list, firm.entity)?.gender === 0 &&
      kindOfHead(grammar, firm.head) === FIRM
    );
  return !hasClass(words, firm.head, PLACE | DEMONYM | PERSON_WORD);
}
