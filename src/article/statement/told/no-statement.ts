import { isPassive } from "../../grammar/clauses.ts";
import { HUMAN, kindOfHead } from "../../grammar/noun-kinds.ts";
import { hearerOf } from "../../grammar/phrases.ts";
import { RELATIVES_BUT_THAT } from "../../lexicon/clause-words.ts";
import { INDEFINITE } from "../../lexicon/function-words.ts";
import { CALLING_VERBS, DENYING_VERBS, OTHER_CUES } from "../../lexicon/reporting-words.ts";
import { AND, AS, IT, OF, THAT } from "../../lexicon/single-words.ts";
import { AUXILIARY, PREPOSITION, SPEECH } from "../../lexicon/word-classes.ts";
import { blamedFor } from "../../speaker/sayer/doer-saying.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { firstWhere, tokenAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { endsWith, hasClass, hashOf, isAmong, isComma, startOf, textOf } from "../../text/token.ts";
import type { Piece } from "../bounds/piece.ts";
import { hasFiniteVerb } from "../clause-span.ts";
import { MERE_WORDS_RULES } from "./mere-words.ts";
import { isUnmarked, OTHER_CLAUSE_RULES } from "./other-clause.ts";

/** Why a piece is nothing that anybody says. */
export const NO_STATEMENT_RULES: readonly Rule<Piece, true>[] = [
  {
    name: "a verb of saying may tell of a deed",
    example: { text: "Tom Lee claimed two wins in May.", said: [] },
    answer: isDeed,
  },
  {
    name: "whoever is denied a thing denies nothing",
    example: {
      text: "The players, denied a third win by a late goal, left the pitch at once.",
      said: [],
    },
    answer: isDenied,
  },
  {
    name: "what leads into a whole sentence in marks is not said with it",
    example: {
      text: "Following the vote in the council, Tom Lee said, “It is a sad day for us.”",
      said: [["It is a sad day for us.", "Tom Lee"]],
    },
    answer: leadsIn,
  },
  {
    name: "who says a thing himself is not what another says",
    example: {
      text: "According to the Echo, Ned Hale, in a letter to the board, wrote: “We will win.”",
      said: [["We will win.", "Ned Hale"]],
    },
    answer: isSayer,
  },
  {
    name: "what is told of the source is not what it says",
    example: {
      text: "The hotel will open in May, according to Sands Group, whose board announced its name.",
      said: [["The hotel will open in May", "Sands Group"]],
    },
    answer: tellsOfSource,
  },
  {
    name: "what somebody is blamed or thanked for saying is not said by whoever does so",
    example: {
      text: "Ann Low thanked Tom Reed for saying that the plan was late.",
      said: [],
    },
    answer: isOfBlamed,
  },
  {
    name: "what is told of a writing behind “in which” is not what it says",
    example: {
      text: "But he later issued a statement in which he criticised the Mayor for “turning the room into a farce.”",
      said: [["“turning the room into a farce.”", null]],
    },
    answer: isInWhich,
  },
  {
    name: "a sentence goes on without whoever puts it so",
    example: {
      text: "More “worrisome,” as the union puts it, is the effect on the port.",
      said: [["“worrisome,”", "the union"]],
    },
    answer: goesOn,
  },
  ...OTHER_CLAUSE_RULES,
  ...MERE_WORDS_RULES,
];

/** "Claimed two wins", "added a penalty each", "boasts a long career", "called it quits": a verb would tell of more. */
function isDeed(piece: Piece): true | undefined {
  const { words } = piece.analysis;
  const { cue, first, last } = piece.place;
  if (first <= cue || hashOf(words, first) === THAT) return undefined;
  // "Signed “a proven winner”"
  if (isAmong(words, cue, SIGNING) && first === cue + 1 && isAmong(words, first + 1, INDEFINITE))
    return true;
  if (isAmong(words, cue, CALLING_VERBS)) return isIdiom(piece) || isSummons(piece) || undefined;
  const isTaken = isAmong(words, cue, CLAIMING) && holdsPrize(piece);
  const isMade = isAmong(words, cue, DOING) && !isAmong(words, first - 1, OF_OR_ABOUT);
  if (!isTaken && !isMade) return undefined;
  // "Claimed two wins and the third was a draw"
  const and = words.hashes.subarray(first, last).indexOf(AND);
  const end = and === -1 ? last : first + and;
  return isUnmarked(piece) && !hasFiniteVerb(piece.analysis, first, end) ? true : undefined;
}

const SIGNING = hashedWords("signed fired released");
const CLAIMING = hashedWords("claim claims claimed claiming");
const DOING = hashedWords("add adds added adding boast boasts boasted boasting");
const OF_OR_ABOUT = hashedWords("of about");

/** What is won, taken or drawn. */
const PRIZES = hashedWords(`
  win wins title titles crown crowns medal medals gold silver bronze trophy trophies cup
  point points wicket wickets scalp scalps prize prizes award awards record records pole double treble
  place spot life lives victim victims benefit benefits asylum compensation damages expenses
  insurance refund refunds pension credit goal goals try tries podium honours honors spoils
`);
/** Tokens: "their third straight league title". */
const LONGEST_PRIZE = 7;

function holdsPrize(piece: Piece): boolean {
  const { words } = piece.analysis;
  const { first, last } = piece.place;
  for (let token = first; token < Math.min(last, first + LONGEST_PRIZE); token++) {
    if (isAmong(words, token, PRIZES)) return true;
  }
  return false;
}

/** "Called it quits", "called off the match", "calls it a day" */
function isIdiom(piece: Piece): boolean {
  const { words } = piece.analysis;
  const { cue } = piece.place;
  if (isAmong(words, cue + 1, AWAY)) return true;
  if (hashOf(words, cue + 1) !== IT && !isAmong(words, cue + 1, TIME)) return false;
  const end = isAmong(words, cue + 2, INDEFINITE) ? cue + 3 : cue + 2;
  return isAmong(words, end, ENDINGS);
}

/** "Called police and two officers arrived", "called a vote for May", but not "called the vote a farce". */
function isSummons(piece: Piece): boolean {
  const { words } = piece.analysis;
  const { cue, first, last } = piece.place;
  if (first !== cue + 1 || !isUnmarked(piece)) return false;
  const noun = [0, 1, 2, 3]
    .map((at) => first + at)
    .find((token) => isAmong(words, token, SUMMONED));
  if (noun === undefined || noun >= last) return false;
  const next = noun + 1;
  if (next >= last || hashOf(words, next) === AND) return true;
  // "Called his vote for the war a mistake"
  if (!isAmong(words, next, WHEN)) return false;
  for (let token = next; token < last; token++) if (isAmong(words, token, INDEFINITE)) return false;
  return true;
}

const WHEN = hashedWords("for after before at");

/** Who is rung, and what is set down for a day. */
const SUMMONED = hashedWords(`
  police officers ambulance ambulances paramedics medics firefighters doctor doctors vet plumber election elections vote
  votes ballot referendum poll meeting meetings summit conference strike strikes witness witnesses halt truce ceasefire
  mother father mum mom dad parents wife husband brother sister son daughter
`);

const AWAY = hashedWords("off up");
const TIME = hashedWords("time");
const ENDINGS = hashedWords("quits day night time wrap draw career on");

/** "Low, denied a goal by the flag", "denied her rival a win", "were denied entry" */
function isDenied(piece: Piece): true | undefined {
  const { words, grammar } = piece.analysis;
  const { cue, first, last } = piece.place;
  if (!isAmong(words, cue, DENYING_VERBS) || first !== cue + 1 || !isUnmarked(piece))
    return undefined;
  if (hasFiniteVerb(piece.analysis, first, last)) return undefined;
  if (isPassive(grammar, cue)) return true;
  const hearer = hearerOf(grammar, cue);
  const isOther = hearer >= first && hearer < last - 1 && kindOfHead(grammar, hearer) === HUMAN;
  return isOther && !isAmong(words, hearer + 1, OF_WHAT) ? true : undefined;
}

/** "Denied the minister of health": one thing. */
const OF_WHAT = hashedWords("of for in on at by with from and or 's ,");

/** "Following the vote, Low said, “It is a sad day.”": a sentence of its own needs nothing before it. */
function leadsIn(piece: Piece): true | undefined {
  const { words, quoted, text } = piece.analysis;
  const { cue, first, last } = piece.place;
  // "Of the scrutiny, he said": that tells what he speaks of.
  if (hashOf(words, first) === OF) return undefined;
  const isLead = hasClass(words, first, PREPOSITION) || endsWith(words, first, "ing");
  if (!isLead || last > cue || !isComma(words, last) || !isUnmarked(piece)) return undefined;
  const quote = quoted[firstWhere(quoted, ({ start }) => start >= piece.attribution.cue.end)];
  if (!quote || tokenAt(words, quote.start) - cue > MOST_BETWEEN) return undefined;
  if (!/\p{Lu}/u.test(text.charAt(quote.start))) return undefined;
  return hasFiniteVerb(piece.analysis, first, last) ? undefined : true;
}

/** Tokens from a verb to the first word in marks: "said,", "told reporters:", "said on Friday, “". */
const MOST_BETWEEN = 6;

/** "According to the Echo, Low, in a meeting, said": he stands before a verb of his own. */
function isSayer(piece: Piece): true | undefined {
  const { words } = piece.analysis;
  const { cue, first, last } = piece.place;
  if (!isAmong(words, cue, OTHER_CUES) || !isUnmarked(piece)) return undefined;
  const next = isComma(words, last) ? last + 1 : last;
  if (next === cue || !hasClass(words, next, SPEECH)) return undefined;
  return hasFiniteVerb(piece.analysis, first, last) ? undefined : true;
}

/** "According to Sands, whose board announced its name" */
function tellsOfSource(piece: Piece): true | undefined {
  const { words } = piece.analysis;
  const { cue, first } = piece.place;
  const { source } = piece.attribution;
  const isOpened = isAmong(words, cue, OTHER_CUES) && isAmong(words, first, RELATIVES_BUT_THAT);
  return isOpened && source && source.end <= startOf(words, first) ? true : undefined;
}

/** "Thanked Reed for saying that it was late": the words hang on the second verb. */
function isOfBlamed(piece: Piece): true | undefined {
  const { cue, first } = piece.place;
  const isBehind = first - 1 > cue && blamedFor(piece.analysis, first - 1) !== -1;
  return isBehind || undefined;
}

/** "Issued a statement in which he criticised the mayor": a verb of its own tells what he says. */
function isInWhich(piece: Piece): true | undefined {
  const { words } = piece.analysis;
  const { cue, first } = piece.place;
  if (first - 1 <= cue) return undefined;
  return textOf(words, first - 1, first + 1) === "in which" ? true : undefined;
}

/** "More “worrisome,” as the union puts it, is the effect": the verb is the sentence's own. */
function goesOn(piece: Piece): true | undefined {
  const { words } = piece.analysis;
  const { cue, first } = piece.place;
  if (!isAmong(words, cue, PUTTING) || hashOf(words, cue + 1) !== IT) return undefined;
  if (first <= cue || !hasClass(words, first, AUXILIARY) || !isUnmarked(piece)) return undefined;
  for (let as = cue - 1; as > cue - LONGEST_PUTTER; as--) {
    if (hashOf(words, as) === AS) return true;
  }
  return undefined;
}

const PUTTING = hashedWords("put puts");
/** Tokens from "as" to its verb. */
const LONGEST_PUTTER = 8;
