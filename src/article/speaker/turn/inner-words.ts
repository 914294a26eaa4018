import type { Analysis } from "../../analyse-text.ts";
import { kindOfHead, THING } from "../../grammar/noun-kinds.ts";
import { THAT, WHO, WHOM } from "../../lexicon/single-words.ts";
import {
  ADVERB,
  AUXILIARY as AUXILIARIES,
  DOCUMENT,
  PRONOUN,
  SPEECH,
} from "../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";
import { namedBeside } from "../apposition.ts";
import { SAID } from "../governor.ts";
import type { Choice } from "../judge-rivals.ts";
import { isOne } from "../mention-at.ts";
import { accountedWords } from "./accounted-words.ts";
import { anothersWords } from "./after-report.ts";
import { claimedWords } from "./claimed-words.ts";
import { COMMON_SAYING_RULE } from "./clause/common-saying.ts";
import { OF_ANYONE_RULE } from "./clause/of-anyone.ts";
import { SAID_TO_HAVE_SAID_RULE } from "./clause/said-to-have-said.ts";
import { SET_OFF_RULE } from "./clause/set-off-words.ts";
import { beyondSubject } from "./others-words.ts";
import {
  putSo,
  quotedWords,
  wordsAboutSaying,
  wordsDemanded,
  wordsOfSuspect,
  wordsOfTold,
} from "./quoted-as.ts";
import { quotersWords } from "./quoters-floor.ts";
import { repliedWords } from "./reply-words.ts";
import { tailWords } from "./tail-words.ts";
import { ANYBODY, PLAIN, type Turn } from "./turn.ts";

/** Words of somebody whom the sentence only tells of beside its subject. */
export const INNER_RULES: readonly Rule<Turn, Choice>[] = [
  OF_ANYONE_RULE,
  COMMON_SAYING_RULE,
  SAID_TO_HAVE_SAID_RULE,
  SET_OFF_RULE,
  {
    name: "what somebody claims is his word, whoever speaks of the claim",
    example: {
      text: "Ana Orr met Tom Lee. Orr mocked Lee’s claim that the pier was “as good as new”.",
      said: [
        ["Lee’s claim that the pier was “as good as new”", "Ana Orr"],
        ["“as good as new”", "Tom Lee"],
      ],
    },
    answer: claimedWords,
  },
  {
    name: "who is quoted or reported as saying it says it",
    example: {
      text: "Ann Low opened the debate. The Sun quoted a source close to Low as saying: “It is over.”",
      said: [["It is over.", "a source close to Low"]],
    },
    answer: quotedWords,
  },
  {
    name: "what somebody ought to say is the word of whoever says so",
    example: {
      text: "Ann Low met Tom Reed. Low says Reed must say “sorry”.",
      said: [["Reed must say “sorry”", "Ann Low"]],
    },
    answer: wordsDemanded,
  },
  {
    name: "who is told of between a verb of speech and the words does not say them",
    example: {
      text: "Kelly Foster has revealed she is pregnant and says husband Dean “nearly crashed the van” when she told him.",
      said: [["husband Dean “nearly crashed the van” when she told him", "Kelly Foster"]],
    },
    answer: wordsOfTold,
  },
  {
    name: "words are whoever's puts it so",
    example: {
      text: "Ann Low met Tom Reed. Low says the test is a “lawful source of money,” as Reed put it.",
      said: [["the test is a “lawful source of money,” as Reed put it", "Tom Reed"]],
    },
    answer: putSo,
  },
  {
    name: "words about what somebody said are not that one's",
    example: {
      text: "Everything Ann Low said “was a lie from start to finish,” Bob Reed said.",
      said: [["Everything Ann Low said “was a lie from start to finish,”", "Bob Reed"]],
    },
    answer: wordsAboutSaying,
  },
  {
    name: "who is named as the one who said it has not said it for sure",
    example: {
      text: "Liam Doyle came to Dayton. Doyle was named by a paper as the man who called the coach “a dinosaur”.",
      said: [["“a dinosaur”", null]],
    },
    answer: wordsOfSuspect,
  },
  {
    name: "a verb of speech in a relative clause has the subject that its pronoun tells",
    example: {
      text: "Ana Orr came to Dayton. Orr told a crowd, which chanted “No reforms, no vote”.",
      said: [["No reforms, no vote", "a crowd"]],
    },
    answer: wordsOfRelative,
  },
  {
    name: "what stands in marks in a sentence is whoever's says the whole of it at its end",
    example: {
      text: "The mayor is “unfit” for office, a rival had warned.",
      said: [["The mayor is “unfit” for office", "a rival"]],
    },
    answer: tailWords,
  },
  {
    name: "words are theirs according to whom the clause tells them",
    example: {
      text: "Ann Low said the road was safe, but according to residents it is “a death trap”.",
      said: [
        ["the road was safe, but according to residents it is “a death trap”", "Ann Low"],
        ["it is “a death trap”", "residents"],
      ],
    },
    answer: accountedWords,
  },
  {
    name: "where or to whom words are said does not say them, though nobody is known who does",
    example: {
      text: "A familiar voice celebrated the wins on Twitter: “We have already arrived with our men.”",
      said: [["We have already arrived with our men.", null]],
    },
    answer: beyondSubject,
  },
  {
    name: "what comes as a reply is not whoever's it replies to",
    example: {
      text: "Ana Orr came to Dayton. “It is over,” Orr wrote. “It is not,” came the reply.",
      said: [
        ["It is over,", "Ana Orr"],
        ["It is not,", null],
      ],
    },
    answer: repliedWords,
  },
  {
    name: "what a second one does before words leaves them to nobody who spoke before",
    example: {
      text: "Tom Lee left. “He is a bore,” said one voter. A second was less kind. “It is over for him.”",
      said: [
        ["He is a bore,", "one voter"],
        ["It is over for him.", null],
      ],
    },
    answer: anothersWords,
  },
  {
    name: "who quotes another goes on in the next paragraph",
    example: {
      text: "Tom Reed recalled Ann Low saying: “It is late.”\n\n“The mayor does not find that money was stolen.”",
      said: [
        ["It is late.", "Ann Low"],
        ["The mayor does not find that money was stolen.", null],
      ],
    },
    answer: quotersWords,
  },
];

const WHO_OR_WHICH = hashedWords("who which");
/** Tokens from the verb to the words: "who called it a “sham”". */
const LONGEST_OBJECT = 4;
/** "Who wrote that the wall was held up “": a clause of what they say. */
const LONGEST_THAT = 12;
/** Tokens from the pronoun to the verb. */
const LONGEST_RELATIVE = 8;

/** "Low, whom Orr called “late”": Orr says it; "told a crowd, which chanted “Out!”": the crowd. */
function wordsOfRelative({ context, quote, first, choices }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  const { words } = analysis;
  const { manner, verb } = itemAt(governors, quote);
  if (
    manner !== SAID ||
    first === -1 ||
    verb === -1 ||
    first - verb > (isAfterWho(words, verb) ? LONGEST_THAT : LONGEST_OBJECT) ||
    first < verb
  )
    return undefined;
  if (!hasClass(words, verb, SPEECH)) return undefined;
  const sayer = afterWhom(analysis, verb) ?? antecedentOf(analysis, verb);
  if (sayer === undefined || isOne(analysis, sayer, choices[quote]?.mention ?? -1))
    return undefined;
  if (sayer === -1) return ANYBODY;
  if (isWholeClause(analysis, sayer, verb)) return undefined;
  return { mention: namedBeside(analysis, sayer), probability: PLAIN, isPlain: true };
}

/** "Prices fell twice in a row, which indicates “trouble”, according to Low": all that was told does, and no row. */
function isWholeClause({ words, grammar, mentions }: Analysis, sayer: number, verb: number) {
  if (!isAmong(words, verb, INDICATING)) return false;
  const { head } = itemAt(mentions, sayer);
  return kindOfHead(grammar, head) === THING && !hasClass(words, head, DOCUMENT);
}

const INDICATING = hashedWords(
  "indicates indicated suggests suggested shows showed signals signalled signaled implies implied confirms confirmed",
);

/** "An engineer, who wrote that" */
function isAfterWho(words: Words, verb: number): boolean {
  return hashOf(words, verb + 1) === THAT && hashOf(words, verb - 1) === WHO;
}

/** Whoever stands between "whom" and the verb. */
function afterWhom({ words, mentions }: Analysis, verb: number): number | undefined {
  const at = mentionUpTo(mentions, verb);
  const before = mentions[at];
  return before && hashOf(words, before.lead - 1) === WHOM ? at : undefined;
}

/** Whoever stands right before "who" or "which", -1 for somebody further off; undefined where no such pronoun leads to the verb. */
function antecedentOf({ words, mentions }: Analysis, verb: number): number | undefined {
  let pronoun = verb - 1;
  while (pronoun > verb - LONGEST_RELATIVE && !isAmong(words, pronoun, WHO_OR_WHICH)) {
    if (!hasShape(words, pronoun, WORD)) return undefined;
    pronoun--;
  }
  if (!isAmong(words, pronoun, WHO_OR_WHICH)) return undefined;
  // "A plan, which she later called “a gift”": she does, and no plan.
  let end = verb;
  while (hasClass(words, end - 1, ADVERB | AUXILIARIES)) end--;
  const own = mentions[mentionUpTo(mentions, end)];
  if (own && own.lead > pronoun) return undefined;
  // "Which he admits led him to think of “late”"
  if (hasClass(words, pronoun + 1, PRONOUN)) return undefined;
  return mentionUpTo(mentions, isComma(words, pronoun - 1) ? pronoun - 1 : pronoun);
}
