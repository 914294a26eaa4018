import type { Analysis } from "../../../analyse-text.ts";
import { isPassive } from "../../../grammar/clauses.ts";
import { HUMAN, kindOfHead } from "../../../grammar/noun-kinds.ts";
import { isVerbAt } from "../../../grammar/phrases.ts";
import { taggedUnitAt } from "../../../grammar/read-grammar.ts";
import { OUTLET_HEADS, OUTLETS } from "../../../lexicon/outlets.ts";
import { AS_SAYING, REPORTING_AS } from "../../../lexicon/reporting-words.ts";
import { AS } from "../../../lexicon/single-words.ts";
import { AUXILIARY, SPEECH } from "../../../lexicon/word-classes.ts";
import { type Mention, mentionUpTo } from "../../../people/find-mentions.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../../text/token.ts";
import { LINE_BREAK_BEFORE, type Words } from "../../../text/tokenize.ts";
import { namedBeside } from "../../apposition.ts";
import type { Choice } from "../../judge-rivals.ts";
import { indexFrom, isOne, mentionOver } from "../../mention-at.ts";
import { sayerOf } from "../../sayer/sayer-of.ts";
import { behind } from "../from-whom.ts";
import { PLAIN, type Turn } from "../turn.ts";

/** Tokens from whoever is quoted to "as": "one witness at the rink in the town". */
const LONGEST_QUOTED = 12;

/** Of a tail that relays, whoever it quotes. */
export const QUOTED_BEHIND_RULE: Rule<Turn, Choice> = {
  name: "whom the tail of a quotation quotes as saying it says it",
  example: {
    text: "“The roof had leaked,” Tom Reed said. There was “a lot of smoke,” the local radio quoted one witness as saying.",
    said: [
      ["The roof had leaked,", "Tom Reed"],
      ["“a lot of smoke,”", "one witness"],
    ],
  },
  answer: quotedBehind,
};

/** Of a report that ends with the outlet it is out of, whoever says it. */
export const REPORTED_BEHIND_RULE: Rule<Turn, Choice> = {
  name: "who reports at its end what another says does not say it",
  example: {
    text: "Ann Low has claimed that the drone was “a toy”, The Times reported.",
    said: [
      ["Ann Low has claimed that the drone was “a toy”", "The Times"],
      ["that the drone was “a toy”", "Ann Low"],
    ],
  },
  answer({ context: { analysis }, quote, first, choices }) {
    if (first === -1) return undefined;
    const outlet = outletBehind(analysis, first);
    if (outlet === -1) return undefined;
    const mention = tellerBefore(analysis, first);
    if (mention === -1) return undefined;
    const isInside = choices[quote]?.mention !== mention;
    return { mention, probability: PLAIN, isPlain: true, isInside };
  },
};

/** The outlet whose report the sentence ends with, or -1. */
function outletBehind({ words, mentions, sentences, sentenceOf }: Analysis, first: number): number {
  const { last } = itemAt(sentences, sentenceOf[first] ?? 0);
  const at = firstWhere(mentions, ({ lead }) => lead >= last) - 1;
  const outlet = itemOrNone(mentions, at);
  if (!outlet || outlet.lead < first) return -1;
  const isPress = isOutlet(words, outlet) || isAmong(words, outlet.head, PRESS);
  return isPress && isAmong(words, outlet.last, RELAYING) ? at : -1;
}

/** "No wrong”, local papers say" */
const PRESS = hashedWords(
  "newspaper newspapers paper papers media broadcaster broadcasters tabloids",
);

const RELAYING = hashedWords(
  "report reported reports say said says write wrote writes quote quoted quotes",
);

/** "CNN", "Fox News", "the Denby Echo", "state television" */
export function isOutlet(words: Words, { lead, head }: Mention): boolean {
  if (isAmong(words, head, OUTLETS) || isAmong(words, lead, OUTLETS)) return true;
  return lead < head && isAmong(words, head, OUTLET_HEADS);
}

/** The subject of the first verb of speech in the sentence, or -1. */
function tellerBefore(analysis: Analysis, first: number): number {
  const { words, grammar, sentences, mentions, sentenceOf } = analysis;
  const start = itemAt(sentences, sentenceOf[first] ?? 0).first;
  for (let verb = start + 1; verb < Math.min(first, start + LONGEST_SUBJECT); verb++) {
    if (!hasClass(words, verb, SPEECH) || !isVerbAt(grammar, taggedUnitAt(grammar, verb))) continue;
    if (isPassive(grammar, verb)) return -1;
    if (isOthersAfter(analysis, verb, first)) return -1;
    const head = sayerOf(analysis, verb);
    if (head !== -1 && head < verb) return mentionOver(analysis, head);
    return mentionUpTo(mentions, hasClass(words, verb - 1, AUXILIARY) ? verb - 1 : verb);
  }
  return -1;
}

/** "Low said it was late and Reed called it “mad”" */
function isOthersAfter(analysis: Analysis, teller: number, first: number): boolean {
  const { words, mentions, grammar } = analysis;
  for (let verb = teller + 1; verb < first; verb++) {
    const subject = hasClass(words, verb, SPEECH) ? sayerOf(analysis, verb) : -1;
    if (subject <= teller || subject > verb) continue;
    const isName = mentions[mentionOver(analysis, subject)]?.kind === "name";
    if (isName || kindOfHead(grammar, subject) === HUMAN) return true;
  }
  return false;
}

/** Tokens: "The World Water Federation (WWF), based in Denby, said". */
const LONGEST_SUBJECT = 24;

function quotedBehind({ context, quote, choices }: Turn): Choice | undefined {
  const { analysis } = context;
  const { words, mentions } = analysis;
  const after = behind(analysis, quote);
  if (hasShape(words, after, LINE_BREAK_BEFORE)) return undefined;
  const outlet = itemOrNone(mentions, indexFrom(analysis, after));
  if (outlet?.lead !== after || !isAmong(words, outlet.last, REPORTING_AS)) return undefined;
  const quoted = indexFrom(analysis, outlet.last + 1);
  if (mentions[quoted]?.lead !== outlet.last + 1) return undefined;
  const { last } = itemAt(mentions, quoted);
  for (let as = last; as < last + LONGEST_QUOTED; as++) {
    if (hashOf(words, as) !== AS || !isAmong(words, as + 1, AS_SAYING)) continue;
    const mention = namedBeside(analysis, quoted);
    const isChosen = isOne(analysis, mention, choices[quote]?.mention ?? -1);
    return isChosen ? undefined : { mention, probability: PLAIN, isPlain: true };
  }
  return undefined;
}
