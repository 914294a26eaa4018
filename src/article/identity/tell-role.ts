import { DETERMINER, POSSESSIVE, ROLE, TITLE } from "../lexicon/word-classes.ts";
import type { Name } from "../people/find-names.ts";
import type { Figure } from "../people/gather-people.ts";
import type { Scene } from "../read-scene.ts";
import { hashedWords } from "../text/hash-word.ts";
import { LINE_BREAK_BEFORE, WORD, type Words } from "../text/tokenize.ts";

const COURTESIES = hashedWords("mr mrs ms miss mx sir madam mme dr");
const MOST_WORDS = 8;

/** What the article says someone is, as printed at the first mention that says it. */
export function tellRole(scene: Scene, figure: Figure): string | null {
  for (const mention of figure.mentions) {
    const name = scene.names[mention] as Name;
    const role = titleBefore(scene, name) ?? bracketed(scene, name) ?? apposition(scene, name);
    if (role) return role.replace(/\s+/g, " ");
  }
  return null;
}

/** "New York City Mayor-elect", "former adviser": the words before the name up to the last title. */
function titleBefore({ text, words }: Scene, { opening, first }: Name): string | null {
  let from = first;
  while (from > 0 && first - from < MOST_WORDS && belongs(words, from - 1, opening)) from--;
  const isRole = rangeHas(words, from, first, TITLE | ROLE) && !isCourtesy(words, from, first);
  return isRole ? text.slice(words.starts[from], words.ends[first - 1]) : null;
}

/** A word of the run of titles, or a noun right before it; never past a line or a mark. */
function belongs(words: Words, index: number, opening: number): boolean {
  const next = words.shapes[index + 1] as number;
  if (next & LINE_BREAK_BEFORE) return false;
  if (index >= opening) return true;
  const bits = words.classes[index] as number;
  return ((words.shapes[index] as number) & WORD) !== 0 && (bits & (TITLE | ROLE)) !== 0;
}

function rangeHas(words: Words, from: number, to: number, mask: number): boolean {
  for (let index = from; index < to; index++) {
    if ((words.classes[index] as number) & mask) return true;
  }
  return false;
}

function isCourtesy(words: Words, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (!COURTESIES.has(words.hashes[index] as number)) return false;
  }
  return true;
}

/** "[Mayor] Eric Adams" */
function bracketed({ text, words }: Scene, { opening }: Name): string | null {
  const isClosed = opening > 2 && text.charAt(words.starts[opening - 1] as number) === "]";
  if (!isClosed || text.charAt(words.starts[opening - 3] as number) !== "[") return null;
  if (!rangeHas(words, opening - 2, opening - 1, TITLE | ROLE)) return null;
  return text.slice(words.starts[opening - 2], words.ends[opening - 2]);
}

/** "Jim Hale, the mayor of Dayton," */
function apposition({ text, words }: Scene, { last }: Name): string | null {
  if (text.charAt(words.starts[last] ?? -1) !== ",") return null;
  let from = last + 1;
  if (((words.classes[from] ?? 0) & (DETERMINER | POSSESSIVE)) === 0) return null;
  from++;
  let to = from;
  while (to < words.count && to - from < MOST_WORDS && isPlainWord(words, to)) to++;
  return rangeHas(words, from, to, ROLE | TITLE)
    ? text.slice(words.starts[from], words.ends[to - 1])
    : null;
}

function isPlainWord(words: Words, index: number): boolean {
  const shape = words.shapes[index] as number;
  return (
    (shape & WORD) !== 0 &&
    (shape & LINE_BREAK_BEFORE) === 0 &&
    !words.text.startsWith("who", words.starts[index] as number)
  );
}
