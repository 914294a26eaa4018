import { type Analysis, paragraphAt } from "../../../analyse-text.ts";
import { WEEKDAYS } from "../../../lexicon/calendar.ts";
import { KIND_OF_BODY } from "../../../lexicon/organisations.ts";
import { OUTLET_HEADS, OUTLETS } from "../../../lexicon/outlets.ts";
import { IT, THAT } from "../../../lexicon/single-words.ts";
import { DEMONYM, FORENAME, PLACE, PREPOSITION, SPEECH } from "../../../lexicon/word-classes.ts";
import type { Entity } from "../../../people/gather-entities.ts";
import type { Name } from "../../../people/name.ts";
import { isToldPerson } from "../../../people/presented.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import { onceFor } from "../../../text/once-for.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { CAPITAL, CAPS, LINE_BREAK_BEFORE, WORD, type Words } from "../../../text/tokenize.ts";
import { actsAsFirm, actsAsSomebody } from "../../acts-as-firm.ts";
import { isFirm } from "../somebody.ts";
import { kindOfName, kindsTold } from "./kinds-told.ts";

/** In a text of any length, only so many names are looked at. */
const MOST_NAMES = 400;
/** Words from a verb of speech to its "it". Chosen by hand. */
const LONGEST_TO_IT = 3;
/** Paragraphs in which an article says what it is about: its title and its lede. */
const OPENING = 2;

/** A firm or another body that an article tells of by name. */
export interface Firm {
  /** The mention by which it is shown, or -1 where only `name` has it: "shares in Halden Foods". */
  readonly mention: number;
  readonly name: number;
  /** The name is all that is shown of it. */
  readonly isPlain: boolean;
  /** What it was told to be, and by which token first: "the messaging app Halden". */
  readonly kinds: ReadonlyMap<number, number>;
  /** What its last word says that it is: "Denby Rovers"; or -1. */
  readonly own: number;
  /** The tokens where it is named. */
  readonly places: readonly number[];
}

/** Every firm and body that the article names, in the order of reading. */
export const firmsOf = onceFor(findFirms);

function findFirms(analysis: Analysis, _all: number): readonly Firm[] {
  const found = new Map<number, Found>();
  const mentionOf = mentionsByName(analysis);
  analysis.names.slice(0, MOST_NAMES).forEach((name, index) => {
    addFirm(analysis, found, { index, mention: mentionOf.get(name.last) ?? -1 });
  });
  return [...found.values()]
    .filter(({ signs }) => signs >= SURE)
    .map((firm) => ({ ...firm, isPlain: isPlain(analysis, firm) }));
}

const NO_KINDS: ReadonlyMap<number, number> = new Map();

type Found = Omit<Firm, "isPlain"> & { readonly signs: number };

function addFirm(
  analysis: Analysis,
  found: Map<number, Found>,
  { index, mention }: { index: number; mention: number },
): void {
  const { words, names } = analysis;
  const name = itemAt(names, index);
  const told = kindsTold(words, name);
  const own = kindOfName(words, name);
  if (own !== -1) told.add(own);
  if (!mayBeFirm(analysis, index, { told, own })) return;
  // It is named again by its first word, but Denby Rovers are not Denby United.
  const first = hashOf(words, name.first);
  const isOther = own !== -1 && isOtherName(analysis, found.get(first), name);
  const word = isOther ? Math.imul(first, 31) ^ hashOf(words, name.last - 1) : first;
  const signs = told.size > 0 ? SURE : signsOf(analysis, index);
  const known = found.get(word) ?? {
    mention: -1,
    name: index,
    kinds: NO_KINDS,
    own,
    places: [],
    signs,
  };
  found.set(word, {
    mention: plainer(analysis, known.mention, mention),
    name: longer(names, known.name, index),
    kinds: new Map([...[...told].map((kind) => [kind, name.first] as const), ...known.kinds]),
    own: Math.max(known.own, own),
    places: [...known.places, name.first],
    signs: known.signs | signs,
  });
}

/** The mention is the name behind small words, as in "the think tank Halden", or there is none. */
function isPlain({ words, names, mentions }: Analysis, { mention, name }: Found): boolean {
  const one = itemOrNone(mentions, mention);
  if (!one) return true;
  const { first, last } = itemAt(names, name);
  const start = one.last - (last - first);
  for (let at = 0; at < last - first; at++)
    if (hashOf(words, start + at) !== hashOf(words, first + at)) return false;
  // "Halden & Sons", "Carmaker Halden"
  if (start > one.lead && !hasShape(words, start - 1, WORD)) return false;
  return start <= one.lead + 1 || !hasShape(words, start - 1, CAPITAL);
}

function isOtherName({ words, names }: Analysis, known: Found | undefined, name: Name): boolean {
  if (!known || known.own === -1) return false;
  return hashOf(words, itemAt(names, known.name).last - 1) !== hashOf(words, name.last - 1);
}

function longer(names: readonly Name[], one: number, other: number): number {
  const lengthOf = (index: number) => itemAt(names, index).last - itemAt(names, index).first;
  return lengthOf(other) > lengthOf(one) ? other : one;
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

/** No person, place, office or outlet, but for what is told to be a newspaper or a watchdog. */
function mayBeFirm(
  analysis: Analysis,
  index: number,
  { told, own }: { told: ReadonlySet<number>; own: number },
): boolean {
  const { words, names, entities, quoteOf } = analysis;
  const { first, last, kind, titled } = itemAt(names, index);
  if (quoteOf[first] !== -1 || titled || kind === "title") return false;
  // "The Orlando Sentinel"
  if (kind === "person" && own === -1) return false;
  if (hasClass(words, last - 1, PLACE | DEMONYM)) return false;
  if (isAmong(words, first, LEGAL) || isDateline(words, { first, last })) return false;
  const isBody = [...told].some((one) => BODY_KINDS.has(one));
  if (!isBody && isPublic(words, { first, last })) return false;
  const entity = itemOrNone(entities.list, entities.entityOf[index] ?? -1);
  return !entity || !isSomebodys(analysis, entity, { first, last, isTold: told.size > 0 });
}

function isSomebodys(
  analysis: Analysis,
  { id, gender, lone, occurrences, first: opener }: Entity,
  { first, last, isTold }: { first: number; last: number; isTold: boolean },
): boolean {
  const { words } = analysis;
  // "The charity Low founded", where somebody is called Ann Low.
  if (gender !== 0 && !lone && last - first === 1) return true;
  if (isTold) return false;
  if (gender !== 0 || hasClass(words, opener, FORENAME)) return !isFirm(words, last - 1);
  return actsAsSomebody(analysis, id) || isNamedAsPerson(analysis, occurrences);
}

const BODY_KINDS: ReadonlySet<number> = new Set(KIND_OF_BODY.values());

function isPublic(words: Words, { first, last }: Pick<Name, "first" | "last">): boolean {
  if (isAmong(words, last - 1, PUBLIC) || isAmong(words, first, OF_A_STATE)) return true;
  return isAmong(words, first, OUTLETS) || isAmong(words, last - 1, OUTLET_HEADS);
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
