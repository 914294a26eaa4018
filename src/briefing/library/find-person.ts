import { distance } from "fastest-levenshtein";
import type { SpeakerSearch } from "../../domain/speaker.ts";
import { foldedWords } from "../words/fold.ts";
import type { KnownSpeaker, Library } from "./library.ts";

/** Shorter words differ by one letter from too many others. All limits here were chosen by hand. */
const SHORTEST_WITH_TYPOS = 4;
const SHORTEST_PREFIX = 3;
const MOST_CHOICES = 10;
const MOST_NEAREST = 5;
const FARTHEST_NEAREST = 0.5;
const IGNORED = new Set(["the", "a", "an", "mr", "mrs", "ms", "miss", "sir", "dr", "of"]);

/**
 * Finds who is meant by a name, a part of a name, a role, or a name with a typing error.
 *
 * The first way of reading the query that fits anyone decides, and everyone whom it fits is
 * offered: guessing between two people would put words in the wrong mouth. Unnamed sources ("a
 * senior official") are looked at only where nobody has the name.
 */
export function findPerson(library: Library, query: string): SpeakerSearch {
  const words = meaningfulWords(query);
  if (words.length === 0) return { found: "nobody", nearest: [] };
  const whole = words.join(" ");
  const named = indexOf(library).filter(({ speaker }) => speaker.named);
  const unnamed = indexOf(library).filter(({ speaker }) => !speaker.named);

  const sameName = named.filter((entry) => words.length > 1 && entry.whole === whole);
  if (sameName.length > 0) return offer(sameName, false);

  const ways = [
    named.filter((entry) => isPartOfName(words, entry)),
    // "The commissioner" may be a named person's role, or what someone without a name is called.
    [
      ...named.filter((entry) => isRole(words, entry)),
      ...unnamed.filter((entry) => isPartOfName(words, entry)),
    ],
    unnamed.filter((entry) => isRole(words, entry)),
    named.filter((entry) => isStartOfName(words, entry)),
    unnamed.filter((entry) => isStartOfName(words, entry)),
  ];
  const fitting = ways.find(({ length }) => length > 0);
  if (fitting) return offer(fitting, false);
  const misspelt = named.filter((entry) => isMisspeltName(words, entry));
  if (misspelt.length > 0) return offer(misspelt, true);
  return { found: "nobody", nearest: nearestTo(words, named) };
}

interface Indexed {
  readonly speaker: KnownSpeaker;
  readonly whole: string;
  readonly nameWords: readonly string[];
  /** The words of the roles, and of every other form that was printed. */
  readonly allWords: ReadonlySet<string>;
}

const indexes = new WeakMap<Library, readonly Indexed[]>();

function indexOf(library: Library): readonly Indexed[] {
  const known = indexes.get(library);
  if (known) return known;
  const index = library.speakers.map((speaker) => {
    const nameWords = foldedWords(speaker.name);
    const otherWords = [...speaker.aliases, ...speaker.roles].flatMap(foldedWords);
    const allWords = new Set([...nameWords, ...otherWords]);
    return { speaker, whole: nameWords.join(" "), nameWords, allWords };
  });
  indexes.set(library, index);
  return index;
}

function meaningfulWords(query: string): readonly string[] {
  const words = foldedWords(query);
  const meaningful = words.filter((word) => !IGNORED.has(word));
  return meaningful.length > 0 ? meaningful : words;
}

function offer(fitting: readonly Indexed[], byTypo: boolean): SpeakerSearch {
  const [only, ...others] = fitting;
  if (only && others.length === 0) return { found: "one", speaker: only.speaker, byTypo };
  return { found: "several", speakers: fitting.slice(0, MOST_CHOICES).map((fit) => fit.speaker) };
}

function isPartOfName(words: readonly string[], { nameWords }: Indexed): boolean {
  // People type spaces where none are printed, and leave out others: "vonderleyen", "tis ch".
  const runTogether = words.join("");
  if (nameWords.some((_, from) => nameWords.slice(from).join("") === runTogether)) return true;
  return words.every(
    (word) =>
      nameWords.includes(word) ||
      // An initial counts where it stands beside a whole word: "J. Tisch".
      (word.length === 1 && words.length > 1 && nameWords.some((part) => part.startsWith(word))),
  );
}

function isRole(words: readonly string[], { allWords }: Indexed): boolean {
  return words.every((word) => allWords.has(word));
}

function isStartOfName(words: readonly string[], { nameWords }: Indexed): boolean {
  return words.every(
    (word) => word.length >= SHORTEST_PREFIX && nameWords.some((part) => part.startsWith(word)),
  );
}

function isMisspeltName(words: readonly string[], { nameWords }: Indexed): boolean {
  if (words.every((word) => nameWords.some((part) => part === word || isSlipOf(part, word)))) {
    return true;
  }
  return words.length > 1 && isSlipOf(nameWords.join(""), words.join(""));
}

/** A short word may have one typing error, a longer one two; the first letter is rarely wrong. */
function isSlipOf(right: string, typed: string): boolean {
  if (typed.length < SHORTEST_WITH_TYPOS || right.length < SHORTEST_WITH_TYPOS) return false;
  if (right[0] !== typed[0] || Math.abs(right.length - typed.length) > 2) return false;
  const allowed = Math.min(right.length, typed.length) >= 6 ? 2 : 1;
  const slips = distance(right, typed);
  return slips <= allowed || (slips === 2 && isSwap(right, typed));
}

function isSwap(right: string, typed: string): boolean {
  return right.length === typed.length && [...right].sort().join() === [...typed].sort().join();
}

function nearestTo(words: readonly string[], people: readonly Indexed[]): readonly KnownSpeaker[] {
  return people
    .map(({ speaker, nameWords }) => ({ speaker, far: farness(words, nameWords) }))
    .filter(({ far }) => far <= FARTHEST_NEAREST)
    .sort((one, other) => one.far - other.far)
    .slice(0, MOST_NEAREST)
    .map(({ speaker }) => speaker);
}

/** 0 is the same, 1 has nothing in common; the most similar pair of words decides. */
function farness(words: readonly string[], nameWords: readonly string[]): number {
  const pairs = words.flatMap((word) =>
    nameWords
      .filter((part) => Math.min(word.length, part.length) >= SHORTEST_PREFIX)
      .map((part) => distance(word, part) / Math.max(word.length, part.length)),
  );
  return Math.min(1, ...pairs);
}
