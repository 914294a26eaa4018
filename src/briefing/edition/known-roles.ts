import type { Article } from "../../domain/article.ts";

/** Days: what somebody was a week before or after is what they are. Chosen by hand. */
const SAME_WITHIN_DAYS = 7;
const DAY_MS = 86_400_000;
/** "Of" and "the" tell no role from another. Chosen by hand. */
const TELLING_LENGTH = 5;

/**
 * What somebody is by the day of an article, where the article itself gives the bare name or one
 * word: as most of the articles of that week print it. Only whole names count, since of a surname
 * there are many.
 */
export function createRoleFinder(articles: readonly Article[]) {
  const printed = new Map<string, { role: string; day: number }[]>();
  for (const { people, publishedOn } of articles) {
    for (const { name, role } of people) {
      if (!role?.includes(" ") || !name.includes(" ")) continue;
      const roles = printed.get(name) ?? [];
      roles.push({ role, day: dayOf(publishedOn) });
      printed.set(name, roles);
    }
  }
  return ({ people, publishedOn, text }: Article, name: string | null): string | null => {
    const own = people.find((person) => person.name === name)?.role ?? null;
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

function dayOf(publishedOn: string | null): number {
  return Date.parse(publishedOn ?? "") / DAY_MS;
}

/** "Lib Dem leader" is what "leader" is short for. */
function has(role: string, own: string): boolean {
  return role.toLowerCase().split(/\s+/).includes(own.toLowerCase());
}

/** Where articles disagree, what this one calls somebody besides counts more than how many. */
function mostPrinted(roles: readonly string[], text: string): string | null {
  const groups = [...Map.groupBy(roles, (role) => role.toLowerCase())];
  const own = new Set(text.toLowerCase().split(/[^\p{L}]+/u));
  const fitting = groups.filter(([role]) =>
    role.split(" ").some((word) => word.length >= TELLING_LENGTH && own.has(word)),
  );
  const likely = fitting.length > 0 ? fitting : groups;
  const [most] = likely.sort(([, one], [, other]) => other.length - one.length);
  return most?.[1][0] ?? null;
}
