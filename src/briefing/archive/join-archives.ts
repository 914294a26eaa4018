import type { Article } from "../../domain/article.ts";
import type { Archive, ArchivedPerson, Presence, QuotationHit } from "../../ports/archive.ts";

type Answers = Pick<Archive, "quotations" | "articles" | "article" | "people" | "extent">;

/** Ids of people are each archive's own. */
const SECOND = "x";

/**
 * Answers from two archives as from one: from the files as they are now, and from a store that is
 * only looked at and may know other files.
 */
export function joinArchives(first: Answers, second: Answers): Answers {
  return {
    async quotations(reach, { people, ...wanted }) {
      const [one, other] = await Promise.all([
        first.quotations(reach, { ...wanted, ...of(people, false) }),
        second.quotations(reach, { ...wanted, ...of(people, true) }),
      ]);
      return newestFirst([...one, ...other], ({ article }: QuotationHit) => article, wanted.limit);
    },
    async articles(reach, { people, offset = 0, ...wanted }) {
      const limit = offset + wanted.limit;
      const [one, other] = await Promise.all([
        first.articles(reach, { ...wanted, limit, ...of(people, false) }),
        second.articles(reach, { ...wanted, limit, ...of(people, true) }),
      ]);
      return newestFirst([...one, ...other], (article: Article) => article, limit).slice(offset);
    },
    article: async (reach, id) =>
      (await first.article(reach, id)) ?? (await second.article(reach, id)),
    async people(reach, wanted) {
      const [one, other] = await Promise.all([
        first.people(reach, wanted),
        second.people(reach, wanted),
      ]);
      return joinPeople([...one, ...other.map(asSecond)]).slice(0, wanted.limit);
    },
    async extent(reach, wanted) {
      const both = await Promise.all([first.extent(reach, wanted), second.extent(reach, wanted)]);
      const days = both.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
      days.sort();
      const articles = both.reduce((sum, extent) => sum + extent.articles, 0);
      return { articles, from: days[0] ?? null, to: days.at(-1) ?? null };
    },
  };
}

function of(people: readonly string[] | undefined, isSecond: boolean) {
  if (people === undefined) return {};
  const ids = people.flatMap((id) => id.split(" "));
  const theirs = ids.filter((id) => id.startsWith(SECOND) === isSecond);
  return { people: isSecond ? theirs.map((id) => id.slice(SECOND.length)) : theirs };
}

function asSecond(person: ArchivedPerson): ArchivedPerson {
  return { ...person, id: `${SECOND}${person.id}` };
}

function joinPeople(all: readonly ArchivedPerson[]): readonly ArchivedPerson[] {
  const groups = Map.groupBy(
    all,
    ({ kind, field, name }) => `${kind} ${field} ${name.toLowerCase()}`,
  );
  return [...groups.values()]
    .map((same) => same.reduce(joined))
    .sort((one, other) => other.ownWords - one.ownWords || other.reported - one.reported);
}

function joined(one: ArchivedPerson, other: ArchivedPerson): ArchivedPerson {
  const roles = [...one.roles, ...other.roles].sort((a, b) =>
    (b.day ?? "").localeCompare(a.day ?? ""),
  );
  return {
    ...one,
    id: `${one.id} ${other.id}`,
    role: roles[0]?.role ?? null,
    roles,
    aliases: [...new Set([...one.aliases, ...other.aliases])],
    ownWords: one.ownWords + other.ownWords,
    reported: one.reported + other.reported,
    articles: one.articles + other.articles,
    presence: joinedPresence(one.presence, other.presence),
    reprints: joinedReprints(one, other),
  };
}

/** The order within an article stays. */
function newestFirst<Found>(
  found: readonly Found[],
  articleOf: (found: Found) => Article,
  limit: number,
): readonly Found[] {
  const dayOf = (one: Found) => articleOf(one).publishedOn ?? "";
  return found.toSorted((one, other) => dayOf(other).localeCompare(dayOf(one))).slice(0, limit);
}

function joinedPresence(one: Presence | null, other: Presence | null): Presence | null {
  if (one === null || other === null) return one ?? other;
  const days = [one.from, one.to, other.from, other.to].filter((day) => day !== null).sort();
  const outlets = [...new Set([...one.outlets, ...other.outlets])];
  return { from: days[0] ?? null, to: days.at(-1) ?? null, outlets };
}

function joinedReprints(one: ArchivedPerson, other: ArchivedPerson): ArchivedPerson["reprints"] {
  const all = [...one.reprints, ...other.reprints];
  return [...new Map(all.map((each) => [`${each.standing} ${each.print}`, each])).values()];
}
