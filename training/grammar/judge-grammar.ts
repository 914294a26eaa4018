import { attachWords } from "../../src/article/grammar/attach-words.ts";
import { enterSentence } from "../../src/article/grammar/enter-sentence.ts";
import type { GrammarModel } from "../../src/article/grammar/grammar-model.ts";
import { labelWord, MODIFIER, OTHER_ROLE, SUBJECT } from "../../src/article/grammar/label-words.ts";
import { HUMAN, kindOfHead } from "../../src/article/grammar/noun-kinds.ts";
import { createParseState } from "../../src/article/grammar/parse-state.ts";
import { openGrammar } from "../../src/article/grammar/read-grammar.ts";
import { tagWords } from "../../src/article/grammar/tag-words.ts";
import { createTaggedText } from "../../src/article/grammar/tagged-text.ts";
import { isNominal, PREDICTED_TAGS } from "../../src/article/grammar/tags.ts";
import { SPEECH } from "../../src/article/lexicon/word-classes.ts";
import { type KindsByWord, kindsByWord, taughtKind } from "./learn-nouns.ts";
import type { GrammarLesson } from "./lessons.ts";
import { readGrammarCorpus, trainGrammar } from "./train-grammar.ts";
import { wordsOnly } from "./words-only.ts";

/**
 * Trains on four fifths of the documents, five times, and prints how often the answers for the
 * others are the teacher's. `FOLDS=1` judges one fold only.
 */
const FOLDS = 5;
const { lessons, nouns } = readGrammarCorpus(process.argv.slice(2));
const kinds = kindsByWord(nouns);
const tally = new Map<string, number>();
const state = createParseState();

for (let fold = 0; fold < Number(process.env.FOLDS ?? FOLDS); fold++) {
  const isHeld = ({ document }: GrammarLesson) => document % FOLDS === fold;
  const model = trainGrammar(
    lessons.filter((lesson) => !isHeld(lesson)),
    nouns,
  );
  for (const lesson of lessons.filter(isHeld)) if (!lesson.text.known) judge(lesson, model, kinds);
}

for (const [what, right] of [...tally].filter(([key]) => !key.endsWith(" of"))) {
  const all = tally.get(`${what} of`) ?? 0;
  console.log(`${what.padEnd(44)} ${((100 * right) / all).toFixed(1).padStart(6)} % of ${all}`);
}

function count(what: string, isRight: boolean): void {
  tally.set(what, (tally.get(what) ?? 0) + Number(isRight));
  tally.set(`${what} of`, (tally.get(`${what} of`) ?? 0) + 1);
}

function judge(lesson: GrammarLesson, model: GrammarModel, byWord: KindsByWord): void {
  const { text, first, last, tags } = lesson;
  const page = createTaggedText(text.running);
  tagWords(page, model, first, last);
  tags.forEach((tag, place) => {
    const given = page.tags[first + place] as number;
    if (given < PREDICTED_TAGS) count("part of speech", given === tag);
  });
  enterSentence(state, page, lesson);
  attachWords(state, model);
  judgeHeads(lesson, model, wordsOnly(lesson, page));
  judgeKinds(lesson, model, byWord);
}

function judgeHeads(
  { text, first, tags }: GrammarLesson,
  model: GrammarModel,
  { count: words, heads, roles }: ReturnType<typeof wordsOnly>,
): void {
  const { words: page, firsts } = text.running;
  const tagOf = (word: number) => tags[(state.units[word] as number) - first] as number;
  const isSpeech = (word: number) => {
    const token = firsts[state.units[word] as number] as number;
    return word < words && ((page.classes[token] as number) & SPEECH) !== 0;
  };
  for (let word = 0; word < words; word++) {
    const head = state.heads[word] as number;
    const taught = heads[word] as number;
    count("head of any word", head === taught);
    const role = labelWord(state, model, word);
    const isHead = isPhraseHead(tagOf(word), roles[word] as number);
    const isGivenHead = isPhraseHead(state.tags[word] as number, role);
    if (isHead) count("head of a noun phrase, found", isGivenHead);
    if (isGivenHead) count("head of a noun phrase, right", isHead);
    const isSubject = roles[word] === SUBJECT && isSpeech(taught);
    const isGiven = role === SUBJECT && isSpeech(head);
    if (isSubject) count("subject of a verb of speech, found", isGiven && head === taught);
    if (isGiven) count("subject of a verb of speech, right", isSubject && head === taught);
  }
}

/** A noun that is not part of a name or of a compound. */
function isPhraseHead(tag: number, role: number): boolean {
  return isNominal(tag) && role !== MODIFIER && role !== OTHER_ROLE;
}

function judgeKinds(lesson: GrammarLesson, model: GrammarModel, byWord: KindsByWord): void {
  const grammar = openGrammar(lesson.text.running, model);
  for (let unit = lesson.first; unit < lesson.last; unit++) {
    const kind = taughtKind(lesson, unit, byWord);
    if (kind === -1) continue;
    const given = kindOfHead(grammar, lesson.text.running.firsts[unit] as number);
    count("what a noun or a name stands for", given === kind);
    if (kind === HUMAN) count("somebody, found", given === HUMAN);
    if (given === HUMAN) count("somebody, right", kind === HUMAN);
  }
}
