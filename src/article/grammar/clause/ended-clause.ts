import { CLAUSE_OPENERS } from "../../lexicon/clause-words.ts";
import { AND_OR_BUT } from "../../lexicon/function-words.ts";
import { BELIEVING_VERBS } from "../../lexicon/reporting-words.ts";
import { ADVERB, ROLE, SPEECH, TITLE } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, isAmong, isComma } from "../../text/token.ts";
import { type Grammar, isFiniteAt, tagOfWord } from "../read-grammar.ts";
import { AUXILIARY, INFINITIVE, isVerb, NOUN, PAST_PARTICIPLE, PROPER_NOUN } from "../tags.ts";

const OWN_SUBJECTS = hashedWords("i he she it we they there who which that");
/** Right before a verb they tell that it is in the clause. */
const BEFORE_OWN = new Set([...OWN_SUBJECTS, ...AND_OR_BUT]);

/**
 * "The claim by Low that it was unsafe was “late”": whether the clause which `that` opens has ended before `first`, since
 * a second verb follows that has no subject of its own. Where one verb may hold a clause in it the answer is no.
 */
export function hasEnded(grammar: Grammar, that: number, first: number): boolean {
  const { words } = grammar.running;
  let left = 1;
  for (let token = that + 1; token < first - 1; token++) {
    if (isComma(words, token) || holdsClause(grammar, token, first)) return false;
    if (isAmong(words, token, CLAUSE_OPENERS) || opensBare(grammar, token)) left++;
    const before = hasClass(words, token - 1, ADVERB) ? token - 2 : token - 1;
    if (!isFiniteAt(grammar, token) || tagOfWord(grammar, before) === AUXILIARY) continue;
    if (left === 0) return !isAmong(words, before, BEFORE_OWN);
    left--;
  }
  return left === 0 && isVerbBehind(grammar, first);
}

/** "The man she met", "the money Reed stole": a clause with a subject right behind its noun. */
function opensBare(grammar: Grammar, token: number): boolean {
  const { words } = grammar.running;
  if (tagOfWord(grammar, token - 1) !== NOUN) return false;
  if (isAmong(words, token, OWN_SUBJECTS)) return true;
  return tagOfWord(grammar, token) === PROPER_NOUN && !hasClass(words, token - 1, ROLE | TITLE);
}

/** "That Low said it", "thinks it", and not "that she had not been told was “late”" */
function holdsClause(grammar: Grammar, verb: number, first: number): boolean {
  const { words } = grammar.running;
  if (!hasClass(words, verb, SPEECH) && !isAmong(words, verb, BELIEVING_VERBS)) return false;
  if (!isVerb(tagOfWord(grammar, verb))) return false;
  return verb + 2 !== first && !isFiniteAt(grammar, verb + 1);
}

/** "… that he was a cheat “add nothing to it”": the words open with the second verb. */
function isVerbBehind(grammar: Grammar, first: number): boolean {
  const before = tagOfWord(grammar, first - 2);
  if (isVerb(before) && before !== PAST_PARTICIPLE) return false;
  return isFiniteAt(grammar, first) || tagOfWord(grammar, first) === INFINITIVE;
}
