import { z } from "zod";
import type { Archive } from "../../../ports/archive.ts";
import type { Reach } from "../../../ports/source-store.ts";
import { flag, rowNumberOf } from "../columns.ts";
import { type Database, rowNumber } from "../database.ts";
import { sourceRows } from "../source-rows.ts";
import { dropReadings } from "./drop-readings.ts";
import { findArticle, findArticles, measureExtent } from "./find-articles.ts";
import { findPeople } from "./find-people.ts";
import { findQuotations } from "./find-quotations.ts";
import type { Finder } from "./find-rows.ts";
import { keepReadings } from "./keep-readings.ts";
import { createLoader, recallReadings } from "./load-readings.ts";
import { reachedSources } from "./reached.ts";
import type { WordIndex } from "./word-index.ts";

interface ArchiveParts {
  readonly index: WordIndex;
  /** Whether the content folder's articles are answered from. */
  readonly hasFiles: boolean;
}

export function archiveOn(database: Database, { index, hasFiles }: ArchiveParts): Archive {
  const load = createLoader();
  const within = async <Result>(reach: Reach, find: (finder: Finder) => Promise<Result>) => {
    const reached = await reachedSources(database, reach, hasFiles);
    return find({ session: database, index, reached });
  };

  return {
    keep: (readings) => database.transaction((session) => keepReadings(session, index, readings)),
    drop: (keys) => database.transaction((session) => dropReadings(session, index, keys)),
    readFrom: (sourceId) => database.all(readRow, READ_FROM, { sourceId: rowNumber(sourceId) }),
    readings: (sourceId, ids, engine) => recallReadings(database, { sourceId, ids, engine }),
    async unread(engine, limit) {
      const found = await database.all(sourceRows.article, UNREAD, { limit });
      if (found.length === limit) return found;
      await database.run(READ_AGAIN, { engine, limit: AGAIN_AT_ONCE });
      return database.all(sourceRows.article, UNREAD, { limit });
    },
    async countUnread(engine) {
      const [row] = await database.all(countRow, COUNT_UNREAD, { engine });
      return row?.unread ?? 0;
    },
    quotations: (reach, wanted) => within(reach, (finder) => findQuotations(finder, load, wanted)),
    articles: (reach, wanted) => within(reach, (finder) => findArticles(finder, load, wanted)),
    article: (reach, id) => within(reach, (finder) => findArticle(finder, load, id)),
    people: (reach, wanted) => within(reach, (finder) => findPeople(finder, wanted)),
    extent: (reach, wanted) => within(reach, (finder) => measureExtent(finder, wanted)),
  };
}

const readRow = z.object({ id: z.string(), engine: z.int(), isPresent: flag });

const READ_FROM = `
  SELECT article_id AS id, engine, articles.revision = readings.revision AS "isPresent"
  FROM readings JOIN articles
    ON articles.source_id = readings.source_id AND articles.id = article_id
  WHERE readings.source_id = :sourceId`;

const countRow = z.object({ unread: rowNumberOf });

/** Marked so many at a time, since nothing else is done meanwhile. Chosen by hand. */
const AGAIN_AT_ONCE = 1_000;

/** What another version has read stays in answers until it is read again. */
const READ_AGAIN = `
  UPDATE articles SET read_by = NULL WHERE (source_id, id) IN (
    SELECT source_id, id FROM articles WHERE read_by < :engine OR read_by > :engine
    ORDER BY first_seen_at DESC LIMIT :limit)`;

const UNREAD = `
  SELECT * FROM articles WHERE read_by IS NULL AND text <> '' AND source_id <> 0
  ORDER BY first_seen_at DESC LIMIT :limit`;

/** Asked of indexes alone, since the bot does nothing else meanwhile: the words fill gigabytes. */
const COUNT_UNREAD = `
  SELECT (SELECT count(*) FROM articles WHERE read_by IS NULL AND text <> '' AND source_id <> 0)
    + (SELECT count(*) FROM articles WHERE read_by < :engine)
    + (SELECT count(*) FROM articles WHERE read_by > :engine) AS unread`;
