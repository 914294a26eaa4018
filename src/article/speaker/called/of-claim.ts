import type { Analysis } from "../../analyse-text.ts";
import { hasEnded } from "../../grammar/clause/ended-clause.ts";
import { isVerbAt } from "../../grammar/phrases.ts";
import { taggedUnitAt } from "../../grammar/read-grammar.ts";
import { ACCOUNTS, CLAIMS } from "../../lexicon/reporting-words.ts";
import { AS, THAT } from "../../lexicon/single-words.ts";
import { ADVERB, PREPOSITION, PRONOUN, SPEECH } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hashOf, isAmong } from "../../text/token.ts";
import { namedOver } from "../mention-at.ts";
import { sayerOf } from "../sayer/sayer-of.ts";
import { wordBeforeName } from "./named-so.ts";

/** Tokens from the claim to its words. */
const LONGEST_CLAUSE = 28;
/** Tokens from the verb to "that": "slammed a claim by Low, the leader of the council,". */
const LONGEST_CLAIM = 14;

/** Their subject calls something what follows "as". */
export const JUDGING = hashedWords(`
  dismiss dismisses dismissed dismissing reject rejects rejected rejecting condemn condemns condemned condemning denounce
  denounces denounced denouncing criticise criticises criticised criticising criticize criticizes criticized criticizing
  attack attacks attacked attacking slam slams slammed slamming blast blasts blasted blasting describe describes described
  describing brand brands branded branding ridicule ridicules ridiculed ridiculing mock mocks mocked mocking deride derides
  derided deriding decry decries decried decrying lambast lambasts lambasted lambaste hail hails hailed hailing
  welcome welcomes welcomed welcoming praise praises praised praising rubbish rubbishes rubbished rubbishing pan panned
  savage savages savaged scorn scorns scorned see sees saw seen regard regards regarded view views viewed label labels
  labelled labeled laughed portray portrays portrayed characterise characterised characterize characterized refute refutes refuted
`);

/** What follows "as" is of their own object: "that she would serve as “a mayor for all”". */
const WITH_AS = hashedWords(`
  serve serves served serving act acts acted acting work works worked working treat treats treated treating know knows known
  knew remember remembers remembered pose poses posed posing use uses used using come came start started began stand
  stood function functions functioned rank ranked portray portrayed depict depicted paint painted advertised sold
`);

/**
 * "Reed said a claim by Low that it was unsafe was “nonsense”", "attacked her claim that it was unsafe as “nonsense”": the
 * words at `first` are not in the claim but of it, and whose verb stands before it says them; -1 where they may be either's,
 * undefined where they are in it or no such verb stands there.
 */
export function judgeOfClaim(analysis: Analysis, first: number): number | undefined {
  const { words, grammar } = analysis;
  const that = thatOfClaim(analysis, first);
  if (that === -1) return undefined;
  const link = wordBeforeName(analysis, first);
  const isLinked = hashOf(words, link) === AS && link > that;
  const verb = verbBefore(analysis, that);
  if (verb === -1) return undefined;
  if (!hasEnded(grammar, that, first)) {
    if (!isLinked || !isAmong(words, verb, JUDGING) || isLinkWithin(analysis, that, link))
      return undefined;
    if (mayTakeAs(analysis, link - 1)) return -1;
  }
  return namedOver(analysis, sayerOf(analysis, verb));
}

/** The word that opens the clause of the nearest claim in the sentence, or -1. */
function thatOfClaim({ words, quoteOf, sentenceOf }: Analysis, first: number): number {
  let that = -1;
  for (let token = first - 2; token > Math.max(0, first - LONGEST_CLAUSE); token--) {
    if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[first - 2]) return -1;
    if (hashOf(words, token) === THAT) that = token;
    const isClaim = isAmong(words, token, CLAIMS) || isAmong(words, token, ACCOUNTS);
    if (that !== -1 && isClaim) return that;
  }
  return -1;
}

/** The verb of speech or of judgment before the claim, or -1. */
function verbBefore(analysis: Analysis, that: number): number {
  const { words, quoteOf, sentenceOf } = analysis;
  for (let token = that - 1; token > Math.max(0, that - LONGEST_CLAIM); token--) {
    if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[that]) return -1;
    if (isAmong(words, token, JUDGING) || isVerbOfSpeech(analysis, token)) return token;
  }
  return -1;
}

/** "That she served as", "that he was as “mad as a hatter”" */
const BEING = hashedWords("be is are was were been being");

function isLinkWithin(analysis: Analysis, that: number, link: number): boolean {
  const { words } = analysis;
  for (let token = that + 1; token < link; token++) {
    if (isAmong(words, token, JUDGING) || isAmong(words, token, WITH_AS)) return true;
    if (hashOf(words, token) === AS || isVerbOfSpeech(analysis, token)) return true;
  }
  return isAmong(words, link - 1, BEING);
}

function isVerbOfSpeech({ words, grammar }: Analysis, token: number): boolean {
  return hasClass(words, token, SPEECH) && isVerbAt(grammar, taggedUnitAt(grammar, token));
}

/** "Exposed as “a liar”", "ended up as", "had him down as" */
function mayTakeAs({ words, grammar }: Analysis, before: number): boolean {
  if (hasClass(words, before, ADVERB | PREPOSITION | PRONOUN)) return true;
  return isVerbAt(grammar, taggedUnitAt(grammar, before));
}
