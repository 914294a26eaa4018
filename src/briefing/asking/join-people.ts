import type { FormerRole, FoundSpeaker, PersonRuling } from "../../domain/speaker.ts";
import type { ArchivedPerson } from "../../ports/archive.ts";
import { foldedWords } from "../words/fold.ts";

/** One person with all the forms under which articles have them. */
export type JoinedPerson = Omit<FoundSpeaker, "role"> &
  Pick<ArchivedPerson, "role" | "roles" | "aliases" | "kind"> & {
    /** Of everyone joined in it. */
    readonly people: readonly ArchivedPerson[];
  };

/** Short forms that are no beginning of the forename. */
const NICKNAMES = [
  "william bill billy will",
  "robert bob bobby rob",
  "richard dick rick",
  "james jim jimmy",
  "john jack johnny jon",
  "michael mike mick",
  "charles chuck charlie",
  "edward ed ted eddie",
  "joseph joe joey",
  "thomas tom tommy",
  "anthony tony",
  "andrew andy drew",
  "margaret maggie peggy meg",
  "elizabeth liz beth betty eliza",
  "katherine kathy kate katie",
  "kathleen kathy kate",
  "deborah debbie deb",
  "susan sue",
  "alexandra alex alexandria",
  "lawrence larry",
  "henry harry hank",
  "donald don donnie",
  "ronald ron",
  "stephen steve",
  "steven steve",
].map((forms) => new Set(forms.split(" ")));

const TITLES = new Set(
  "mr mrs ms miss dr sir dame lord lady president senator sen representative rep congressman congresswoman governor gov mayor commissioner judge justice chief minister secretary officer detective sergeant captain general colonel professor prof rabbi pastor father bishop cardinal pope king queen prince princess councilman councilwoman councilmember assemblyman assemblywoman attorney".split(
    " ",
  ),
);
/** Shorter words, such as "of" and "the", are in many roles. */
const SHORTEST_OF_ROLE = 4;
const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);

/**
 * Makes one entry of those that can mean one person only: a surname, an initial, a short forename or
 * a middle name left out are joined with the one full name that fits, and with none where several
 * fit or where both are told to be something else.
 */
export function joinPeople(
  people: readonly ArchivedPerson[],
  rulings: readonly PersonRuling[] = [],
): readonly JoinedPerson[] {
  const named = people.filter(({ kind }) => kind === "person");
  const groups: Groups = new Map(people.map((person) => [person, [person]]));
  const fullestFirst = named.toSorted((one, other) => fullness(other) - fullness(one));
  for (const person of fullestFirst.toReversed()) {
    const meant = fullestFirst.filter(
      (other) =>
        other !== person &&
        groups.has(other) &&
        isShorterFormOf(person, other) &&
        !rulings.some((ruling) => ruling.kind === "split" && isOf(ruling, person, other)),
    );
    const likely = meant.length > 1 ? meant.filter((other) => sharesRole(person, other)) : meant;
    const [only, ...more] = likely.length > 0 ? likely : meant;
    const own = groups.get(person);
    if (
      !only ||
      !own ||
      more.some((other) => !isShorterFormOf(other, only)) ||
      isElse(person, only)
    ) {
      continue;
    }
    groups.get(only)?.push(...own);
    groups.delete(person);
  }
  for (const ruling of rulings.filter(({ kind }) => kind === "merge")) mergeBy(ruling, groups);
  return [...groups].map(([main, all]) => joined(main, all)).sort(byTimesQuoted);
}

type Groups = Map<ArchivedPerson, ArchivedPerson[]>;

function mergeBy({ one, other }: PersonRuling, groups: Groups): void {
  const groupOf = (name: string) =>
    [...groups].find(([, all]) => all.some((person) => nameKey(person.name) === nameKey(name)));
  const [from, into] = [groupOf(one), groupOf(other)];
  if (!from || !into || from[0] === into[0]) return;
  into[1].push(...from[1]);
  groups.delete(from[0]);
}

function isOf({ one, other }: PersonRuling, ...people: readonly ArchivedPerson[]): boolean {
  const names = [one, other].map(nameKey);
  return people.every(({ name }) => names.includes(nameKey(name)));
}

export function nameKey(name: string): string {
  return foldedWords(name).join(" ");
}

/** Those who share a surname with someone, by their names as they are printed. */
export function surnameOf(name: string): string {
  return partsOf(name).at(-1) ?? "";
}

function partsOf(name: string): readonly string[] {
  const words = foldedWords(name).filter((word) => !SUFFIXES.has(word));
  const from = words.findIndex((word) => !TITLES.has(word));
  return from > 0 ? words.slice(from) : words;
}

function fullness({ name }: ArchivedPerson): number {
  const parts = partsOf(name);
  return parts.length * 100 + parts.join("").length;
}

function isShorterFormOf(one: ArchivedPerson, other: ArchivedPerson): boolean {
  const [short, long] = [partsOf(one.name), partsOf(other.name)];
  if (fullness(one) > fullness(other) || long.length < 2) return false;
  if (short.length === 0 || short.at(-1) !== long.at(-1)) return isEndOf(short, long);
  if (short.length === 1 || isEndOf(short, long)) return true;
  const [first = "", second = ""] = [short[0], long[0]];
  return isForename(first, second) && areMiddleNames(short.slice(1, -1), long.slice(1, -1));
}

/** "von der Leyen" of "Ursula von der Leyen". */
function isEndOf(short: readonly string[], long: readonly string[]): boolean {
  return (
    short.length > 0 &&
    short.length < long.length &&
    long.slice(-short.length).join(" ") === short.join(" ")
  );
}

function isForename(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  return NICKNAMES.some((forms) => forms.has(one) && forms.has(other));
}

/** Those of the shorter form are all in the longer one, perhaps as initials. */
function areMiddleNames(short: readonly string[], long: readonly string[]): boolean {
  return short.every((one) =>
    long.some(
      (other) =>
        one === other ||
        (one.length === 1 && other.startsWith(one)) ||
        (other.length === 1 && one.startsWith(other)),
    ),
  );
}

/** A plumber is not the commissioner of that surname, as far as both are told to be something. */
function isElse(one: ArchivedPerson, other: ArchivedPerson): boolean {
  return one.roles.length > 0 && other.roles.length > 0 && !sharesRole(one, other);
}

function sharesRole(one: ArchivedPerson, other: ArchivedPerson): boolean {
  const words = new Set(other.roles.flatMap(({ role }) => foldedWords(role)));
  return one.roles.some(({ role }) =>
    foldedWords(role).some((word) => word.length >= SHORTEST_OF_ROLE && words.has(word)),
  );
}

function joined(main: ArchivedPerson, people: readonly ArchivedPerson[]): JoinedPerson {
  const roles = people
    .flatMap((person) => person.roles)
    .toSorted((one, other) => (other.day ?? "").localeCompare(one.day ?? ""));
  const sum = (what: "ownWords" | "reported" | "articles") =>
    people.reduce((total, person) => total + person[what], 0);
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
    ids: people.map(({ id }) => id),
    names: people.map(({ name }) => name),
    ownWords: sum("ownWords"),
    reported: sum("reported"),
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
