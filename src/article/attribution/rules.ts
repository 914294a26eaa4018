import type { Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import { isVerbAt } from "../grammar/phrases.ts";
import { taggedUnitAt } from "../grammar/read-grammar.ts";
import { JOINING_WORDS } from "../lexicon/clause-words.ts";
import { REPORTING_AS } from "../lexicon/reporting-words.ts";
import { HEARD_VERBS } from "../lexicon/verbs/hearing-verbs.ts";
import { ADVERB, AUXILIARY } from "../lexicon/word-classes.ts";
import { isAnybody } from "../people/phrase/anybody.ts";
import { isWhere } from "../people/phrase/where.ts";
import { firstAnswer, type Rule } from "../text/rule.ts";
import { endOf, isAmong, startOf } from "../text/token.ts";
import type { Words } from "../text/tokenize.ts";
import { documentCited } from "./after-cue/document-cited.ts";
import { mannerAfterCue } from "./after-cue/manner-after-cue.ts";
import { timeAfterCue } from "./after-cue/time-after-cue.ts";
import {
  isHeard,
  isHeardOnly,
  isNegatedCue,
  isSpeech,
  isToldHere,
  passiveChain,
  quotedBy,
  verbAfter,
} from "./hearers.ts";
import { agentOf } from "./told/agent-of.ts";
import { PREDICATE_RULE } from "./told/past-predicate.ts";
import { recalledIn } from "./told/recalled-in.ts";
import {
  hasItemClass,
  itemEndsWith,
  type Stretch,
  type UnquotedTokens,
  wordOf,
} from "./unquoted-tokens.ts";

/** The last cue that had a source. */
export interface Named {
  readonly cue: number;
  readonly source: Span | null;
}

interface WindowCase {
  readonly unquoted: UnquotedTokens;
  readonly cue: number;
}

/** Items beside a cue that neither speak nor are said. */
export const ASIDE_RULES: readonly Rule<WindowCase, Stretch>[] = [
  {
    name: "when something was said is not what was said",
    example: {
      text: "The pier was sound, Tom Lee said two weeks ago. Boats left.",
      said: [["The pier was sound", "Tom Lee"]],
    },
    answer: ({ unquoted, cue }) => timeAfterCue(unquoted, cue),
  },
  {
    name: "how something was said, or taken, is not what was said",
    example: {
      text: "The pier was sound, Tom Lee joked to laughter. Boats left.",
      said: [["The pier was sound", "Tom Lee"]],
    },
    answer: ({ unquoted, cue }) => mannerAfterCue(unquoted, cue),
  },
];

interface SourceCase {
  readonly unquoted: UnquotedTokens;
  readonly cue: number;
  /** What the model holds to be the source. */
  readonly own: Stretch | undefined;
  readonly named: Named;
}

/** Who or what a cue has for its source; null is nobody. */
export const SOURCE_RULES: readonly Rule<SourceCase, Span | null>[] = [
  {
    name: "who is asked, and by whom, is not said",
    example: {
      text: "Tom Lee left the city. Lee shrugged when questioned about whether the harbour would be sold.",
      said: [["whether the harbour would be sold", null]],
    },
    answer: ({ unquoted, cue }) => (isHeardOnly(unquoted, cue) ? null : undefined),
  },
  {
    name: "the subject of a passive does not speak",
    example: {
      text: "Tom Lee left the city. Lee was criticised for saying that the school would close.",
      said: [["that the school would close", null]],
    },
    answer: ({ unquoted, cue, own }) =>
      own && own.to === passiveChain(unquoted, cue) ? null : undefined,
  },
  {
    name: "a document is cited, and not who has filed or written it",
    example: {
      text: "It rained in Dayton. “There is no case at all,” according to a memo by Ann Low.",
      said: [["There is no case at all,", "a memo by Ann Low"]],
    },
    answer: ({ unquoted, cue, own }) => own && documentCited(unquoted, cue, own),
  },
  {
    name: "a joined verb has the subject of the verb before it",
    example: {
      text: "Senator Maria Lopez met Tom Lee in Dayton. Lopez told reporters that it was late, and warned that the school would close.",
      said: [
        ["that it was late", "Maria Lopez"],
        ["that the school would close", "Maria Lopez"],
      ],
    },
    answer: ({ unquoted, cue, own, named }) =>
      (!own || isLeftOpen(unquoted, own)) && carriesSource(unquoted, named.cue, cue)
        ? named.source
        : undefined,
  },
];

/** "Low said the line was closed by Reed and said": a source that ends with "and" is none. */
function isLeftOpen(unquoted: UnquotedTokens, { to }: Stretch): boolean {
  return JOINING_WORDS.has(wordOf(unquoted, to - 1));
}

const PARTICIPLE = "ing";

/**
 * Does a cue without a subject of its own go on with that of the cue before: "Low said it was
 * late and added that…", "Low agreed, adding that…"? Only within one sentence.
 */
export function carriesSource(unquoted: UnquotedTokens, before: number, cue: number): boolean {
  const { sentenceFirsts } = unquoted;
  if (sentenceFirsts[before] !== sentenceFirsts[cue]) return false;
  return itemEndsWith(unquoted, cue, PARTICIPLE) || followsJoiningWord(unquoted, cue);
}

function followsJoiningWord(unquoted: UnquotedTokens, cue: number): boolean {
  for (let item = cue - 1; item >= 0 && item > cue - 4; item--) {
    if (JOINING_WORDS.has(wordOf(unquoted, item))) return true;
    if (!hasItemClass(unquoted, item, ADVERB | AUXILIARY)) return false;
  }
  return false;
}

interface CueCase {
  readonly words: Words;
  readonly cue: Span;
}

export const DENIED_CUE: Rule<CueCase, "denied"> = {
  name: "what someone did not say is not said",
  example: {
    text: "Tom Lee left the city. Lee did not say that the school would close.",
    said: [],
  },
  answer: ({ words, cue }) => (isNegatedCue(words, cue) ? "denied" : undefined),
};

/** Why a cue reports nobody's words. */
export const CUE_RULES: readonly Rule<CueCase, "heard" | "denied">[] = [
  {
    name: "what someone is asked is not what they say",
    example: {
      text: "Tom Lee left the city. Lee was asked whether the school would close.",
      said: [],
    },
    answer: ({ words, cue }) => (isHeard(words, cue) ? "heard" : undefined),
  },
  DENIED_CUE,
];

interface SpeakerCase {
  readonly analysis: Analysis;
  /** The mention that the models hold to be the speaker. */
  readonly source: number;
  readonly said: Span;
  /** The verb whose subject the mention is. */
  readonly verb: { readonly at: number; readonly isPassive: boolean };
}

/** Which mention says the words; -1 is nobody named. */
export const SPEAKER_RULES: readonly Rule<SpeakerCase, number>[] = [
  PREDICATE_RULE,
  {
    name: "who is told the words does not say them",
    example: {
      text: "Tom Lee left the city. “Go home,” Lee was told.",
      said: [["Go home,", null]],
    },
    answer({ analysis, said, verb }) {
      const isHearer = verb.isPassive && isAmong(analysis.words, verb.at, HEARD_VERBS);
      return isHearer && isToldHere(analysis, verb.at, said) ? -1 : undefined;
    },
  },
  {
    name: "whom another calls something does not say it",
    example: {
      text: "Tom Lee, once described by Ken Ito as “a liar”, said: “He is one.”",
      said: [
        ["“a liar”", "Ken Ito"],
        ["He is one.", "Tom Lee"],
      ],
    },
    answer: ({ analysis, said, verb }) => agentOf(analysis, verb.at, said),
  },
  {
    name: "who quotes another does not say the words",
    example: {
      text: "Tom Lee met Ken Ito in Dayton. It was late, Ito quoted Lee as saying.",
      said: [["It was late", "Tom Lee"]],
    },
    answer({ analysis, source, said, verb }) {
      if (verb.isPassive || isParagraphOn(analysis, verb.at, said)) return undefined;
      const recalled = recalledIn(analysis, verb.at);
      if (recalled !== -1) return recalled;
      const quotes = isAmong(analysis.words, verb.at, REPORTING_AS);
      return quotes ? quotedBy(analysis, verb.at, { source, said }) : undefined;
    },
  },
];

/** What stands in the next paragraph is not what the verb quotes. */
function isParagraphOn({ words, text }: Analysis, verb: number, { start }: Span): boolean {
  return startOf(words, verb) < start && text.slice(endOf(words, verb), start).includes("\n");
}

/** Not the "state" of "state media". */
function isVerbOfSpeech(analysis: Analysis, token: number): boolean {
  const { grammar } = analysis;
  return isSpeech(analysis, token) && isVerbAt(grammar, taggedUnitAt(grammar, token));
}

/** Who says these words, of whom the models hold to be their source; -1 is nobody named. */
export function trueSource(analysis: Analysis, source: number, said: Span): number {
  const mention = analysis.mentions[source];
  if (!mention || isAnybody(analysis.words, mention) || isWhere(analysis, mention)) return -1;
  // After "said Lee, who was told" it is said already that Lee speaks.
  if (isVerbOfSpeech(analysis, mention.lead - 1)) return source;
  const verb = verbAfter(analysis.words, mention);
  return firstAnswer(SPEAKER_RULES, { analysis, source, said, verb }) ?? source;
}
