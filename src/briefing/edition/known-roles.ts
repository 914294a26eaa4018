import type { Article, Person } from "../../domain/article.ts";

/** Days: what somebody was a week before or after is what they are. Chosen by hand. */
const SAME_WITHIN_DAYS = 7;
const DAY_MS = 86_400_000;
/** One word that tells who it is: there are few of each, unlike "boss" or "spokesman". */
const OFFICE = /^(?:president|chancellor|premier|pope|king|queen|emperor)$/i;
/** An office is somebody's where the article names it so many times as often as another. */
const SURELY = 2;

/**
 * What somebody is by the day of an article, where the article itself gives the bare name or one
 * word: as most of the articles of that week print it, the fuller form where there is one. Only whole
 * names count, since of a surname there are many.
 */
export function createRoleFinder(articles: readonly Article[]) {
  const printed = new Map<string, { role: string; day: number }[]>();
  for (const { people, publishedOn } of articles) {
    for (const person of people) {
      const { name } = person;
      const role = ownRole(person, people);
      if (role === null || !name.includes(" ")) continue;
      if (!role.includes(" ") && !OFFICE.test(role)) continue;
      const roles = printed.get(name) ?? [];
      roles.push({ role, day: dayOf(publishedOn) });
      printed.set(name, roles);
    }
  }
  return ({ people, publishedOn, text }: Article, name: string | null): string | null => {
    const person = people.find((one) => one.name === name);
    const own = person ? ownRole(person, people) : null;
    if (name === null || own?.includes(" ")) return own;
    const day = dayOf(publishedOn);
    const near = (printed.get(name) ?? []).filter(
      ({ role, day: other }) =>
        Math.abs(other - day) <= SAME_WITHIN_DAYS && (own === null || has(role, own)),
    );
    return (
      mostPrinted(
        near.map(({ role }) => role),
        text,
      ) ?? own
    );
  };
}

/** In "agent for Arundel and South Downs Tories" both are what he is agent for. */
const ANOTHERS_BEFORE = /^\p{Ll}(?:(?! (?:for|of|at|in|to|on) ).)* and (?=\p{Lu})/u;

/** "New Home Secretary": an edition says what somebody is, not since when. A place keeps its name. */
const NEWLY =
  /^new (?!york|zealand|england|jersey|orleans|hampshire|mexico|delhi|south wales|brunswick|haven|labour\b)(?=\p{L})/iu;

/**
 * Without what is another's: "the prime minister and Chancellor Ann Lee" are two, "Lord Low of Corby"
 * is no "of Corby", and what names somebody else is no role.
 */
function ownRole({ name, role }: Person, people: readonly Person[]): string | null {
  const own = role?.replace(ANOTHERS_BEFORE, "").replace(NEWLY, "") ?? null;
  if (own === null || name.endsWith(` ${own}`)) return null;
  const isOthers = people.some(
    (other) => other.name !== name && other.name.includes(" ") && own.includes(other.name),
  );
  return isOthers ? null : own;
}

function dayOf(publishedOn: string | null): number {
  return Date.parse(publishedOn ?? "") / DAY_MS;
}

/** "Lib Dem leader" is what "leader" is short for. */
function has(role: string, own: string): boolean {
  return role.toLowerCase().split(/\s+/).includes(own.toLowerCase());
}

/**
 * Where articles disagree on the office, as when it changed hands or was lost, only one that this
 * article names far more often is certain enough.
 */
function mostPrinted(roles: readonly string[], text: string): string | null {
  const offices = [...Map.groupBy(roles, officeOf)];
  const own = wordsOf(text);
  const [first, second] = offices
    .map(([office, printed]) => ({ printed, times: timesNamed(office, own) }))
    .sort((one, other) => other.times - one.times);
  if (!first || (second && first.times < Math.max(1, SURELY * second.times))) return null;
  const full = first.printed.filter((role) => role.includes(" "));
  const printed = full.length > 0 ? full : first.printed;
  const forms = [...Map.groupBy(printed, (role) => role.toLowerCase()).values()];
  const [most] = forms.sort((one, other) => other.length - one.length);
  return most?.[0] ?? null;
}

function timesNamed(office: string, words: readonly string[]): number {
  return Math.min(...office.split(" ").map((part) => words.filter((word) => word === part).length));
}

/** "Former secretary" for "former home secretary of the county". */
function officeOf(role: string): string {
  const [first = "", ...others] = wordsOf(role.replace(/ (?:of|for|at|in|on) .*$/i, ""));
  const office = others.at(-1);
  return office === undefined || TURNS.has(first) ? [first, office].join(" ").trim() : office;
}

const TURNS = new Set(["ex", "former", "shadow", "acting", "deputy", "vice"]);

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
