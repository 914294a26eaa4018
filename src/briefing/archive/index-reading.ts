import { hash } from "node:crypto";
import { classesOfWord, GROUP, ORGANISATION, PLURAL } from "../../article/lexicon/word-classes.ts";
import { hashWord } from "../../article/text/hash-word.ts";
import type { Article, Quotation } from "../../domain/article.ts";
import { contains } from "../../domain/span.ts";
import type {
  IndexedPerson,
  IndexedQuotation,
  IndexedReading,
  PersonKind,
  Standing,
} from "../../ports/archive.ts";
import { hasOwnWords, sayersOf, sureSpeaker } from "../library/library.ts";
import { exactKeys } from "../words/exact-words.ts";
import { foldedWords } from "../words/fold.ts";
import { stemsOf } from "../words/stem-word.ts";
import { fieldOf } from "./field-of.ts";
import { outletTerms } from "./outlet-terms.ts";

type Read = Pick<IndexedReading, "key" | "revision" | "engine" | "day">;

/** What an article can be found by: its words, its people and what each of them said. */
export function indexReading(read: Read, article: Article): IndexedReading {
  const named = { ...article, people: article.people.filter(({ name }) => !THING.test(name)) };
  const roll = createRoll(named);
  const quotations = article.quotations.map((quotation, index) =>
    indexQuotation(named, { quotation, index, personNumber: roll.numberOf }),
  );
  return {
    ...read,
    article,
    outlet: outletTerms(article),
    title: stems(article.title),
    words: stems(article.text.slice(article.bodyStart)),
    people: roll.people,
    quotations,
  };
}

/** Ships, storms, places and laws that bear somebody's name are nobody. */
const THING =
  /^(?:USS|HMS|HMCS|RMS|SS|MV|Hurricane|Typhoon|Cyclone|Tropical Storm|Mount|Fort|Camp)\s|\sAct$/;

/** Words as the archive compares them, in their order. */
export function stems(text: string): string {
  return stemsOf(text).join(" ");
}

interface Indexing {
  readonly quotation: Quotation;
  readonly index: number;
  readonly personNumber: (name: string) => number;
}

function indexQuotation(
  article: Article,
  { quotation, index, personNumber }: Indexing,
): IndexedQuotation {
  const standing: Standing = hasOwnWords({ article, quotation }) ? "own words" : "reported";
  const sayers = sayersOf(article, sureSpeaker(quotation));
  // Of someone who may be the speaker after all, nobody says that others named them.
  const possible = new Set(sayersOf(article, quotation.speaker));
  const named = article.people.filter(
    ({ name, mentions }) =>
      !possible.has(name) && mentions.some((mention) => contains(quotation, mention)),
  );
  return {
    index,
    people: [
      ...sayers.map((name) => ({ index: personNumber(name), standing })),
      ...named.map(({ name }) => ({ index: personNumber(name), standing: "named" as const })),
    ],
    words: stems(quotation.text),
    print: printOf(article, quotation),
  };
}

/** Fewer words are said by many. Chosen by hand. */
const FEWEST_TO_PRINT = 5;
/** Characters of a hash: two different quotations of ten million share one once in 300 archives. */
const PRINT_LENGTH = 9;

function printOf({ text }: Article, quotation: Quotation): string | null {
  const { type, inner } = quotation;
  const spans = type === "mixed" && inner.length > 0 ? inner : [quotation];
  const keys = spans.flatMap(({ start, end }) => exactKeys(text.slice(start, end)));
  if (keys.length < FEWEST_TO_PRINT) return null;
  return hash("sha1", keys.join(" "), "base64").slice(0, PRINT_LENGTH);
}

/** The article's people, and whoever else it quotes, each once. */
function createRoll({ people: named }: Article) {
  const people: IndexedPerson[] = [];
  const numbers = new Map<string, number>();
  const byName = new Map<string, number>(); // since one who speaks often is asked for often
  const add = (name: string, kind: PersonKind, { role = null, aliases = [] }: Forms = {}) => {
    const key = keyOf(name);
    const words = [name, ...aliases, role ?? ""].flatMap(foldedWords);
    const field = fieldOf(role);
    people.push({ key, field, name, kind, role, aliases, words: [...new Set(words)] });
    numbers.set(key, people.length - 1);
    return people.length - 1;
  };
  for (const person of named) {
    if (!numbers.has(keyOf(person.name))) add(person.name, "person", person);
  }
  return {
    people,
    numberOf(name: string): number {
      const known = byName.get(name) ?? numbers.get(keyOf(name)) ?? add(name, kindOf(name));
      byName.set(name, known);
      return known;
    },
  };
}

interface Forms {
  readonly role?: string | null;
  readonly aliases?: readonly string[];
}

function keyOf(name: string): string {
  return foldedWords(name).join(" ") || name;
}

/**
 * "The NYPD" and "the opposition Greens" have names; "a senior official", "the department", "an
 * engineer at Orbic" and "the lawyer for Ann Low" have none.
 */
function kindOf(name: string): PersonKind {
  const words = name.replace(/^the\s+/iu, "").split(/\s+/u);
  const isCapital = (word = "") => /^\p{Lu}/u.test(word);
  if (NO_NAME.test(name) || !isCapital(words.at(-1)) || areSome(words)) return "unnamed";
  const before = words.slice(0, words.findIndex(isCapital));
  return before.some((word) => TIES.has(word)) ? "unnamed" : "organisation";
}

/**
 * "Officials", "Residents of New Carrow", "City officials in Saltwick": a capital at the beginning of
 * a sentence makes no name. "Friends of the Earth" are one, and parties have theirs.
 */
function areSome(words: readonly string[]): boolean {
  const [first = ""] = words;
  const isTied = (at: number) => TIES.has(words[at + 1] ?? "");
  return words.some((word, at) => {
    const lower = word.toLowerCase();
    if (!arePeople(lower) || (at > 0 && word !== lower)) return false;
    if (words.length === 1) return !PARTIES.has(lower);
    return (
      isTied(at) && !(word === first && CLUBS.has(lower) && FOR_A_CAUSE.has(words[at + 1] ?? ""))
    );
  });
}

function arePeople(word: string): boolean {
  const classes = classesOfWord(hashWord(word));
  const isMany = (classes & GROUP) !== 0 && (classes & PLURAL) !== 0;
  // "The press" and "the team" are bodies as well.
  return CROWDS.has(word) || (isMany && word.endsWith("s") && (classes & ORGANISATION) === 0);
}

const CROWDS: ReadonlySet<string> = new Set(
  "police staff people men women children witnesses tenants".split(" "),
);
const PARTIES: ReadonlySet<string> = new Set("democrats republicans".split(" "));
const CLUBS: ReadonlySet<string> = new Set(
  `friends doctors physicians lawyers attorneys workers teachers parents reporters students veterans
  artists writers scientists citizens neighbors neighbours journalists nurses farmers`.split(
    /\s+/u,
  ),
);
const FOR_A_CAUSE: ReadonlySet<string> = new Set(["of", "for", "to", "with"]);

const NO_NAME =
  /^(?:an?|one|two|three|some|many|several|another|his|her|their|our|my|its|this|that|these|those)\s/iu;
/** They tie a name to somebody else: "the lawyer for Ann Low". */
const TIES: ReadonlySet<string> = new Set(
  "of for to at from in on by with near who whose whom that".split(" "),
);
