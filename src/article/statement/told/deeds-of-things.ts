import { isPassive } from "../../grammar/clauses.ts";
import { kindOfHead, THING } from "../../grammar/noun-kinds.ts";
import { tagOfWord } from "../../grammar/read-grammar.ts";
import { FINITE_VERB } from "../../grammar/tags.ts";
import { RELATIVES } from "../../lexicon/clause-words.ts";
import { BY } from "../../lexicon/single-words.ts";
import { DOCUMENT, PREPOSITION } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { tokenAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { hasClass, hashOf, isAmong } from "../../text/token.ts";
import type { Piece } from "../bounds/piece.ts";
import { isUnmarked } from "./other-clause.ts";

/** What a verb of speech tells of things that have no mouth. */
export const DEED_RULES: readonly Rule<Piece, true>[] = [
  {
    name: "a thing that goes on, rises or strikes says nothing",
    example: {
      text: "Unrest continued at the camp overnight with a chorus of guards chanting “Out”.",
      said: [],
    },
    answer: isOfThing,
  },
  {
    name: "what is posted in a market or blasted from the air is not said",
    example: {
      text: "The firm's pilots blasted targets in the hills, and its shares posted gains.",
      said: [],
    },
    answer: isStruck,
  },
  {
    name: "what is predicted for a day is told by nobody",
    example: {
      text: "Strong winds are again predicted for today but the service is confident.",
      said: [],
    },
    answer: isForeseen,
  },
];

/** They tell of a deed, where no person and no body does them. */
const GOING_ON = hashedWords(`
  continue continues continued continuing post posts posted posting blast blasts blasted blasting slam slams slammed
  hammer hammered pound pounded
`);
/** Tokens from a thing to its verb: "has again continued". */
const NEAR = 3;

function isOfThing(piece: Piece): true | undefined {
  const { words, grammar } = piece.analysis;
  const { source } = piece.attribution;
  const { cue, first } = piece.place;
  if (!source || !isAmong(words, cue, GOING_ON) || first <= cue) return undefined;
  if (tagOfWord(grammar, cue) !== FINITE_VERB) return undefined;
  const head = tokenAt(words, source.end) - 1;
  if (head >= cue || cue - head > NEAR || hasClass(words, head, DOCUMENT)) return undefined;
  if (isAmong(words, head, RELATIVES)) return undefined;
  return kindOfHead(grammar, head) === THING || undefined;
}

const STRIKING = hashedWords("blast blasts blasted blasting hammered pounded hit attacked");
const TARGETS = hashedWords(`
  target targets position positions base bases building buildings site sites camp camps vehicle vehicles cave caves
  headquarters bunker bunkers convoy convoys village villages town towns barracks airfield runway
`);
const POSTING = hashedWords("post posts posted posting");
const RESULTS = hashedWords(`
  gain gains loss losses profit profits rise rises fall falls record records result results sales revenue revenues
  earnings win wins victory victories score scores time times bail
`);
/** Tokens: "a net second quarter". */
const LONGEST_ADJECTIVES = 6;

function isStruck(piece: Piece): true | undefined {
  const { words } = piece.analysis;
  const { cue, first, last } = piece.place;
  if (first !== cue + 1 || !isUnmarked(piece)) return undefined;
  const objects = objectsOf(piece);
  if (!objects) return undefined;
  for (let token = first; token < Math.min(last, first + LONGEST_ADJECTIVES); token++)
    if (isAmong(words, token, objects)) return true;
  return undefined;
}

function objectsOf({ analysis: { words }, place: { cue } }: Piece) {
  if (isAmong(words, cue, STRIKING)) return TARGETS;
  return isAmong(words, cue, POSTING) ? RESULTS : undefined;
}

const FORESEEING = hashedWords("predicted forecast forecasted expected anticipated foreseen");

function isForeseen(piece: Piece): true | undefined {
  const { words, grammar } = piece.analysis;
  const { cue, first } = piece.place;
  if (!isAmong(words, cue, FORESEEING) || !isPassive(grammar, cue) || first <= cue)
    return undefined;
  const isFor = hasClass(words, first - 1, PREPOSITION) || hasClass(words, cue + 1, PREPOSITION);
  return (isFor && hashOf(words, cue + 1) !== BY) || undefined;
}
