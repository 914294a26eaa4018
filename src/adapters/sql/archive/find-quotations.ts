import { z } from "zod";
import type { QuotationHit, QuotationQuery } from "../../../ports/archive.ts";
import type { Statement } from "../database.ts";
import { byTerms, type Finder, gather } from "./find-rows.ts";
import { rowNumberOf, STANDING_KEYS } from "./keep-readings.ts";
import { chooseReadings, type LoadArticles } from "./load-readings.ts";
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
  if (ids.length === 0) return [];
  const rows = await finder.session.all(hitRow, HITS, { ids });
  const near = rows.filter(({ source_id }) => Number.isFinite(finder.reached.nearness(source_id)));
  const readings = [...new Set(near.map(({ reading_id }) => reading_id))];
  const chosen = await chooseReadings(finder, readings, ofOutlet);
  const articles = await load(finder, [...chosen.values()]);
  return near.flatMap(({ reading_id, place }) => {
    const article = articles.get(reading_id);
    const quotation = article?.quotations[place];
    return article && quotation ? [{ article, quotation }] : [];
  });
}

const hitRow = z.object({
  reading_id: rowNumberOf,
  source_id: rowNumberOf,
  place: z.int(),
});

const HITS: Statement = ({ isAny }) => `
  SELECT reading_id, source_id, place FROM quotations WHERE ${isAny("id", ":ids")}
  ORDER BY id DESC`;
