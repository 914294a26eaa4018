import type { PersonRuling } from "../../../domain/speaker.ts";
import type { ArchivedPerson, Presence } from "../../../ports/archive.ts";
import { areCrossed } from "../../archive/field-of.ts";
import { foldedWords } from "../../words/fold.ts";

/** Several entries of one name that are one person, the first of them most in the articles. */
interface Namesake {
  readonly main: ArchivedPerson;
  readonly people: readonly ArchivedPerson[];
}

/**
 * Whether two entries of one name are one person: surely, surely not, or as far as their roles,
 * outlets and days tell it not, which somebody who knows them should say.
 */
type Verdict = "same" | "unsure" | "apart";

/** Who is that much more in the articles is meant where nothing else tells it. Chosen by hand. */
const DOMINATES = 5;
/** Nobody changes from one walk of life to another within less. Chosen by hand. */
const CAREER_DAYS = 365;
const DAY_MS = 86_400_000;

/** Tells those of one name apart by what they do, where and when. */
export function tellApart(
  people: readonly ArchivedPerson[],
  rulings: readonly PersonRuling[],
): readonly Namesake[] {
  const byName = Map.groupBy(people, ({ kind, name }) => `${kind} ${nameKey(name)}`);
  return [...byName.values()].flatMap((same) =>
    same.length === 1 ? same.map((main) => ({ main, people: same })) : parted(same, rulings),
  );
}

function parted(
  same: readonly ArchivedPerson[],
  rulings: readonly PersonRuling[],
): readonly Namesake[] {
  const groups: ArchivedPerson[][] = [];
  const [told, untold] = [true, false].map((isTold) =>
    same
      .filter(({ field }) => (field !== null) === isTold)
      .toSorted((one, other) => other.articles - one.articles),
  );
  for (const person of told ?? []) {
    const group = groups.find((all) =>
      all.every((one) => verdict(one, person, rulings) === "same"),
    );
    if (group) group.push(person);
    else groups.push([person]);
  }
  // What somebody does who is only named there is told by nothing: whoever is meant most often is,
  // unless somebody said who.
  for (const person of untold ?? []) {
    const saidOf = (kind: PersonRuling["kind"]) => (all: readonly ArchivedPerson[]) =>
      all.some((one) => ruledOn(one, person, rulings) === kind);
    const likely = dominating(groups, (all) => articlesOf(all));
    const meant =
      groups.find(saidOf("merge")) ?? (likely && saidOf("split")(likely) ? null : likely);
    if (meant) meant.push(person);
    else groups.push([person]);
  }
  return groups.flatMap((group) => {
    const [main] = group;
    return main ? [{ main, people: group }] : [];
  });
}

/** The one that is more in the articles than all others by far; `null` where none is. */
export function dominating<Group>(
  groups: readonly Group[],
  articles: (group: Group) => number,
): Group | null {
  const [most, next] = groups.toSorted((one, other) => articles(other) - articles(one));
  if (most === undefined) return null;
  return next === undefined || articles(most) >= DOMINATES * articles(next) ? most : null;
}

function articlesOf(people: readonly ArchivedPerson[]): number {
  return people.reduce((sum, { articles }) => sum + articles, 0);
}

export function verdict(
  one: ArchivedPerson,
  other: ArchivedPerson,
  rulings: readonly PersonRuling[],
): Verdict {
  const said = ruledOn(one, other, rulings);
  if (said !== null) return said === "merge" ? "same" : "apart";
  if (one.field === other.field) return "same";
  if (one.field === null || other.field === null) return "apart";
  const isNear = daysBetween(one.presence, other.presence) < CAREER_DAYS;
  if (!areCrossed(one.field, other.field)) return isNear ? "apart" : "unsure";
  return shareOutlet(one.presence, other.presence) ? "same" : "unsure";
}

function ruledOn(
  one: ArchivedPerson,
  other: ArchivedPerson,
  rulings: readonly PersonRuling[],
): PersonRuling["kind"] | null {
  return rulings.findLast((ruling) => isAbout(ruling, one, other))?.kind ?? null;
}

/** 0 where the days of one are among those of the other. */
function daysBetween(one: Presence | null, other: Presence | null): number {
  const [from, to] = [[one?.from, other?.from].map(dayNumber), [one?.to, other?.to].map(dayNumber)];
  return Math.max(0, Math.max(...from) - Math.min(...to));
}

function dayNumber(day: string | null | undefined): number {
  return day ? Date.parse(day) / DAY_MS : 0;
}

function shareOutlet(one: Presence | null, other: Presence | null): boolean {
  return one?.outlets.some((outlet) => other?.outlets.includes(outlet)) ?? false;
}

/** What an entry is called where its name alone does not tell it: "Ann Lee (sport)". */
export function labelOf({ name, field }: Pick<ArchivedPerson, "name" | "field">): string {
  return field === null ? name : `${name} (${field})`;
}

/** Whether a label, or a name alone, is that of an entry. */
export function isCalled(person: ArchivedPerson, label: string): boolean {
  const { name, field } = readLabel(label);
  return field !== null && person.field !== null
    ? nameKey(person.name) === nameKey(name) && person.field === field
    : nameKey(person.name) === nameKey(label);
}

/** Whether it is the label of this entry and of no other of its name. */
export function isLabelled(person: ArchivedPerson, label: string): boolean {
  return nameKey(labelOf(person)) === nameKey(label);
}

/** The parts of "Ann Lee (sport)". */
export function readLabel(label: string): { readonly name: string; readonly field: string | null } {
  const [, name = label, field = null] = /^(.*) \((\w+)\)$/.exec(label) ?? [];
  return { name, field };
}

/**
 * A ruling of two names, or of two entries of one name: there the name alone is the entry of which
 * no role tells anything, and not all of them.
 */
export function isAbout(
  { one, other }: PersonRuling,
  first: ArchivedPerson,
  second: ArchivedPerson,
): boolean {
  const areNamesakes = nameKey(readLabel(one).name) === nameKey(readLabel(other).name);
  const isOf = areNamesakes ? isLabelled : isCalled;
  return (isOf(first, one) && isOf(second, other)) || (isOf(first, other) && isOf(second, one));
}

export function nameKey(name: string): string {
  return foldedWords(name).join(" ");
}
