import type { QuotationHit, QuotationQuery } from "../../../ports/archive.ts";
import { STANDING_KEYS } from "./add-readings.ts";
import { byTerms, type Finder, gather } from "./find-rows.ts";
import { chooseQuotations, type LoadArticles } from "./load-readings.ts";
import type { IdRange } from "./word-index.ts";

export async function findQuotations(
  finder: Finder,
  load: LoadArticles,
  wanted: QuotationQuery,
): Promise<readonly QuotationHit[]> {
  const { words, outlet, people = [], standing, limit } = wanted;
  if (wanted.people?.length === 0) return [];
  const standings = standing ? [STANDING_KEYS[standing]] : Object.values(STANDING_KEYS);
  const isOfPeopleAlone = people.length > 0 && words === undefined && outlet === undefined;
  const ofPeople = people.flatMap((id) => standings.map((one) => `p${id}${one}`));
  const ofAnyone = standings.map((one) => `k${one}`);
  const { session, index } = finder;
  const { said } = index;
  const found =
    isOfPeopleAlone && said
      ? (range: IdRange) => said(session, { people, standings, range })
      : byTerms(finder, "quotations", {
          ...wanted,
          keys: people.length > 0 ? [ofPeople] : standing ? [ofAnyone] : [],
        });
  return gather(found, wanted, {
    limit,
    load: (ids) => loadHits(finder, load, { ids, ofOutlet: outlet !== undefined }),
  });
}

async function loadHits(
  finder: Finder,
  load: LoadArticles,
  { ids, ofOutlet }: { readonly ids: readonly number[]; readonly ofOutlet: boolean },
): Promise<readonly QuotationHit[]> {
  const chosen = await chooseQuotations(finder, ids, ofOutlet);
  const standings = new Map(chosen.map(({ standing }) => [standing.member.id, standing]));
  const articles = await load(finder, [...standings.values()]);
  return chosen.flatMap(({ standing, place }) => {
    const article = articles.get(standing.member.id);
    const quotation = article?.quotations[place];
    return article && quotation ? [{ article, quotation }] : [];
  });
}
