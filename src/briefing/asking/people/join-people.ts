import type { FormerRole, FoundSpeaker, PersonRuling } from "../../../domain/speaker.ts";
import type { ArchivedPerson } from "../../../ports/archive.ts";
import { foldedWords } from "../../words/fold.ts";
import { fullness, isShorterFormOf, partsOf, surnameOf } from "./name-forms.ts";
import {
  dominating,
  isAbout,
  isCalled,
  isLabelled,
  labelOf,
  nameKey,
  tellApart,
  verdict,
} from "./namesakes.ts";

/** One person with all the forms under which articles have them. */
export type JoinedPerson = Omit<FoundSpeaker, "role"> &
  Pick<ArchivedPerson, "role" | "roles" | "aliases" | "kind"> & {
    /** Of everyone joined in it. */
    readonly people: readonly ArchivedPerson[];
  };

/** Shorter words, such as "of" and "the", are in many roles. */
const SHORTEST_OF_ROLE = 4;

/**
 * Makes one entry of those that can mean one person only: a surname, an initial, a short forename or
 * a middle name left out are joined with the one full name that fits, and with none where several
 * fit or where both are told to be something else. Those of one full name are told apart first.
 */
export function joinPeople(
  people: readonly ArchivedPerson[],
  rulings: readonly PersonRuling[] = [],
): readonly JoinedPerson[] {
  const namesakes = tellApart(people, rulings);
  const groups: Groups = new Map(namesakes.map(({ main, people: all }) => [main, [...all]]));
  const named = [...groups.keys()].filter(({ kind }) => kind === "person");
  const fullestFirst = named.toSorted((one, other) => fullness(other.name) - fullness(one.name));
  // Another form of a name ends with the same word.
  const families = Map.groupBy(fullestFirst, ({ name }) => surnameOf(name));
  for (const person of fullestFirst.toReversed()) {
    const fits = (families.get(surnameOf(person.name)) ?? []).filter(
      (other) =>
        nameKey(other.name) !== nameKey(person.name) &&
        groups.has(other) &&
        isShorterFormOf(person.name, other.name) &&
        !rulings.some((ruling) => ruling.kind === "split" && isAbout(ruling, person, other)),
    );
    const meant = whoIsMeant(person, fits, groups);
    const own = groups.get(person);
    const theirs = meant && groups.get(meant);
    if (!theirs || !own || isElse(own, theirs)) continue;
    theirs.push(...own);
    groups.delete(person);
  }
  for (const ruling of rulings.filter(({ kind }) => kind === "merge")) mergeBy(ruling, groups);
  const left = [...groups].map(([main, all]) => ({ main, person: joined(main, all) }));
  const byName = Map.groupBy(left, ({ main }) => mainKey(main));
  return left
    .map(({ main, person }) => {
      const others = (byName.get(mainKey(main)) ?? []).filter((other) => other.main !== main);
      const unsure = others.filter((other) => verdict(main, other.main, rulings) === "unsure");
      return {
        ...person,
        ...(others.length > 0 && { label: labelOf(main) }),
        maybe: unsure.map((other) => labelOf(other.main)),
      };
    })
    .sort(byTimesQuoted);
}

type Groups = Map<ArchivedPerson, ArchivedPerson[]>;

function mainKey({ kind, name }: ArchivedPerson): string {
  return `${kind} ${nameKey(name)}`;
}

/** The only one whom all forms that fit can mean; of namesakes whoever is so far more. */
function whoIsMeant(
  person: ArchivedPerson,
  fits: readonly ArchivedPerson[],
  groups: Groups,
): ArchivedPerson | null {
  const allOf = (one: ArchivedPerson) => groups.get(one) ?? [];
  const likely = fits.length > 1 ? fits.filter((one) => sharesRole(allOf(person), allOf(one))) : [];
  const meant = likely.length > 0 ? likely : fits;
  const [first] = meant;
  if (first === undefined) return null;
  const namesakes = meant.filter(({ name }) => nameKey(name) === nameKey(first.name));
  const only = dominating(namesakes, ({ articles }) => articles);
  const others = meant.filter((one) => !namesakes.includes(one));
  return only && others.every((one) => isShorterFormOf(one.name, only.name)) ? only : null;
}

function mergeBy({ one, other }: PersonRuling, groups: Groups): void {
  const groupOf = (label: string) =>
    [isLabelled, isCalled]
      .map((isOf) => [...groups].find(([, all]) => all.some((person) => isOf(person, label))))
      .find((group) => group !== undefined);
  const [from, into] = [groupOf(one), groupOf(other)];
  if (!from || !into || from[0] === into[0]) return;
  into[1].push(...from[1]);
  groups.delete(from[0]);
}

type Entries = readonly ArchivedPerson[];

/** A plumber is not the commissioner of that surname, as far as both are told to be something. */
function isElse(one: Entries, other: Entries): boolean {
  const areTold = [one, other].every((all) => all.some(({ roles }) => roles.length > 0));
  return areTold && !sharesRole(one, other);
}

function sharesRole(one: Entries, other: Entries): boolean {
  const words = new Set(roleWords(other));
  return roleWords(one).some((word) => word.length >= SHORTEST_OF_ROLE && words.has(word));
}

function roleWords(people: Entries): readonly string[] {
  return people.flatMap(({ roles }) => roles).flatMap(({ role }) => foldedWords(role));
}

function joined(main: ArchivedPerson, people: readonly ArchivedPerson[]): JoinedPerson {
  const roles = people
    .flatMap((person) => person.roles)
    .toSorted((one, other) => (other.day ?? "").localeCompare(one.day ?? ""));
  const sum = (what: "ownWords" | "reported" | "articles") =>
    people.reduce((total, person) => total + person[what], 0);
  const again = (standing: "own words" | "reported") => {
    const prints = people.flatMap(({ reprints }) =>
      reprints.filter((one) => one.standing === standing).map(({ print }) => print),
    );
    return prints.length - new Set(prints).size;
  };
  // As most articles call them, though not by their surname alone.
  const byArticles = people.toSorted((one, other) => other.articles - one.articles);
  const shown = byArticles.find(({ name }) => partsOf(name).length > 1) ?? main;
  return {
    name: shown.name,
    named: main.named,
    kind: main.kind,
    role: presentRole(roles),
    roles,
    formerRoles: formerRoles(roles),
    aliases: [...new Set(people.flatMap(({ name, aliases }) => [name, ...aliases]))],
    label: shown.name,
    maybe: [],
    ids: people.map(({ id }) => id),
    names: [...new Set(people.map(({ name }) => name))],
    forms: [...new Set(people.flatMap((person) => [person.name, labelOf(person)]))],
    ownWords: sum("ownWords") - again("own words"),
    reported: sum("reported") - again("reported"),
    articles: sum("articles"),
    people,
  };
}

/** Nobody reads more of them. Chosen by hand. */
const MOST_FORMER = 2;

/** These make another office of one. */
const TURNS_OFFICE = new Set(
  "elect designate former ex then acting interim deputy vice".split(" "),
);

/** As said last, or as somebody said it in full: the "minister" is the "harbour minister". */
function presentRole(roles: ArchivedPerson["roles"]): string | null {
  const [last] = roles;
  return (last && roles.find(({ role }) => isInFull(role, last.role))?.role) ?? last?.role ?? null;
}

function isInFull(role: string, short: string): boolean {
  const [words, known] = [foldedWords(role), new Set(foldedWords(short))];
  const more = words.filter((word) => !known.has(word));
  return (
    more.length > 0 &&
    [...known].every((word) => words.includes(word)) &&
    !more.some((word) => TURNS_OFFICE.has(word))
  );
}

/** What articles said before, and no longer say: "Mayor-elect", until the day it was said last. */
function formerRoles(roles: ArchivedPerson["roles"]): readonly FormerRole[] {
  const now = presentRole(roles) ?? "";
  const last = roles[0]?.day ?? "";
  const former: FormerRole[] = [];
  for (const { role, day } of roles) {
    const known = [now, ...former.map((one) => one.role)];
    const isKnown = known.some(
      (one) => nameKey(one) === nameKey(role) || isInFull(one, role) || isInFull(role, one),
    );
    if (!isKnown && day !== null && day < last) former.push({ role, until: day });
  }
  return former.slice(0, MOST_FORMER);
}

function byTimesQuoted(one: JoinedPerson, other: JoinedPerson): number {
  return (
    other.ownWords - one.ownWords ||
    other.reported - one.reported ||
    other.articles - one.articles ||
    one.name.localeCompare(other.name)
  );
}
