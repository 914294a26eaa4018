import { type Analysis, sentenceAt } from "../../../analyse-text.ts";
import { HIM } from "../../../lexicon/function-words.ts";
import type { Name } from "../../../people/name.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { isAmong, isComma } from "../../../text/token.ts";

const NOBODY: ReadonlySet<number> = new Set();

/** What is told of somebody before a court. */
const CONFESSING = hashedWords(
  "admitted admits pleaded pleads pled confessed confesses apologised apologized stole",
);
const ARRESTING = hashedWords(`
  arrested charged convicted jailed sentenced cautioned bailed remanded detained interviewed fined imprisoned
  cleared acquitted
`);
/** Behind the name, or before it, they say that he speaks for another, or judges him. */
const APPEARING = hashedWords("prosecuting defending mitigating for");
const COUNSEL = hashedWords(`
  solicitor barrister prosecutor counsel lawyer attorney judge recorder magistrate sheriff coroner advocate
`);
/** Tokens behind a "he", and names before him, that are looked at. Chosen by hand. */
const LONGEST = 14;
const MOST_NAMES = 60;

/**
 * Who speaks for or against somebody before a court: in "Mr Low, prosecuting, said police came. He was arrested and
 * admitted it" he is not Low.
 */
export function counselOf(analysis: Analysis, mention: number): ReadonlySet<number> {
  const { mentions, names, entities } = analysis;
  const { first } = itemAt(mentions, mention);
  if (!isAccused(analysis, first)) return NOBODY;
  const counsel = new Set<number>();
  for (let index = 0; index < Math.min(names.length, MOST_NAMES); index++) {
    const name = itemAt(names, index);
    const entity = entities.entityOf[index] ?? -1;
    if (name.first >= first) break;
    if (entity !== -1 && isCounsel(analysis, name)) counsel.add(entity);
  }
  return counsel;
}

/** "He was arrested", "he admitted it", "the officer who arrested him" */
function isAccused(analysis: Analysis, pronoun: number): boolean {
  const { words } = analysis;
  const sentence = sentenceAt(analysis, pronoun);
  const { last } = itemAt(analysis.sentences, sentence);
  for (let token = pronoun + 1; token < Math.min(last, pronoun + LONGEST); token++) {
    if (isAmong(words, token, CONFESSING)) return true;
    if (!isAmong(words, token, ARRESTING)) continue;
    if (isAmong(words, token + 1, HIM) || isAmong(words, token - 1, WAS)) return true;
  }
  return false;
}

const WAS = hashedWords("was is been being were");

function isCounsel({ words }: Analysis, { opening, first, last }: Name): boolean {
  const isBehind = isComma(words, last) && isAmong(words, last + 1, APPEARING);
  return isBehind || isAmong(words, first - 1, COUNSEL) || isAmong(words, opening, COUNSEL);
}
