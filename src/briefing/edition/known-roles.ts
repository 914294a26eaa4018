import type { Article } from "../../domain/article.ts";

/** Days: what somebody was a week before or after is what they are. Chosen by hand. */
const SAME_WITHIN_DAYS = 7;
const DAY_MS = 86_400_000;

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
  return ({ people, publishedOn }: Article, name: string | null): string | null => {
    const own = people.find((person) => person.name === name)?.role ?? null;
    if (name === null || own?.includes(" ")) return own;
    const day = dayOf(publishedOn);
    const near = (printed.get(name) ?? []).filter(
      ({ role, day: other }) =>
        Math.abs(other - day) <= SAME_WITHIN_DAYS && (own === null || has(role, own)),
    );
    return mostPrinted(near.map(({ role }) => role)) ?? own;
  };
}

function dayOf(publishedOn: string | null): number {
  return Date.parse(publishedOn ?? "") / DAY_MS;
}

/** "Lib Dem leader" is what "leader" is short for. */
function has(role: string, own: string): boolean {
  return role.toLowerCase().split(/\s+/).includes(own.toLowerCase());
}

function mostPrinted(roles: readonly string[]): string | null {
  const groups = [...Map.groupBy(roles, (role) => role.toLowerCase()).values()];
  const [most] = groups.sort((one, other) => other.length - one.length);
  return most?.[0] ?? null;
}
