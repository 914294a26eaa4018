import { distance } from "fastest-levenshtein";
import { foldedWords } from "../../words/fold.ts";

/** Shorter words differ by one letter from too many others. All limits here were chosen by hand. */
const SHORTEST_WITH_TYPOS = 4;
const SHORTEST_PREFIX = 3;
const MOST_CHOICES = 10;
const MOST_NEAREST = 5;
const FARTHEST_NEAREST = 0.5;
const IGNORED = new Set(["the", "a", "an", "mr", "mrs", "ms", "miss", "sir", "dr", "of"]);

/** Whoever can be found by a name. */
export interface Nameable {
  readonly name: string;
  readonly named: boolean;
  /** Every other form of the name that was printed. */
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
}

/** By what words somebody was found. */
type FoundBy = "name" | "role" | "start" | "typo";

export type PersonSearch<P> =
  | { readonly found: "one"; readonly person: P; readonly by: FoundBy }
  | { readonly found: "several"; readonly people: readonly P[]; readonly by: FoundBy }
  | { readonly found: "nobody"; readonly nearest: readonly P[] };

/**
 * Finds who is meant by a name, a part of a name, a role, or a name with a typing error.
 *
 * The first way of reading the query that fits anyone decides, and everyone whom it fits is
 * offered: guessing between two people would put words in the wrong mouth. Unnamed sources ("a
 * senior official") are looked at only where nobody has the name.
 */
export function findPerson<P extends Nameable>(
  people: readonly P[],
  query: string,
): PersonSearch<P> {
  const words = meaningfulWords(query);
  if (words.length === 0) return { found: "nobody", nearest: [] };
  const whole = words.join(" ");
  const all = people.map(indexed);
  const named = all.filter(({ person }) => person.named);
  const unnamed = all.filter(({ person }) => !person.named);

  const sameName = named.filter((entry) => words.length > 1 && entry.whole === whole);
  if (sameName.length > 0) return offer(sameName, "name");

  const ways: readonly (readonly [FoundBy, readonly Indexed<P>[]])[] = [
    ["name", named.filter((entry) => isPartOfName(words, entry))],
    // "The commissioner" may be a named person's role, or what someone without a name is called.
    [
      "role",
      [
        ...named.filter((entry) => isRole(words, entry)),
        ...unnamed.filter((entry) => isPartOfName(words, entry)),
      ],
    ],
    ["role", unnamed.filter((entry) => isRole(words, entry))],
    ["start", named.filter((entry) => isStartOfName(words, entry))],
    ["start", unnamed.filter((entry) => isStartOfName(words, entry))],
    ["typo", named.filter((entry) => isMisspeltName(words, entry))],
  ];
  const [by, fitting] = ways.find(([, entries]) => entries.length > 0) ?? [];
  if (by !== undefined && fitting !== undefined) return offer(fitting, by);
  return { found: "nobody", nearest: nearestTo(words, named) };
}

interface Indexed<P> {
  readonly person: P;
  readonly whole: string;
  readonly nameWords: readonly string[];
  /** The words of the roles, and of every other form that was printed. */
  readonly allWords: ReadonlySet<string>;
}

function indexed<P extends Nameable>(person: P): Indexed<P> {
  const nameWords = foldedWords(person.name);
  const otherWords = [...person.aliases, ...person.roles].flatMap(foldedWords);
  const allWords = new Set([...nameWords, ...otherWords]);
  return { person, whole: nameWords.join(" "), nameWords, allWords };
}

export function meaningfulWords(query: string): readonly string[] {
  const words = foldedWords(query);
  const meaningful = words.filter((word) => !IGNORED.has(word));
  return meaningful.length > 0 ? meaningful : words;
}

function offer<P>(fitting: readonly Indexed<P>[], by: FoundBy): PersonSearch<P> {
  const [only, ...others] = fitting;
  if (only && others.length === 0) return { found: "one", person: only.person, by };
  return { found: "several", people: fitting.slice(0, MOST_CHOICES).map((fit) => fit.person), by };
}

type Entry = Pick<Indexed<unknown>, "nameWords" | "allWords">;

function isPartOfName(words: readonly string[], { nameWords }: Entry): boolean {
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

function isRole(words: readonly string[], { allWords }: Entry): boolean {
  return words.every((word) => allWords.has(word));
}

function isStartOfName(words: readonly string[], { nameWords }: Entry): boolean {
  return words.every(
    (word) => word.length >= SHORTEST_PREFIX && nameWords.some((part) => part.startsWith(word)),
  );
}

function isMisspeltName(words: readonly string[], { nameWords }: Entry): boolean {
  if (words.every((word) => nameWords.some((part) => part === word || isSlipOf(part, word)))) {
    return true;
  }
  return words.length > 1 && isSlipOf(nameWords.join(""), words.join(""));
}

/** A short word may have one typing error, a longer one two; the first letter is rarely wrong. */
export function isSlipOf(right: string, typed: string): boolean {
  if (typed.length < SHORTEST_WITH_TYPOS || right.length < SHORTEST_WITH_TYPOS) return false;
  if (right[0] !== typed[0] || Math.abs(right.length - typed.length) > 2) return false;
  const allowed = Math.min(right.length, typed.length) >= 6 ? 2 : 1;
  const slips = distance(right, typed);
  return slips <= allowed || (slips === 2 && isSwap(right, typed));
}

function isSwap(right: string, typed: string): boolean {
  return right.length === typed.length && [...right].sort().join() === [...typed].sort().join();
}

function nearestTo<P>(words: readonly string[], people: readonly Indexed<P>[]): readonly P[] {
  return people
    .map(({ person, nameWords }) => ({ person, far: farness(words, nameWords) }))
    .filter(({ far }) => far <= FARTHEST_NEAREST)
    .sort((one, other) => one.far - other.far)
    .slice(0, MOST_NEAREST)
    .map(({ person }) => person);
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
