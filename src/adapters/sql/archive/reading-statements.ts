import type { Statement } from "../database.ts";

export const IDS_OF_KEYS: Statement = ({ rows }) => `
  SELECT readings.id FROM ${rows(":keys", "wanted")}
  JOIN readings ON source_id = CAST(wanted.value ->> 's' AS BIGINT)
    AND article_id = wanted.value ->> 'a'`;

/** Locked, since what another process changes meanwhile is to be read again. */
export const PRESENT: Statement = ({ rows, lock }) => `
  SELECT source_id, id, revision FROM ${rows(":keys", "wanted")}
  JOIN articles ON source_id = CAST(wanted.value ->> 's' AS BIGINT) AND id = wanted.value ->> 'a'
  WHERE text <> '' ${lock("FOR UPDATE OF articles")}`;

export const FIND_PEOPLE: Statement = ({ rows, address }) => `
  SELECT people.id, kind, key, field FROM ${rows(":people", "one")}
  JOIN people ON kind = one.value ->> 'k' AND field = one.value ->> 'f'
    AND key = one.value ->> 'y' AND ${address("key")} = ${address("(one.value ->> 'y')")}`;

/** After the last reading of each day. */
export const NEXT: Statement = ({ rows }) => `
  SELECT CAST(day.value ->> 0 AS BIGINT) AS start, (
    SELECT id + size + 1 FROM readings
    WHERE id BETWEEN CAST(day.value ->> 0 AS BIGINT) AND CAST(day.value ->> 1 AS BIGINT)
    ORDER BY id DESC LIMIT 1) AS next
  FROM ${rows(":days", "day")}`;

export const MARK_READ: Statement = ({ rows }) => `
  UPDATE articles SET read_by = CAST(one.value ->> 'e' AS INTEGER) FROM ${rows(":rows", "one")}
  WHERE source_id = CAST(one.value ->> 's' AS BIGINT) AND id = one.value ->> 'a'`;

/**
 * Watches look at what a source has just brought: not at what was read before, was imported, or is
 * older than every watch. Its earlier readings have to be there still.
 */
export const ADD_UNWATCHED: Statement = ({ rows }) => `
  INSERT INTO unwatched (source_id, article_id, name)
  SELECT articles.source_id, articles.id, one.value ->> 'n' FROM ${rows(":rows", "one")}
  JOIN articles ON articles.source_id = CAST(one.value ->> 's' AS BIGINT)
    AND articles.id = one.value ->> 'a'
  JOIN sources ON sources.id = articles.source_id AND sources.kind <> 'archive'
  WHERE NOT EXISTS (SELECT 1 FROM readings WHERE readings.source_id = articles.source_id
      AND readings.article_id = articles.id)
    AND EXISTS (SELECT 1 FROM watches
      WHERE watches.state = 'active' AND watches.created_at <= articles.first_seen_at)
  ORDER BY articles.first_seen_at
  ON CONFLICT DO NOTHING`;

/** Whoever printed what is printed everywhere has been noted long ago. */
export const NOT_NOTED: Statement = ({ isAny }) => `
  SELECT id FROM quotations WHERE ${isAny("id", ":quotations")} AND NOT EXISTS (
    SELECT 1 FROM reprints
    WHERE reprints.reading_id = quotations.reading_id AND quotation_id = quotations.id)`;

export const ADD_REPRINTS: Statement = ({ rows }) => `
  INSERT INTO reprints (person_id, standing, print, quotation_id, reading_id, source_id)
  SELECT CAST(one.value ->> 'person' AS BIGINT), one.value ->> 'standing', print, quotations.id,
    reading_id, source_id
  FROM ${rows(":rows", "one")}
  JOIN quotations ON quotations.id = CAST(one.value ->> 'quotation' AS BIGINT)
  WHERE one.value ->> 'standing' IN ('o', 'r')
  ON CONFLICT DO NOTHING`;

export const COUNT_UP: Statement = ({ rows }) => `
  INSERT INTO speakers (source_id, person_id, own, reported, articles)
  SELECT CAST(one.value ->> 's' AS BIGINT), CAST(one.value ->> 'p' AS BIGINT),
    CAST(one.value ->> 'o' AS INTEGER), CAST(one.value ->> 'e' AS INTEGER),
    CAST(one.value ->> 'n' AS INTEGER)
  FROM ${rows(":rows", "one")} WHERE true
  ON CONFLICT (source_id, person_id) DO UPDATE SET own = speakers.own + excluded.own,
    reported = speakers.reported + excluded.reported,
    articles = speakers.articles + excluded.articles`;

/** Notes who is in articles that several sources brought, of which a reader sees one. */
export const ADD_DOUBLES: Statement = ({ isAny }) => `
  INSERT INTO doubles (person_id, reading_id, source_id, own, reported)
  SELECT person_id, reading_id, source_id, own, reported FROM appearances
  WHERE reading_id IN (
    SELECT same.id FROM readings JOIN readings AS same ON same.name = readings.name
    WHERE ${isAny("readings.id", ":readings")} AND EXISTS (
      SELECT 1 FROM readings AS other
      WHERE other.name = readings.name AND other.id <> readings.id))
  ON CONFLICT DO NOTHING`;

/** What the dropped readings added goes from the counts, then all that hangs on them. */
export const DROPPING: readonly Statement[] = [
  ({ isAny }) => `
    UPDATE speakers SET own = speakers.own - gone.own, reported = speakers.reported - gone.reported,
      articles = speakers.articles - gone.articles
    FROM (SELECT source_id, person_id, sum(own) AS own, sum(reported) AS reported,
        count(*) AS articles
      FROM appearances WHERE ${isAny("reading_id", ":readings")}
      GROUP BY source_id, person_id) AS gone
    WHERE speakers.source_id = gone.source_id AND speakers.person_id = gone.person_id`,
  "DELETE FROM speakers WHERE articles = 0",
  ({ isAny }) => `DELETE FROM doubles WHERE ${isAny("reading_id", ":readings")}`,
  ({ isAny }) => `DELETE FROM reprints WHERE ${isAny("reading_id", ":readings")}`,
  ({ isAny }) => `
    DELETE FROM quotations WHERE id IN (${theirQuotations(isAny("readings.id", ":readings"))})`,
  ({ isAny }) => `DELETE FROM appearances WHERE ${isAny("reading_id", ":readings")}`,
  ({ isAny }) => `DELETE FROM readings WHERE ${isAny("id", ":readings")}`,
];

function theirQuotations(isWanted: string): string {
  return `SELECT quotations.id FROM readings
    JOIN quotations ON quotations.id > readings.id AND quotations.id <= readings.id + size
    WHERE ${isWanted}`;
}
