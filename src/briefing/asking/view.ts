import type { PersonRuling } from "../../domain/speaker.ts";
import type { Days } from "../../domain/time/days.ts";
import type { Archive, ArchivedPerson } from "../../ports/archive.ts";
import type { Reach } from "../../ports/source-store.ts";
import { outletTerm } from "../archive/outlet-terms.ts";

export type Answers = Pick<Archive, "quotations" | "articles" | "article" | "people" | "extent">;

/** The archive as one reader reaches it, for one answer: whom a name means is looked up once. */
export type View = {
  readonly [Name in keyof Answers]: Answers[Name] extends (
    reach: Reach,
    ...rest: infer Rest
  ) => infer Result
    ? (...rest: Rest) => Result
    : never;
} & {
  /** What was said of names where the reader is. */
  rulings(): Promise<readonly PersonRuling[]>;
};

export function viewOf(
  archive: Answers,
  reach: Reach,
  rulings: View["rulings"] = async () => [],
): View {
  const asked = new Map<string, Promise<readonly ArchivedPerson[]>>();
  const people: View["people"] = (wanted) => {
    const key = JSON.stringify(wanted);
    const found = asked.get(key) ?? archive.people(reach, wanted);
    asked.set(key, found);
    return found;
  };
  return {
    rulings,
    quotations: (wanted) => archive.quotations(reach, wanted),
    articles: (wanted) => archive.articles(reach, wanted),
    article: (id) => archive.article(reach, id),
    people,
    extent: (wanted) => archive.extent(reach, wanted),
  };
}

/** When and where something is looked for; left out is everywhere and always. */
export interface Within extends Days {
  readonly outlet?: string;
}

export function wantedOf({ outlet, ...days }: Within) {
  return { ...days, ...(outlet !== undefined && { outlet: outletTerm(outlet) }) };
}
