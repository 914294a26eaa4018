import { type Analysis, paragraphAt } from "../../../analyse-text.ts";
import { WEEKDAYS } from "../../../lexicon/calendar.ts";
import { FIRM_NOUNS, FIRM_OPENERS } from "../../../lexicon/organisations.ts";
import { OUTLET_HEADS, OUTLETS } from "../../../lexicon/outlets.ts";
import { IT, THAT, THE } from "../../../lexicon/single-words.ts";
import {
  AUXILIARY,
  CONJUNCTION,
  DEMONYM,
  DETERMINER,
  FORENAME,
  PLACE,
  PREPOSITION,
  SPEECH,
} from "../../../lexicon/word-classes.ts";
import type { Name } from "../../../people/name.ts";
import { isPossessiveClitic } from "../../../people/noun-phrase.ts";
import { isToldPerson } from "../../../people/presented.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import { onceFor } from "../../../text/once-for.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { CAPITAL, CAPS, LINE_BREAK_BEFORE, WORD, type Words } from "../../../text/tokenize.ts";
import { actsAsFirm, actsAsSomebody } from "../../acts-as-firm.ts";
import { isFirm } from "../somebody.ts";

/** In a text of any length, only so many names are looked at. */
const MOST_NAMES = 400;
/** Words from a name's comma to the noun that tells what it is, and from a verb of speech to its "it". Chosen by hand. */
const LONGEST_WAY = 10;
const LONGEST_TO_IT = 3;
/** Paragraphs in which an article says what it is about: its title and its lede. */
const OPENING = 2;

/** A firm that an article tells of by name. */
export interface Firm {
  /** Its first word, by which it is named again. */
  readonly word: number;
  readonly mention: number;
  /** What it was told to be: "the messaging app Halden". */
  readonly kinds: ReadonlySet<number>;
  /** The tokens where it is named. */
  readonly places: readonly number[];
}

/** Every firm that the article names, in the order of reading. */
export const firmsOf = onceFor(findFirms);

function findFirms(analysis: Analysis, _all: number): readonly Firm[] {
  const { words, names } = analysis;
  const found = new Map<number, Firm & { readonly signs: number }>();
  const mentionOf = mentionsByName(analysis);
  names.slice(0, MOST_NAMES).forEach((name, index) => {
    const told = kindsBeside(words, name);
    if (!mayBeFirm(analysis, index, told.size > 0)) return;
    const word = hashOf(words, name.first);
    const known = found.get(word);
    found.set(word, {
      word,
      mention: plainer(analysis, known?.mention ?? -1, mentionOf.get(name.last) ?? -1),
      kinds: new Set([...(known?.kinds ?? []), ...told]),
      places: [...(known?.places ?? []), name.first],
      signs: (known?.signs ?? 0) | (told.size > 0 ? SURE : signsOf(analysis, index)),
    });
  });
  return [...found.values()].filter(({ mention, signs }) => mention !== -1 && signs >= SURE);
}

/** What speaks, and is a "which" elsewhere, is a firm too. */
const SPEAKS = 1;
const IS_WHICH = 2;
const SURE = SPEAKS | IS_WHICH;

/** "Halden" rather than "the bike maker Halden", and than a headline's "Halden Cuts Jobs": the one by which it is shown. */
function plainer(analysis: Analysis, known: number, next: number): number {
  if (known === -1 || next === -1) return Math.max(known, next);
  const { mentions } = analysis;
  const cost = (mention: number) => {
    const { lead, head } = itemAt(mentions, mention);
    return (paragraphAt(analysis, lead) === 0 ? TITLE_COST : 0) + head - lead;
  };
  const isBare = cost(next) < cost(known) && cost(known) > MOST_BARE;
  return isBare ? next : known;
}

/** Words of a firm's name but one, and what a title's adds to it: "Visayan Grid Holdings". */
const MOST_BARE = 2;
const TITLE_COST = 20;

/** Of each mention that a name ends, by where it ends. */
function mentionsByName({ mentions, words }: Analysis): ReadonlyMap<number, number> {
  const byEnd = new Map<number, number>();
  mentions.forEach(({ kind, last, head }, index) => {
    const isNamed = kind === "name" || (kind === "nominal" && hasShape(words, head, CAPITAL));
    if (isNamed && head === last - 1 && !byEnd.has(last)) byEnd.set(last, index);
  });
  return byEnd;
}

/** No person, place, office or outlet. */
function mayBeFirm(analysis: Analysis, index: number, isTold: boolean): boolean {
  const { words, names, entities, quoteOf } = analysis;
  const { first, last, kind, titled } = itemAt(names, index);
  if (quoteOf[first] !== -1 || titled || kind === "person" || kind === "title") return false;
  if (hasClass(words, last - 1, PLACE | DEMONYM) || isAmong(words, last - 1, PUBLIC)) return false;
  if (
    isAmong(words, first, OF_A_STATE) ||
    isAmong(words, first, OUTLETS) ||
    isAmong(words, last - 1, OUTLET_HEADS)
  )
    return false;
  if (isAmong(words, first, LEGAL) || isDateline(words, { first, last })) return false;
  const entity = itemOrNone(entities.list, entities.entityOf[index] ?? -1);
  if (!entity || isTold) return true;
  if (entity.gender !== 0 || hasClass(words, entity.first, FORENAME))
    return isFirm(words, last - 1);
  return !actsAsSomebody(analysis, entity.id) && !isNamedAsPerson(analysis, entity.occurrences);
}

/** "HALDEN, May 1 — Orrsted Homes will close" */
function isDateline(words: Words, { first, last }: Pick<Name, "first" | "last">): boolean {
  return (
    hasShape(words, first, LINE_BREAK_BEFORE) &&
    hasShape(words, first, CAPS) &&
    isComma(words, last)
  );
}

function isNamedAsPerson({ words, names }: Analysis, occurrences: readonly number[]): boolean {
  return occurrences.slice(0, MOST_PLACES).some((occurrence) => {
    const name = itemAt(names, occurrence);
    return name.titled || isToldPerson(words, name);
  });
}

/** Places that name it, which are looked at. */
const MOST_PLACES = 12;

/** Bodies that no article calls a company. */
const PUBLIC = hashedWords(`
  office ministry department council commission committee court parliament police university school college senate
  congress assembly authority government party league institute institution museum army navy force service services
  federation treasury tribunal senate house exchange kremlin pentagon hospital inquiry watchdog regulator board
`);

/** "The Central Bank", "National Insurance" */
const OF_A_STATE = hashedWords("central national federal royal state world european reserve");

/** Its name tells, it has an "its" of its own, or it says that "it" has done something, and opens the article. */
function signsOf(analysis: Analysis, index: number): number {
  const { words, names, entities } = analysis;
  const { first, last } = itemAt(names, index);
  if (isFirm(words, last - 1) || isAmong(words, last - 1, LEGAL)) return SURE;
  const entity = entities.entityOf[index] ?? -1;
  if (entity !== -1 && actsAsFirm(analysis, entity)) return SURE;
  if (paragraphAt(analysis, first) <= OPENING && speaksOfIt(words, last)) return SURE;
  if (isComma(words, last) && hashOf(words, last + 1) === WHICH) return IS_WHICH;
  return hasClass(words, last, SPEECH) ? SPEAKS : 0;
}

const WHICH = hashWord("which");

const LEGAL = hashedWords(`
  inc ltd plc llc gmbh corp corporation company airlines airways holdings bank brewery foods motors pharmaceuticals
  technologies systems energy telecom networks insurance
`);

/** "Halden said on Monday that it would", but "Low said it was late". */
function speaksOfIt(words: Words, last: number): boolean {
  if (!hasClass(words, last, SPEECH)) return false;
  let token = last + 1;
  while (token <= last + LONGEST_TO_IT && isBetween(words, token)) token++;
  return hashOf(words, token) === IT && !isAmong(words, token + 1, EXPLETIVE);
}

function isBetween(words: Words, token: number): boolean {
  return (
    hashOf(words, token) === THAT ||
    WEEKDAYS.has(hashOf(words, token)) ||
    hasClass(words, token, PREPOSITION)
  );
}

const EXPLETIVE = hashedWords("was is were be seemed seems took takes made makes might may rained");

/** "The messaging app Halden", "Halden, a maker of bikes,": what its name is told to be. */
function kindsBeside(words: Words, { opening, first, last }: Name): ReadonlySet<number> {
  const kinds = new Set<number>();
  for (let token = opening - 1; token < first; token++) addKind(words, token, kinds);
  if (!isComma(words, last) || !hasClass(words, last + 1, DETERMINER)) return kinds;
  for (let token = last + 2; token < last + LONGEST_WAY && isOfPhrase(words, token); token++)
    // "In Dayton, the company said" tells of no town.
    if (hashOf(words, token - 1) !== THE || !hasClass(words, token + 1, SPEECH | AUXILIARY))
      addKind(words, token, kinds);
  return kinds;
}

function addKind(words: Words, token: number, kinds: Set<number>): void {
  if (hasShape(words, token, CAPITAL) && !hasShape(words, token, CAPS)) return;
  const noun = [hashOf(words, token), SINGULAR.get(hashOf(words, token)) ?? -1].find(
    (word) => FIRM_KINDS.has(word) || FIRM_OPENERS.has(word) || MORE_KINDS.has(word),
  );
  if (noun !== undefined) kinds.add(noun);
}

const MORE_KINDS = hashedWords("provider miner supplier producer distributor builder bank giant");
/** "One of the largest hosting companies" */
const SINGULAR: ReadonlyMap<number, number> = new Map(
  [
    ["companies", "company"],
    ["firms", "firm"],
    ["banks", "bank"],
    ["makers", "maker"],
    ["retailers", "retailer"],
    ["lenders", "lender"],
    ["producers", "producer"],
    ["operators", "operator"],
    ["carriers", "carrier"],
    ["airlines", "airline"],
  ].map(([many = "", one = ""]) => [hashWord(many), hashWord(one)]),
);

function isOfPhrase(words: Words, token: number): boolean {
  if (isPossessiveClitic(words, token)) return true;
  return hasShape(words, token, WORD) && !hasClass(words, token, AUXILIARY | SPEECH | CONJUNCTION);
}

export const FIRM_KINDS: ReadonlySet<number> = new Set([
  ...FIRM_NOUNS,
  ...hashedWords("bank app platform site store shop studio label publisher distributor maker"),
]);
