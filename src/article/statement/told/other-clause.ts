import { CONTENT_CLAUSE, OBJECT } from "../../grammar/label-words.ts";
import { isVerbAt, tokenOf } from "../../grammar/phrases.ts";
import {
  childInRole,
  headAt,
  taggedUnitAt,
  tagOfWord,
  unitAt,
} from "../../grammar/read-grammar.ts";
import { tagAt } from "../../grammar/tagged-text.ts";
import { isFiniteTag, isNominal } from "../../grammar/tags.ts";
import {
  CALLING_VERBS,
  CONTINUING,
  OTHER_CUES,
  RECALLING_VERBS,
} from "../../lexicon/reporting-words.ts";
import { THAT, TO } from "../../lexicon/single-words.ts";
import { indexFrom } from "../../speaker/mention-at.ts";
import { verbOfWriting } from "../../speaker/sayer/writing-before.ts";
import { hashedWords } from "../../text/hash-word.ts";
import type { Rule } from "../../text/rule.ts";
import { hashOf, isAmong, isComma } from "../../text/token.ts";
import type { Piece } from "../bounds/piece.ts";

/** Why a piece is of another clause than its verb's, or of a verb that says nothing. */
export const OTHER_CLAUSE_RULES: readonly Rule<Piece, true>[] = [
  {
    name: "what reports or fears tell is not what somebody says of them",
    example: {
      text: "The pier is safe, Ann Low told the board in response to reports that it may be shut this spring.",
      said: [],
    },
    answer: isOfReports,
  },
  {
    name: "what a noun with a relative clause tells is nobody's",
    example: {
      text: "The gas blast that killed ten people in Dayton was caused by a bad valve.",
      said: [],
    },
    answer: isOfNoun,
  },
  {
    name: "what tells which report somebody answers is not what he says of it",
    example: {
      text: "Tom Reed refuted a report by the Vale committee that described the bank as “opaque”.",
      said: [["“opaque”", "the Vale committee"]],
    },
    answer: isOfWriting,
  },
  {
    name: "that another says it is not what is quoted of him",
    example: {
      text: "Tom Reed quoted Ann Low saying the plan was bad.",
      said: [],
    },
    answer: isQuotedSaying,
  },
  {
    name: "that he did what he was asked is not what he was asked",
    example: {
      text: "Judge Ann Low left. Low asked Reed to stand, which he did, flanked by two security guards.",
      said: [],
    },
    answer: isRelative,
  },
  {
    name: "a verb of going on, with a thing for its object, tells of a deed",
    example: {
      text: "Rescue workers continued the search Friday for trapped survivors of the quake that shook Dayton.",
      said: [],
    },
    answer: isContinued,
  },
  {
    name: "who is called to a meeting is not called anything",
    example: {
      text: "Judge Ann Low called journalists Tom Reed of the Echo and Ned Hale of the Sun to a special sitting of the court to find out why they had left.",
      said: [],
    },
    answer: isSummoned,
  },
  {
    name: "to vow not to do it tells nothing without what is to be done",
    example: {
      text: "Workers feared the port would close, something the board vowed not to do.",
      said: [],
    },
    answer: isEmptyVow,
  },
  {
    name: "what breaks off at “that” before an account is not what the account says",
    example: {
      text: "Tom Reed held a conference to declare that, according to results from his party, Ned Hale won the vote.",
      said: [],
    },
    answer: isBeforeAside,
  },
];

/** "The blast that killed ten": behind a noun, a "that" with a verb right after it tells of the noun. */
function isOfNoun(piece: Piece): true | undefined {
  const { words, grammar } = piece.analysis;
  const { cue, first } = piece.place;
  if (first !== cue + 1 || hashOf(words, first) !== THAT) return undefined;
  if (isVerbAt(grammar, taggedUnitAt(grammar, cue))) return undefined;
  const tag = tagOfWord(grammar, first + 1);
  // "Low brags that's good news": not every verb is known for one.
  return isFiniteTag(tag) && !isAmong(words, first + 1, CLITICS) ? true : undefined;
}

const CLITICS = hashedWords("'s 're 'll 'd 've");

/** "Denied a statement by the board that called it a joke" */
function isOfWriting(piece: Piece): true | undefined {
  const { cue, first } = piece.place;
  if (first <= cue) return undefined;
  const verb = verbOfWriting(piece.analysis, first);
  return verb !== -1 && verb !== cue ? true : undefined;
}

/** "Quoted Low saying it was late": that Low says it is told, and what she says is hers. */
function isQuotedSaying(piece: Piece): true | undefined {
  const { words, mentions } = piece.analysis;
  const { cue, first } = piece.place;
  if (first !== cue + 1 || !isAmong(words, cue, RECALLING_VERBS)) return undefined;
  const { last = first } = mentions[indexFrom(piece.analysis, first)] ?? {};
  return isAmong(words, last, SAYING) ? true : undefined;
}

const SAYING = hashedWords("saying");

/** "In response to reports that the visit may be off", and not the "reports that" of one who reports. */
function isOfReports(piece: Piece): true | undefined {
  const { words } = piece.analysis;
  const { cue, first } = piece.place;
  const isOf =
    hashOf(words, first) === THAT && first - 2 > cue && isAmong(words, first - 1, REPORTS);
  return isOf && isAmong(words, first - 2, ANSWERED) ? true : undefined;
}

const REPORTS = hashedWords(`
  reports claims rumours rumors fears suggestions concerns allegations speculation accusations criticism complaints
  news
`);
const ANSWERED = hashedWords("to about amid despite by over on after following at");

/** "Asked him to stand, which he did" */
function isRelative(piece: Piece): true | undefined {
  const { words } = piece.analysis;
  const { cue, first } = piece.place;
  if (first <= cue + 1 || !isComma(words, first - 1) || !isAmong(words, first, WHICH))
    return undefined;
  return isAmong(words, first + 2, DID) ? true : undefined;
}

const WHICH = hashedWords("which");
const DID = hashedWords("did does do has had was were is are");

/** "Continued the search", "conceded defeat", "resumed talks": not "continued that". */
function isContinued(piece: Piece): true | undefined {
  const { words, grammar } = piece.analysis;
  const { cue, first, last } = piece.place;
  const isConceded = isAmong(words, cue, CONCEDING);
  if (first !== cue + 1 || !(isConceded || isAmong(words, cue, CONTINUING))) return undefined;
  if (!isUnmarked(piece)) return undefined;
  if (isConceded) return isAmong(words, first, LOSSES) || undefined;
  const unit = unitAt(grammar, cue);
  const object = childInRole(grammar, unit, OBJECT);
  if (object === -1 || childInRole(grammar, unit, CONTENT_CLAUSE) !== -1) return undefined;
  const token = tokenOf(grammar, object);
  return token >= first && token < last && isNominal(tagAt(grammar.text, object))
    ? true
    : undefined;
}

const CONCEDING = hashedWords("concede concedes conceded conceding");
const LOSSES = hashedWords("defeat goals possession ground power territory");

/** "Called reporters to a sitting": the "to" is the verb's own. */
function isSummoned(piece: Piece): true | undefined {
  const { words, grammar } = piece.analysis;
  const { cue, first, last } = piece.place;
  if (!isAmong(words, cue, CALLING_VERBS) || first !== cue + 1 || !isUnmarked(piece))
    return undefined;
  const object = childInRole(grammar, unitAt(grammar, cue), OBJECT);
  if (object === -1) return undefined;
  for (let token = tokenOf(grammar, object) + 1; token < last; token++) {
    if (hashOf(words, token) !== TO || isVerbAt(grammar, taggedUnitAt(grammar, token + 1)))
      continue;
    return headAt(grammar, unitAt(grammar, token)) === unitAt(grammar, cue) ? true : undefined;
  }
  return undefined;
}

/** "Vowed not to do", "promised to do so" */
function isEmptyVow(piece: Piece): true | undefined {
  const { text } = piece.analysis;
  const { start, end } = piece.content;
  return EMPTY.test(text.slice(start, Math.min(end, start + LONGEST_EMPTY))) ? true : undefined;
}

const EMPTY = /^(?:not )?to do(?: so| it| that| this)?[.,;]?$/u;
/** Characters: longer than the longest of these. */
const LONGEST_EMPTY = 24;

/** "Low left to declare that, according to the count, she won": what comes before the account is no account's. */
function isBeforeAside(piece: Piece): true | undefined {
  const { words } = piece.analysis;
  const { cue, last } = piece.place;
  const isAccount = last <= cue && isAmong(words, cue, OTHER_CUES);
  return isAccount && hashOf(words, last - 1) === THAT ? true : undefined;
}

export function isUnmarked({ analysis: { text }, content }: Piece): boolean {
  return !MARKS.test(text.slice(content.start, content.end));
}

/** A reader who sees one sees words in marks, whether they are paired or not. */
const MARKS = /["\u201c\u201d\u2018]|''/;
