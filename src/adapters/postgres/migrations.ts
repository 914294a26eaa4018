import { z } from "zod";
import { BotError } from "../../domain/errors.ts";
import {
  ARCHIVE_TABLES,
  DOUBLES,
  DROP_LINES,
  DROP_SAID,
  NAMESAKES_AND_REPRINTS,
  WORDS_AS_LINES,
  WORDS_AS_SIGNS,
} from "./archive/archive-tables.ts";
import { linesIntoSigns } from "./archive/lines-into-signs.ts";
import { type Tell, wordsIntoLines } from "./archive/words-into-lines.ts";
import { ARTICLES_OF_SOURCES } from "./articles-of-sources.ts";
import type { Database, Session } from "./database.ts";
import { STORE_LOCKS } from "./store-locks.ts";

/** Brings the database up to this version's tables; of several that start at once, one does. */
export async function migrate(database: Database, tell: Tell): Promise<void> {
  if ((await versionOf(database)) === MIGRATIONS.length) return;
  await database.transaction(async (session) => {
    await session.run("SET LOCAL lock_timeout = '60s'");
    await session.run("SELECT pg_advisory_xact_lock($1, $2)", [
      STORE_LOCKS.family,
      STORE_LOCKS.migration,
    ]);
    const version = await versionOf(session);
    requireKnown(version);
    if (version === 0) await createSchema(session);
    for (const step of MIGRATIONS.slice(version)) {
      await (typeof step === "string" ? session.run(step) : step(session, tell));
    }
    await session.run("UPDATE verbatim.version SET version = $1", [MIGRATIONS.length]);
  });
}

/**
 * Checks the version of a store that is only read, beside replicas that may be of another version.
 */
export async function requireMigrated(session: Session): Promise<"migrated" | "nothing-yet"> {
  const version = await versionOf(session);
  requireKnown(version);
  if (version === 0) return "nothing-yet";
  if (version === MIGRATIONS.length) return "migrated";
  throw new BotError(
    "store-failed",
    "The store was written by another version of Verbatim. Start this one once, so that it can bring the store up to date.",
  );
}

function requireKnown(version: number): void {
  if (version <= MIGRATIONS.length) return;
  throw new BotError(
    "store-failed",
    `The store was written by a newer Verbatim (its version ${version}, ours ${MIGRATIONS.length}). Update Verbatim.`,
  );
}

const existsRow = z.object({ exists: z.boolean() });

async function versionOf(session: Session): Promise<number> {
  const [table] = await session.all(existsRow, HAS_VERSION);
  if (!table?.exists) return 0;
  const [row] = await session.all(
    z.object({ version: z.int() }),
    "SELECT version FROM verbatim.version",
  );
  return row?.version ?? 0;
}

/**
 * This is a query, because what `to_regclass` remembers may be older than the lock we waited for.
 */
const HAS_VERSION = `
  SELECT EXISTS (SELECT 1 FROM pg_tables
    WHERE schemaname = 'verbatim' AND tablename = 'version') AS exists`;

async function createSchema(session: Session): Promise<void> {
  const [row] = await session.all(
    z.object({ server_encoding: z.string() }),
    "SHOW server_encoding",
  );
  if (row?.server_encoding !== "UTF8") {
    throw new BotError(
      "store-failed",
      `The database named in DATABASE_URL keeps text as ${row?.server_encoding}, not every word fits. Create it with ENCODING 'UTF8'.`,
    );
  }
  // Where the schema is there already, the user may lack the right to create one.
  const [schema] = await session.all(existsRow, HAS_SCHEMA);
  if (!schema?.exists) await session.run("CREATE SCHEMA verbatim");
  await session.run("CREATE TABLE verbatim.version (version INTEGER NOT NULL)");
  await session.run("INSERT INTO verbatim.version VALUES (0)");
}

const HAS_SCHEMA = `
  SELECT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = 'verbatim') AS exists`;

/**
 * Never edit one that has been released; add another. What takes longer than a statement may is done
 * bit by bit.
 */
const MIGRATIONS: readonly (string | ((session: Session, tell: Tell) => Promise<void>))[] = [
  `
  CREATE TABLE verbatim.schedules (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, -- never given out twice: keys are made of it
    platform TEXT NOT NULL,
    tenant TEXT NOT NULL,
    channel TEXT NOT NULL,
    cron TEXT NOT NULL,
    words TEXT NOT NULL,
    timezone TEXT NOT NULL,
    when_empty TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    created_by TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
  );
  CREATE UNIQUE INDEX schedules_by_name ON verbatim.schedules ((id::TEXT));
  CREATE INDEX schedules_by_channel ON verbatim.schedules (platform, tenant, channel);

  CREATE TABLE verbatim.slots (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    platform TEXT NOT NULL,
    tenant TEXT NOT NULL,
    channel TEXT NOT NULL,
    digest TEXT NOT NULL, -- a schedule's id, or 'now'
    due_at TIMESTAMPTZ NOT NULL,
    local_time TEXT NOT NULL,
    state TEXT NOT NULL, -- 'waiting' or 'decided'
    planned_at TIMESTAMPTZ,
    article_ids TEXT[] NOT NULL DEFAULT '{}',
    UNIQUE (platform, tenant, channel, digest, due_at)
  );
  CREATE UNIQUE INDEX one_waiting_slot ON verbatim.slots (digest) WHERE state = 'waiting';
  CREATE INDEX waiting_slots_by_time ON verbatim.slots (due_at) WHERE state = 'waiting';
  CREATE INDEX slots_by_digest ON verbatim.slots (digest, due_at);

  CREATE TABLE verbatim.outbox (
    key TEXT PRIMARY KEY,
    slot_id BIGINT NOT NULL REFERENCES verbatim.slots (id),
    part INTEGER NOT NULL,
    parts INTEGER NOT NULL,
    message TEXT, -- frozen, as JSON; null where there was nothing to post
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    replica INTEGER, -- which one is sending it
    attempt UUID,
    started_at TIMESTAMPTZ,
    next_attempt_at TIMESTAMPTZ,
    message_id TEXT,
    reason TEXT,
    UNIQUE (slot_id, part)
  );
  CREATE INDEX open_deliveries ON verbatim.outbox (slot_id, part)
    WHERE state IN ('planned', 'sending');

  CREATE TABLE verbatim.replicas (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    seen_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()
  )
  `,
  `
  CREATE TABLE verbatim.room_messages (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    message TEXT NOT NULL,
    posted_at TIMESTAMPTZ NOT NULL
  )
  `,
  `
  ALTER TABLE verbatim.schedules ADD COLUMN when_unknown TEXT NOT NULL DEFAULT 'may-miss';
  ALTER TABLE verbatim.schedules ADD COLUMN quiet_hours TEXT; -- '22:00-07:00'
  ALTER TABLE verbatim.outbox ADD COLUMN may_repeat BOOLEAN NOT NULL DEFAULT FALSE;
  ALTER TABLE verbatim.outbox ADD COLUMN replayed_at TIMESTAMPTZ;
  DROP INDEX verbatim.open_deliveries;
  CREATE INDEX open_deliveries ON verbatim.outbox (slot_id, part)
    WHERE state IN ('planned', 'sending') OR (state = 'unknown' AND next_attempt_at IS NOT NULL)
  `,
  `
  CREATE TABLE verbatim.sources (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    platform TEXT NOT NULL, -- these three are empty where it is everyone's
    tenant TEXT NOT NULL,
    channel TEXT NOT NULL,
    kind TEXT NOT NULL,
    url TEXT NOT NULL,
    title TEXT,
    site_url TEXT,
    folders TEXT[] NOT NULL,
    take_last INTEGER NOT NULL,
    id_kind TEXT,
    etag TEXT,
    last_modified TEXT,
    state TEXT NOT NULL,
    reason TEXT,
    next_poll_at TIMESTAMPTZ NOT NULL,
    claim TEXT,
    claimed_until TIMESTAMPTZ,
    polled_at TIMESTAMPTZ,
    answered_at TIMESTAMPTZ,
    news_at TIMESTAMPTZ,
    failures INTEGER NOT NULL DEFAULT 0,
    created_by TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
  );
  CREATE UNIQUE INDEX one_source_an_address ON verbatim.sources (platform, tenant, channel, md5(url))
    WHERE state <> 'removed';
  CREATE INDEX sources_by_poll ON verbatim.sources (next_poll_at) WHERE state = 'active';
  CREATE UNIQUE INDEX sources_by_name ON verbatim.sources ((id::TEXT));
  CREATE INDEX removed_sources ON verbatim.sources (id) WHERE state = 'removed';

  CREATE TABLE verbatim.articles (
    id TEXT PRIMARY KEY,
    url TEXT,
    title TEXT,
    author TEXT,
    site_name TEXT,
    published_on TEXT,
    text TEXT NOT NULL,
    copy_of TEXT,
    revision INTEGER NOT NULL,
    first_seen_at TIMESTAMPTZ NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL
  );
  CREATE INDEX articles_by_age ON verbatim.articles (first_seen_at, id);
  CREATE INDEX articles_by_change ON verbatim.articles (changed_at);
  CREATE TABLE verbatim.article_revisions (
    article_id TEXT NOT NULL REFERENCES verbatim.articles (id),
    revision INTEGER NOT NULL,
    title TEXT,
    text TEXT NOT NULL,
    replaced_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (article_id, revision)
  );
  CREATE TABLE verbatim.article_bands (
    band TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES verbatim.articles (id),
    PRIMARY KEY (band, article_id)
  );

  CREATE TABLE verbatim.source_items (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source_id BIGINT NOT NULL REFERENCES verbatim.sources (id),
    url TEXT,
    title TEXT,
    published_on TEXT,
    state TEXT NOT NULL,
    reason TEXT,
    attempts INTEGER NOT NULL,
    try_at TIMESTAMPTZ,
    article_id TEXT REFERENCES verbatim.articles (id),
    seen_at TIMESTAMPTZ NOT NULL
  );
  CREATE INDEX items_by_source ON verbatim.source_items (source_id, id);
  CREATE INDEX items_by_article ON verbatim.source_items (article_id)
    WHERE article_id IS NOT NULL;
  CREATE INDEX waiting_items ON verbatim.source_items (source_id, try_at) WHERE state = 'waiting';
  CREATE TABLE verbatim.item_keys (
    key TEXT NOT NULL,
    source_id BIGINT NOT NULL,
    item_id BIGINT NOT NULL REFERENCES verbatim.source_items (id),
    PRIMARY KEY (key, source_id)
  )
  `,
  "ALTER TABLE verbatim.schedules ADD COLUMN grace_ms INTEGER NOT NULL DEFAULT 21600000",
  `
  CREATE TABLE verbatim.turns (
    name TEXT PRIMARY KEY,
    free_at TIMESTAMPTZ NOT NULL
  );
  CREATE TABLE verbatim.piece_notes (
    piece INTEGER PRIMARY KEY,
    note TEXT NOT NULL
  )
  `,
  `
  ALTER TABLE verbatim.schedules ADD COLUMN edition TEXT NOT NULL DEFAULT '{}'; -- settings, as JSON
  ALTER TABLE verbatim.slots ADD COLUMN more TEXT; -- what its edition had no room for, as JSON
  `,
  `
  CREATE TABLE verbatim.filters (
    platform TEXT NOT NULL,
    tenant TEXT NOT NULL,
    channel TEXT NOT NULL,
    expression TEXT NOT NULL,
    set_by TEXT NOT NULL,
    set_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (platform, tenant, channel)
  )
  `,
  "CREATE INDEX sources_by_address ON verbatim.sources (md5(url)) WHERE state = 'active'",
  `
  ALTER TABLE verbatim.outbox ADD COLUMN edit TEXT; -- what became of corrections to it, as JSON
  ALTER TABLE verbatim.outbox ADD COLUMN edited_message TEXT; -- as it stands there, or is to
  `,
  `
  CREATE INDEX worded_articles ON verbatim.articles (first_seen_at) WHERE text <> '';
  CREATE INDEX bands_by_article ON verbatim.article_bands (article_id);
  CREATE INDEX worded_deliveries ON verbatim.outbox (slot_id) WHERE state = 'sent' AND message IS NOT NULL;
  CREATE INDEX worded_slots ON verbatim.slots (planned_at) WHERE more IS NOT NULL
  `,
  `
  CREATE TABLE verbatim.idempotency_keys (
    key TEXT PRIMARY KEY,
    until TIMESTAMPTZ NOT NULL
  );
  CREATE INDEX idempotency_keys_by_end ON verbatim.idempotency_keys (until)
  `,
  ARTICLES_OF_SOURCES,
  `
  CREATE INDEX articles_by_source ON verbatim.articles (source_id, first_seen_at, id, origin)
    WHERE text <> ''
  `,
  ARCHIVE_TABLES,
  `
  CREATE TABLE verbatim.installations (
    platform TEXT NOT NULL,
    tenant TEXT NOT NULL,
    sealed TEXT NOT NULL, -- its token, encrypted
    installed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (platform, tenant)
  );
  CREATE TABLE verbatim.installation_links (
    platform TEXT NOT NULL,
    tenant TEXT NOT NULL,
    organisation TEXT NOT NULL,
    PRIMARY KEY (platform, tenant)
  )
  `,
  `
  CREATE TABLE verbatim.watches (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    platform TEXT NOT NULL,
    tenant TEXT NOT NULL,
    channel TEXT NOT NULL,
    expression TEXT NOT NULL,
    quiet_hours TEXT, -- '22:00-07:00'
    timezone TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    created_by TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
  );
  CREATE UNIQUE INDEX one_watch_an_expression ON verbatim.watches (platform, tenant, channel, expression)
    WHERE state <> 'removed';
  CREATE INDEX active_watches ON verbatim.watches (created_at) WHERE state = 'active';
  CREATE TABLE verbatim.watch_hits (
    watch_id BIGINT NOT NULL REFERENCES verbatim.watches (id),
    name TEXT NOT NULL, -- under which the article is told
    found_at TIMESTAMPTZ NOT NULL,
    told_by TEXT, -- the key of a delivery; empty where it was dropped
    PRIMARY KEY (watch_id, name)
  );
  CREATE INDEX waiting_hits ON verbatim.watch_hits (found_at) WHERE told_by IS NULL;
  CREATE TABLE verbatim.unwatched (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source_id BIGINT NOT NULL,
    article_id TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (source_id, article_id)
  );
  CREATE INDEX slots_of_watches ON verbatim.slots (platform, tenant, channel, planned_at)
    WHERE digest = 'watch'
  `,
  `
  CREATE TABLE verbatim.person_rulings (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    workspace TEXT NOT NULL,
    kind TEXT NOT NULL, -- merge or split
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TIMESTAMPTZ NOT NULL
  );
  CREATE INDEX person_rulings_by_workspace ON verbatim.person_rulings (workspace)
  `,
  `
  ALTER TABLE verbatim.schedules ADD COLUMN draft_ms INTEGER; -- how long before its time a draft is sent
  ALTER TABLE verbatim.schedules ADD COLUMN draft_for TEXT; -- to whom
  ALTER TABLE verbatim.slots ADD COLUMN draft TEXT; -- an edition that can be changed, as JSON
  ALTER TABLE verbatim.slots ADD COLUMN draft_version INTEGER NOT NULL DEFAULT 1;
  CREATE INDEX drafts_by_age ON verbatim.slots (planned_at) WHERE draft IS NOT NULL
  `,
  NAMESAKES_AND_REPRINTS,
  DOUBLES,
  `
  ALTER TABLE verbatim.watches ADD COLUMN ping TEXT; -- whom its messages ping, as JSON
  CREATE INDEX told_hits ON verbatim.watch_hits (name) WHERE told_by <> ''
  `,
  `
  ALTER TABLE verbatim.articles ADD COLUMN categories TEXT; -- JSON
  ALTER TABLE verbatim.articles ADD COLUMN place INTEGER; -- in its feed, from 0
  `,
  WORDS_AS_LINES,
  wordsIntoLines,
  `
  ALTER TABLE verbatim.articles ADD COLUMN looked_at TIMESTAMPTZ; -- when its page was last looked at again
  ALTER TABLE verbatim.articles ADD COLUMN gone INTEGER NOT NULL DEFAULT 0; -- at how many looks in a row
  ALTER TABLE verbatim.articles ADD COLUMN removed_at TIMESTAMPTZ;
  CREATE INDEX slots_by_planning ON verbatim.slots (planned_at)
  `,
  WORDS_AS_SIGNS,
  linesIntoSigns,
  DROP_LINES,
  DROP_SAID,
];
