import { z } from "zod";
import type { Article, Copy } from "../../../domain/article.ts";
import { keepNewest } from "../../../domain/memory/keep-newest.ts";
import { openAddress } from "../../../domain/news-source/open-address.ts";
import { ORIGINS } from "../../../domain/news-source.ts";
import { moment, rowNumberOf, text } from "../columns.ts";
import { rowNumber, type Session, type Statement } from "../database.ts";
import type { Finder } from "./find-rows.ts";
import { unpackReading } from "./pack-reading.ts";
import { CONTENT_FOLDER } from "./reached.ts";

/** One of the articles that have the same words or the same address, as a reader may reach it. */
const memberRow = z.object({
  id: rowNumberOf,
  size: z.int(),
  name: z.string(),
  source_id: rowNumberOf,
  article_id: z.string(),
  url: text,
  site_name: text,
  origin: z.enum(ORIGINS),
  copy_of: text,
  revision: z.int(),
  engine: rowNumberOf,
  first_seen_at: moment,
  removed_at: moment.nullable(),
});

type Member = z.infer<typeof memberRow>;

export interface Standing {
  readonly member: Member;
  readonly copies: readonly Copy[];
}

/**
 * Those of the readings that the reader is to see, each with the others that are its copies; not
 * what is out of reach, nor what is seen as a copy of another. Where an outlet is asked for, its own
 * copy is seen.
 */
export async function chooseReadings(
  { session, reached }: Finder,
  ids: readonly number[],
  ofOutlet = false,
): Promise<ReadonlyMap<number, Standing>> {
  if (ids.length === 0) return new Map();
  const rows = await session.all(memberRow, MEMBERS, { ids });
  return chooseAmong(rows, new Set(ids), { reached, ofOutlet });
}

interface PlacedQuotation {
  readonly standing: Standing;
  /** Among the article's quotations. */
  readonly place: number;
}

/** The same for quotations, whose numbers tell which reading they are in and where. */
export async function chooseQuotations(
  { session, reached }: Finder,
  ids: readonly number[],
  ofOutlet: boolean,
): Promise<readonly PlacedQuotation[]> {
  if (ids.length === 0) return [];
  const rows = await session.all(memberRow, MEMBERS_OF, { ids });
  const latestFirst = rows.toSorted((one, other) => other.id - one.id);
  const placed = ids.flatMap((quotation) => {
    const reading = latestFirst.find(({ id }) => id < quotation);
    const place = reading ? reading.id + reading.size - quotation : -1;
    return reading && place >= 0 ? [{ reading: reading.id, place }] : [];
  });
  const wanted = new Set(placed.map(({ reading }) => reading));
  const chosen = chooseAmong(rows, wanted, { reached, ofOutlet });
  return placed.flatMap(({ reading, place }) => {
    const standing = chosen.get(reading);
    return standing ? [{ standing, place }] : [];
  });
}

interface Choosing {
  readonly reached: Finder["reached"];
  readonly ofOutlet: boolean;
}

function chooseAmong(
  rows: readonly Member[],
  wanted: ReadonlySet<number>,
  { reached, ofOutlet }: Choosing,
): ReadonlyMap<number, Standing> {
  const inReach = rows.filter(({ source_id }) => Number.isFinite(reached.nearness(source_id)));
  const nameOf = ({ name, article_id }: Member) => (ofOutlet ? article_id : name);
  const chosen = new Map<number, Standing>();
  for (const group of Map.groupBy(inReach, nameOf).values()) {
    const [best, ...others] = group.toSorted(
      (one, other) =>
        Number(one.copy_of !== null) - Number(other.copy_of !== null) ||
        reached.nearness(one.source_id) - reached.nearness(other.source_id) ||
        rankOf(one) - rankOf(other) ||
        one.first_seen_at.getTime() - other.first_seen_at.getTime() ||
        one.id - other.id,
    );
    if (!best) continue;
    // Files may all tell the address of their outlet; none of them is left out for another.
    const files = others.filter(({ source_id }) => source_id === CONTENT_FOLDER);
    for (const member of [best, ...files].filter(({ id }) => wanted.has(id))) {
      chosen.set(member.id, { member, copies: copiesOf(member, others) });
    }
  }
  return chosen;
}

/** Read at its own address, from a feed of the same host, from another. */
function rankOf({ origin }: Member): number {
  return origin === "page" ? 0 : origin === "own-feed" ? 1 : 2;
}

/** A copy that has changed since may say something else by now, so it is no copy any more. */
function copiesOf(best: Member, others: readonly Member[]): readonly Copy[] {
  const byId = new Map(
    others
      .filter(({ article_id, url, revision }) => {
        const isElsewhere = article_id !== best.article_id && url !== best.url;
        return isElsewhere && revision === 1;
      })
      .map((member) => [member.article_id, member]),
  );
  return [...byId.values()].flatMap(({ url, site_name }) => {
    const shown = url === null ? null : openAddress(url);
    return shown === null ? [] : [{ url: shown, siteName: site_name }];
  });
}

/** Articles unpacked last: an answer's pages and the next question are often about the same. */
const MOST_UNPACKED = 300;

export type LoadArticles = (
  finder: Finder,
  standings: readonly Standing[],
) => Promise<ReadonlyMap<number, Article>>;

export function createLoader(): LoadArticles {
  const unpacked = new Map<string, Article>();
  return async ({ session }, standings) => {
    // Those at hand are taken before any other takes their place.
    const keyed = standings.map((standing) => {
      const key = keyOf(standing.member);
      return { standing, key, atHand: unpacked.get(key) };
    });
    const missing = keyed.filter(({ atHand }) => !atHand);
    const ids = missing.map(({ standing }) => standing.member.id);
    const rows = ids.length === 0 ? [] : await session.all(packedRow, PACKED, { readings: ids });
    const made = new Map(rows.map(({ id, parsed, text }) => [id, unpackReading(parsed, text)]));
    return new Map(
      keyed.flatMap(({ standing, key, atHand }) => {
        const { id } = standing.member;
        const article = atHand ?? made.get(id);
        if (!article) return [];
        keepNewest(unpacked, [key, article], MOST_UNPACKED);
        return [[id, shown(article, standing)]];
      }),
    );
  };
}

function keyOf({ id, source_id, article_id, revision, engine, url }: Member): string {
  return [id, source_id, article_id, revision, engine, url].join(" ");
}

/** As this reader sees it. */
function shown(article: Article, { member, copies }: Standing): Article {
  const { source_id, article_id, origin, revision, site_name, removed_at } = member;
  return {
    ...article,
    ...(copies.length > 0 && { copies }),
    ...(site_name !== null && { siteName: site_name }),
    ...(removed_at !== null && { removedAt: removed_at }),
    ...(revision > 1 && { earlier: { sourceId: String(source_id), id: article_id, origin } }),
  };
}

interface Recalled {
  readonly sourceId: string;
  readonly ids: readonly string[];
  readonly engine: number;
}

export async function recallReadings(
  database: Session,
  { sourceId, ids, engine }: Recalled,
): Promise<readonly (Article | null)[]> {
  const values = { sourceId: rowNumber(sourceId), ids, engine };
  const rows = ids.length === 0 ? [] : await database.all(recalledRow, RECALLED, values);
  const byId = new Map(rows.map(({ article_id, parsed, text }) => [article_id, { parsed, text }]));
  return ids.map((id) => {
    const row = byId.get(id);
    return row ? unpackReading(row.parsed, row.text) : null;
  });
}

const packedRow = z.object({
  id: rowNumberOf,
  parsed: z.instanceof(Uint8Array),
  text: z.string(),
});

const recalledRow = packedRow.omit({ id: true }).extend({ article_id: z.string() });

/** A reading of words that the article no longer has is not there. */
const PRESENT = `articles ON articles.source_id = readings.source_id
  AND articles.id = readings.article_id AND articles.revision = readings.revision
  AND articles.text <> ''`;

const MEMBERS: Statement = ({ isAny }) => membersOf(isAny("id", ":ids"));

const MEMBERS_OF: Statement = ({ isAny }) =>
  membersOf(`id IN (SELECT reading_id FROM quotations WHERE ${isAny("id", ":ids")})`);

function membersOf(isWanted: string): string {
  return `
    SELECT readings.id, size, name, readings.source_id, article_id, url, site_name, origin, copy_of,
      readings.revision, engine, first_seen_at, removed_at
    FROM readings JOIN ${PRESENT}
    WHERE name IN (SELECT name FROM readings WHERE ${isWanted})`;
}

const PACKED: Statement = ({ isAny }) => `
  SELECT readings.id, parsed, articles.text FROM readings JOIN ${PRESENT}
  WHERE ${isAny("readings.id", ":readings")}`;

const RECALLED: Statement = ({ isAny }) => `
  SELECT article_id, parsed, articles.text FROM readings JOIN ${PRESENT}
  WHERE readings.source_id = :sourceId AND engine = :engine AND ${isAny("article_id", ":ids")}`;
