import type { Analysis } from "../analyse-text.ts";
import { HUMAN, kindOfHead } from "../grammar/noun-kinds.ts";
import {
  IN_OR_ON,
  NAMED_SO,
  ON_AIR_WORDS,
  PERFORMING_VERBS,
  TITLING_WORDS,
  WORKS,
} from "../lexicon/reporting-words.ts";
import { IN } from "../lexicon/single-words.ts";
import { ADVERB, AUXILIARY, SPEECH } from "../lexicon/word-classes.ts";
import { nicknameEnd } from "../people/nickname.ts";
import type { Utterance } from "../speaker/speaker-context.ts";
import { hashedWords } from "../text/hash-word.ts";
import { itemAt } from "../text/lookup.ts";
import { onceFor } from "../text/once-for.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong, isComma } from "../text/token.ts";
import { CAPITAL, SPACE_BEFORE } from "../text/tokenize.ts";
import { isMisquoted } from "./misquoted.ts";
import { isTitleCase } from "./quotation-features.ts";
import { isGlossed } from "./told/glossed.ts";
import { isMarkedDeed } from "./told/marked-deeds.ts";

/** Characters looked at before the words and behind them. */
const BEFORE = 90;
const BEHIND = 60;

/** What a work is called, what something goes by, and what somebody won't say: nobody says what stands in such marks. */
export function isNobodysWords(analysis: Analysis, utterance: Utterance): boolean {
  if (isTitleOf(analysis, utterance) || isByName(analysis, utterance)) return true;
  if (isNickname(analysis, utterance) || isCrosshead(analysis, utterance.quote)) return true;
  if (isMisquoted(analysis, utterance.quote) || isMarkedDeed(analysis, utterance)) return true;
  if (isGlossed(analysis, utterance)) return true;
  return isToldBefore(analysis, utterance) || isToldBehind(analysis, utterance);
}

/** By what stands right before the words; most of what does tells nothing, and needs no pattern. */
function isToldBefore(analysis: Analysis, utterance: Utterance): boolean {
  const { words, text, quoted } = analysis;
  const last = utterance.first - 2;
  const mayTell =
    isAmong(words, last, LAST_WORDS) || ENDINGS.some((end) => endsWith(words, last, end));
  if (!mayTell) return false;
  const { start, end } = itemAt(quoted, utterance.quote);
  const before = beforeNames(analysis, utterance.quote);
  const said = text.slice(start, end);
  if (ALIAS.test(before) && CALLED.test(said)) return true;
  if (NAMES.some((pattern) => pattern.test(before))) return true;
  if (WORK.test(before) && /^\p{Lu}/u.test(said) && !NAMING.test(before)) return true;
  if (PUT_OUT.test(before) && /^["”’'] \p{Ll}/u.test(text.slice(end, end + BEHIND))) return true;
  if (HEARSAY.test(before) && !/\s.*\s/.test(said)) return true;
  if (DEED.test(before) && THING.test(said) && !isReported(analysis, utterance, utterance.first))
    return true;
  return INTENT.test(before) && !isReported(analysis, utterance);
}

/** What stands before the words; of `nicknamed “the Owl” or “the Cat”` what stands before the first name. */
function beforeNames({ text, quoted }: Analysis, quote: number): string {
  const { start } = itemAt(quoted, quote);
  const before = text.slice(Math.max(0, start - BEFORE), start - 1);
  const other = OR_ALSO.test(before) ? quoted[quote - 1] : undefined;
  return other && start - other.end < SHORT_LINK
    ? text.slice(Math.max(0, other.start - BEFORE), other.start - 1)
    : before;
}

const OR_ALSO = /["”’'],? (?:or|and)(?: simply| also)? $/u;
/** Characters from one name to the next. */
const SHORT_LINK = 16;

/** The last words of what the patterns below look for, and how those of adverbs and verbs end. */
const LAST_WORDS = hashedWords(`
  label nickname moniker epithet tag of word words term terms phrase expression name names
  pseudonym alias handle username as by
  film movie novel album single song sitcom documentary musical memoir novella
  bought sold built rebuilt beat
  publish publishes publishing release releases releasing launch launches launching unveil unveils unveiling
  a an the to or and also simply ,
`);
const ENDINGS = ["ed", "ly"] as const;

function isToldBehind(analysis: Analysis, utterance: Utterance): boolean {
  const { end } = itemAt(analysis.quoted, utterance.quote);
  if (!/\s/.test(analysis.text.charAt(end + 1))) return false;
  const behind = analysis.text.slice(end, end + BEHIND);
  if (ASKED.test(behind) || AS_KNOWN.test(behind) || isCited(analysis, utterance.quote))
    return true;
  if (!AFTER_MARK.test(behind)) return false;
  if (WORK_BEHIND.test(behind)) return true;
  if (TITLE_BEHIND.test(behind) && isNamedLikeWork(analysis, utterance)) return true;
  return SORT_OF.test(behind) && !isReported(analysis, utterance, utterance.first);
}

/** "Laughs off “Will you go?” question": who asked it is not told. */
const ASKED = /^["”’'] (?:questions?|query|queries)\b/;
/** Of a letter to a paper: `I side with Low ("Low leaves as the pier rots," DaytonEcho.com, Thursday)`. */
function isCited({ text, quoted }: Analysis, quote: number): boolean {
  const { start, end } = itemAt(quoted, quote);
  return text.charAt(start - 2) === "(" && CITED.test(text.slice(end, end + BEHIND));
}

const CITED =
  /^["”],? (?:\p{Lu}[\w.&'’-]*\s?){1,4}, (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{Lu}\p{Ll}+)\)/u;

/**
 * 'The Town That Waits' or – ‘Who cares?’ – on a line of its own, where the paper quotes in double marks: it heads
 * what follows, and has its words from there.
 */
export function isCrosshead(analysis: Analysis, quote: number): boolean {
  const { text, quoted, paragraphs } = analysis;
  const { mark, paragraph } = itemAt(quoted, quote);
  if (mark !== "'" && mark !== "\u2018") return false;
  const { start, end } = itemAt(paragraphs, paragraph);
  if (end - start > LONGEST_CROSSHEAD || !quotesInDouble(analysis, 0)) return false;
  const line = text.slice(start, end);
  if (DASHED_HEAD.test(line)) return true;
  const words = HEAD.exec(line)?.[1];
  return words !== undefined && (paragraph === 0 || TITLED.test(words));
}

/** Has the text any double mark, from this place on? */
const quotesInDouble = onceFor(({ text }: Analysis, from) => /["\u201c]/.test(text.slice(from)));

/** Characters. */
const LONGEST_CROSSHEAD = 80;
const DASHED_HEAD = /^[–—-]\s?['‘][^'‘"“]+['’]\s?[–—-]\.?$/;
const HEAD = /^['‘]([^"“]+?)[.,]?['’]\.?$/;
/** "Dayton with Tom Reed": three words or more, all but the smallest with capitals. */
const TITLED =
  /^\p{Lu}[\p{L}'’.-]*(?: (?:with|from|into|over|upon|after|about|and|of|the|an?|in|on|at|to|for|by|or|is|[\p{Lu}\d]\S*)){2,}$/u;

const AFTER_MARK = /^["”’'] (?:the|an?|his|her|its|their|one|of) /;

/** `A note titled "Winter is coming"`, `the movie, "Nine Days"`, `hosts "Late Days"`, `an interview with "Late Days"`. */
function isTitleOf(analysis: Analysis, utterance: Utterance): boolean {
  const { words } = analysis;
  const before = utterance.first - 2;
  if (isAmong(words, before, TITLING_WORDS) && hasShape(words, before, SPACE_BEFORE)) return true;
  if (!isNamedLikeWork(analysis, utterance)) return false;
  const noun = isComma(words, before) ? before - 1 : before;
  if (isAmong(words, noun, WORKS)) return true;
  const verb = isAmong(words, before, IN_OR_ON) ? before - 1 : before;
  if (isAmong(words, verb, PERFORMING_VERBS)) return true;
  if (verb === before) return false;
  // "Low recalled in “Night Boats,” her memoir,"
  if (isAmong(words, verb, ON_AIR_WORDS)) return true;
  return hashOf(words, before) === IN && hasClass(words, verb, SPEECH);
}

function isNamedLikeWork(analysis: Analysis, utterance: Utterance): boolean {
  return isTitleCase(analysis, utterance) || isTitled(analysis, utterance.quote);
}

function isTitled({ text, quoted }: Analysis, quote: number): boolean {
  const { start, end } = itemAt(quoted, quote);
  return TITLED.test(text.slice(start, end).replace(/[.,]$/, ""));
}

/** `Oto “Joe Boy” Joseph`: two words of one name stand around it, and what they hold is part of it. */
function isNickname({ words, quoted }: Analysis, { first, last, quote }: Utterance): boolean {
  const opening = first - 1;
  const isShort = last - first <= LONGEST_NICKNAME && itemAt(quoted, quote).closed;
  return isShort && hasShape(words, opening, SPACE_BEFORE) && nicknameEnd(words, opening) > opening;
}

/** Tokens, an article among them. */
const LONGEST_NICKNAME = 3;

/** "A plan dubbed “the ark”", "her method, widely nicknamed “the rope”,": whose name for it this is nothing tells. */
function isByName(analysis: Analysis, { first, quote }: Utterance): boolean {
  const { words, grammar, text, quoted } = analysis;
  const verb = first - 2;
  if (!isAmong(words, verb, NAMED_SO)) return false;
  if (/^[^.;:]{0,40}\bby\b/.test(text.slice(itemAt(quoted, quote).end))) return false;
  let before = verb - 1;
  while (before > verb - 4 && hasClass(words, before, ADVERB)) before--;
  if (isComma(words, before) || hasClass(words, before, AUXILIARY)) return true;
  return !hasShape(words, before, CAPITAL) && kindOfHead(grammar, before) !== HUMAN;
}

/** "Wore the label of “best man”", "goes by the name “Night Owl”", "writes under the alias “Owl”" */
const LABEL =
  /\b(?:label|nickname|moniker|epithet|tag|pseudonym|alias|handle|username|(?:an?|the|his|her|its|their)(?: [\p{L}-]+)? names?|(?:name|title) of|label of|tag of|moniker of|nickname of) $/u;
/** "Better known online as “Night Owl”", "blogs as “Night Owl”", "goes by “Night Owl”", "a firm called “Owl”" */
const ALIAS =
  /\b(?:an? (?:[\p{L}-]+ ){1,4}(?:called|named)|(?:known|(?:blog|post|writ|perform|record|tour|tweet|stream|appear)\p{Ll}*)(?: \p{Ll}+)? as|(?:goes|going|gone|go|went) by) (?:the )?$/u;
/** "A fake picture, known as a “deepfake”": whoever calls it so. */
const KNOWN_AS = /\bknown(?: \p{Ll}+){0,2} as (?:an? |the )?$/u;
/** "“Name data,” as it’s known" */
const AS_KNOWN =
  /^["”’'],? as (?:it|he|she|they|this|these)(?:['’](?:s|re)| is| are| was| were)? (?:\p{Ll}+ ){0,2}(?:known|called|dubbed|nicknamed)\b/u;
const CALLED = /^(?:\p{Lu}\S*|of|the|and)(?: (?:\p{Lu}\S*|of|the|and)){0,3}$/u;
/** "Refusing to use the word “late”", "without saying the word “late”" */
const UNSAID_WORD =
  /\b(?:refus\p{Ll}+|declin\p{Ll}+|avoid\p{Ll}*|without|never|not|stopp?\p{Ll}* short of|fail\p{Ll}*|forbid\p{Ll}*|forbade|bann?\p{Ll}*|\p{L}+n['’]t)(?: (?:to|from|even|once))* (?:us|utter|mention|say|speak|employ)\p{Ll}*(?: the| that| this)? (?:words?|terms?|phrase|label|expression|name),? $/u;
/** "Reed's mangling of “Hamas,”", "the meaning of the word “late”" */
const WORD_ITSELF =
  /\b(?:mangling|(?:mis)?pronunciation|(?:mis)?spelling|mention|definition|meaning) of (?:the (?:word|term|name|phrase) )?$/;
/** "Low’s 2001 film “And your sister too”", "his new single “Late again”" */
const WORK =
  /(?:['’]s?|\b(?:his|her|their|its|the|a|debut|new|hit|latest|classic)) (?:\p{L}+ |(?:19|20)\d\d ){0,2}(?:film|movie|novel|album|single|song|sitcom|documentary|musical|memoir|novella) $/u;
/** "“The Sea House,” the first of her books, came out" */
const WORK_BEHIND =
  /^["”’'] (?:the|an?|his|her|its|their) (?:[\p{L}’'-]+ ){0,5}(?:films?|movies?|plays?|novels?|books?|albums?|songs?|singles?|memoirs?|documentary|musicals?|poems?)(?:,| by | from )/u;
/** "“Love Your Day,” a track they put out", "“Night Boats,” a 2005 collection of poems" */
const TITLE_BEHIND =
  /^["”’'] (?:an?|his|her|its|their|one of (?:his|her|its|their|the)) (?:[\p{L}\d’'-]+ ){0,4}(?:tracks?|tunes?|collections?|records?|hits?|EP|LP|ballads?|anthems?|operas?|ballets?|series|shows?|dramas?|comed(?:y|ies)|thrillers?|stor(?:y|ies)|essays?|paintings?|portraits?|sculptures?|podcasts?|exhibitions?|games?)(?:[,.;]| (?:by|from|that|which|about|of|on|in|for|with|and|released|s?he|they|it)\b)/u;
const NAMING =
  /\b(?:call|dub|brand|describ|label|deem|hail|slam|term|said|say|criticis|criticiz)\p{Ll}*\b/u;
/** "Publishing secretly recorded “heated” talks" */
const PUT_OUT = /\b(?:publish|releas|launch|unveil)(?:e|es|ed|ing)?(?: \p{Ll}+(?:ly|ed)){0,3} $/u;
/** "Linked to allegations of “blackmail”" */
const HEARSAY =
  /\b(?:linked|related|relating|amid|over|after|following|fac(?:es?|ing|ed)|despite) (?:to )?(?:\p{L}+ )?(?:allegations|accusations|claims|suspicions|rumou?rs|reports) of (?:an? )?$/u;
/** Whatever the words behind them are. */
const NAMES = [LABEL, KNOWN_AS, UNSAID_WORD, WORD_ITSELF] as const;
/** "The club signed “a proven winner”": who calls him so is not told. */
const DEED =
  /\b(?:signed|fired|hired|rehired|sacked|axed|released|appointed|recruited|bought|sold|acquired|built|rebuilt|landed|replaced|opened|married|beat|defeated|fielded|unveiled|inherited|joined) $/u;
const THING = /^(?:an?|the|one of) \p{Ll}/u;
/** "A “tell-all bombshell” of a memoir" */
const SORT_OF = /^["”’'] of an? \p{Ll}/u;

/** "Began the day hoping to “calm” the board" */
const INTENT = /\b(?:hoping|trying|seeking|aiming|attempting|wanting|looking|struggling) to $/u;

/** Tokens to either side of the words: a paragraph may be one sentence. */
const LONGEST_SENTENCE = 60;

/** Whose sentence has a verb of speech outside the marks, up to a token. */
function isReported(
  { words, sentences, sentenceOf }: Analysis,
  { first, last }: Utterance,
  to = Number.POSITIVE_INFINITY,
): boolean {
  const sentence = itemAt(sentences, sentenceOf[first] ?? 0);
  const from = Math.max(sentence.first, first - LONGEST_SENTENCE);
  for (let token = from; token < Math.min(sentence.last, to, last + LONGEST_SENTENCE); token++)
    if ((token < first || token >= last) && hasClass(words, token, SPEECH)) return true;
  return false;
}
