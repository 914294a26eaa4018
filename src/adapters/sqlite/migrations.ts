import { z } from "zod";
import { BotError } from "../../domain/errors.ts";
import {
  ARCHIVE_TABLES,
  DOUBLES,
  FEWER_MERGES,
  NAMESAKES_AND_REPRINTS,
} from "./archive/archive-tables.ts";
import { ARTICLES_OF_SOURCES } from "./articles-of-sources.ts";
import type { Connection } from "./connection.ts";

/** Brings the file up to this version's tables; each step is applied once, in order. */
export function migrate(connection: Connection): void {
  const version = versionOf(connection);
  if (version > MIGRATIONS.length) {
    throw new BotError(
      "store-failed",
      `The store was written by a newer Verbatim (its version ${version}, ours ${MIGRATIONS.length}). Update Verbatim.`,
    );
  }
  for (const [index, sql] of MIGRATIONS.entries()) {
    if (index < version) continue;
    migrateTo(connection, `${sql}; PRAGMA user_version = ${index + 1}`);
  }
  // The version is written also where nothing changes: SQLite opens a file that is read-only and
  // says so at the first write.
  connection.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
}

function migrateTo(connection: Connection, sql: string): void {
  connection.exec("BEGIN IMMEDIATE");
  try {
    connection.exec(`${sql}; COMMIT`);
  } catch (error) {
    connection.rollBack();
    throw error;
  }
}

/** Checks the version of a store that is only read, and so cannot be brought up to date. */
export function requireMigrated(connection: Connection): void {
  if (versionOf(connection) === MIGRATIONS.length) return;
  throw new BotError(
    "store-failed",
    "The store was written by another version of Verbatim. Start this one once, so that it can bring the store up to date.",
  );
}

function versionOf(connection: Connection): number {
  const [row] = connection.all(z.object({ user_version: z.int() }), "PRAGMA user_version");
  return row?.user_version ?? 0;
}

/** Never edit one that has been released; add another. Moments are milliseconds since 1970, UTC. */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE schedules (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given out twice: delivery keys are made of it
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
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX schedules_by_channel ON schedules (platform, tenant, channel);

  CREATE TABLE slots (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    platform TEXT NOT NULL,
    tenant TEXT NOT NULL,
    channel TEXT NOT NULL,
    digest TEXT NOT NULL, -- a schedule's id, or 'now'
    due_at INTEGER NOT NULL,
    local_time TEXT NOT NULL,
    state TEXT NOT NULL, -- 'waiting' or 'decided'
    planned_at INTEGER,
    article_ids TEXT NOT NULL DEFAULT '[]',
    UNIQUE (platform, tenant, channel, digest, due_at)
  ) STRICT;
  CREATE UNIQUE INDEX one_waiting_slot ON slots (digest) WHERE state = 'waiting';
  CREATE INDEX waiting_slots_by_time ON slots (due_at) WHERE state = 'waiting';
  CREATE INDEX slots_by_digest ON slots (digest, due_at);

  CREATE TABLE outbox (
    key TEXT PRIMARY KEY,
    slot_id INTEGER NOT NULL REFERENCES slots (id),
    part INTEGER NOT NULL,
    parts INTEGER NOT NULL,
    message TEXT, -- frozen; null where there was nothing to post
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    run TEXT, -- which process is sending it
    started_at INTEGER,
    next_attempt_at INTEGER,
    message_id TEXT,
    reason TEXT,
    UNIQUE (slot_id, part)
  ) STRICT;
  CREATE INDEX open_deliveries ON outbox (slot_id, part) WHERE state IN ('planned', 'sending')
  `,
  `
  CREATE TABLE room_messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    message TEXT NOT NULL,
    posted_at INTEGER NOT NULL
  ) STRICT
  `,
  `
  ALTER TABLE schedules ADD COLUMN when_unknown TEXT NOT NULL DEFAULT 'may-miss';
  ALTER TABLE schedules ADD COLUMN quiet_hours TEXT; -- '22:00-07:00'
  ALTER TABLE outbox ADD COLUMN may_repeat INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE outbox ADD COLUMN replayed_at INTEGER;
  DROP INDEX open_deliveries;
  CREATE INDEX open_deliveries ON outbox (slot_id, part)
    WHERE state IN ('planned', 'sending') OR (state = 'unknown' AND next_attempt_at IS NOT NULL)
  `,
  `
  CREATE TABLE sources (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    platform TEXT NOT NULL, -- these three are empty where it is everyone's
    tenant TEXT NOT NULL,
    channel TEXT NOT NULL,
    kind TEXT NOT NULL,
    url TEXT NOT NULL,
    title TEXT,
    site_url TEXT,
    folders TEXT NOT NULL, -- JSON
    take_last INTEGER NOT NULL,
    id_kind TEXT,
    etag TEXT,
    last_modified TEXT,
    state TEXT NOT NULL,
    reason TEXT,
    next_poll_at INTEGER NOT NULL,
    claim TEXT,
    claimed_until INTEGER,
    polled_at INTEGER,
    answered_at INTEGER,
    news_at INTEGER,
    failures INTEGER NOT NULL DEFAULT 0,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX one_source_an_address ON sources (platform, tenant, channel, url)
    WHERE state <> 'removed';
  CREATE INDEX sources_by_poll ON sources (next_poll_at) WHERE state = 'active';
  CREATE INDEX removed_sources ON sources (id) WHERE state = 'removed';

  CREATE TABLE articles (
    id TEXT PRIMARY KEY,
    url TEXT,
    title TEXT,
    author TEXT,
    site_name TEXT,
    published_on TEXT,
    text TEXT NOT NULL,
    copy_of TEXT,
    revision INTEGER NOT NULL,
    first_seen_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX articles_by_age ON articles (first_seen_at, id);
  CREATE INDEX articles_by_change ON articles (changed_at);
  CREATE TABLE article_revisions (
    article_id TEXT NOT NULL REFERENCES articles (id),
    revision INTEGER NOT NULL,
    title TEXT,
    text TEXT NOT NULL,
    replaced_at INTEGER NOT NULL,
    PRIMARY KEY (article_id, revision)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE article_bands (
    band TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles (id),
    PRIMARY KEY (band, article_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE source_items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    url TEXT,
    title TEXT,
    published_on TEXT,
    state TEXT NOT NULL,
    reason TEXT,
    attempts INTEGER NOT NULL,
    try_at INTEGER,
    article_id TEXT REFERENCES articles (id),
    seen_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX items_by_source ON source_items (source_id, id);
  CREATE INDEX items_by_article ON source_items (article_id) WHERE article_id IS NOT NULL;
  CREATE INDEX waiting_items ON source_items (source_id, try_at) WHERE state = 'waiting';
  CREATE TABLE item_keys (
    key TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    item_id INTEGER NOT NULL REFERENCES source_items (id),
    PRIMARY KEY (key, source_id)
  ) STRICT, WITHOUT ROWID
  `,
  "ALTER TABLE schedules ADD COLUMN grace_ms INTEGER NOT NULL DEFAULT 21600000",
  `
  ALTER TABLE schedules ADD COLUMN edition TEXT NOT NULL DEFAULT '{}'; -- its settings, as JSON
  ALTER TABLE slots ADD COLUMN more TEXT; -- what its edition had no room for, as JSON
  `,
  `
  CREATE TABLE filters (
    platform TEXT NOT NULL,
    tenant TEXT NOT NULL,
    channel TEXT NOT NULL,
    expression TEXT NOT NULL,
    set_by TEXT NOT NULL,
    set_at INTEGER NOT NULL,
    PRIMARY KEY (platform, tenant, channel)
  ) STRICT, WITHOUT ROWID
  `,
  "CREATE INDEX sources_by_address ON sources (url) WHERE state = 'active'",
  `
  ALTER TABLE outbox ADD COLUMN edit TEXT; -- what became of corrections to it, as JSON
  ALTER TABLE outbox ADD COLUMN edited_message TEXT; -- as it stands there, or is to
  `,
  `
  CREATE INDEX worded_articles ON articles (first_seen_at) WHERE text <> '';
  CREATE INDEX bands_by_article ON article_bands (article_id);
  CREATE INDEX worded_deliveries ON outbox (slot_id) WHERE state = 'sent' AND message IS NOT NULL;
  CREATE INDEX worded_slots ON slots (planned_at) WHERE more IS NOT NULL
  `,
  `
  CREATE TABLE idempotency_keys (
    key TEXT PRIMARY KEY,
    until INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX idempotency_keys_by_end ON idempotency_keys (until)
  `,
  ARTICLES_OF_SOURCES,
  `
  CREATE INDEX articles_by_source ON articles (source_id, first_seen_at, id, origin)
    WHERE text <> ''
  `,
  ARCHIVE_TABLES,
  `
  CREATE TABLE installations (
    platform TEXT NOT NULL,
    tenant TEXT NOT NULL,
    sealed TEXT NOT NULL, -- its token, encrypted
    installed_at INTEGER NOT NULL,
    PRIMARY KEY (platform, tenant)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE installation_links (
    platform TEXT NOT NULL,
    tenant TEXT NOT NULL,
    organisation TEXT NOT NULL,
    PRIMARY KEY (platform, tenant)
  ) STRICT, WITHOUT ROWID
  `,
  `
  CREATE TABLE watches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    platform TEXT NOT NULL,
    tenant TEXT NOT NULL,
    channel TEXT NOT NULL,
    expression TEXT NOT NULL,
    quiet_hours TEXT, -- '22:00-07:00'
    timezone TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX one_watch_an_expression ON watches (platform, tenant, channel, expression)
    WHERE state <> 'removed';
  CREATE INDEX active_watches ON watches (created_at) WHERE state = 'active';
  CREATE TABLE watch_hits (
    watch_id INTEGER NOT NULL REFERENCES watches (id),
    name TEXT NOT NULL, -- under which the article is told
    found_at INTEGER NOT NULL,
    told_by TEXT, -- the key of a delivery; empty where it was dropped
    PRIMARY KEY (watch_id, name)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX waiting_hits ON watch_hits (found_at) WHERE told_by IS NULL;
  CREATE TABLE unwatched (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id INTEGER NOT NULL,
    article_id TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (source_id, article_id)
  ) STRICT;
  CREATE INDEX slots_of_watches ON slots (platform, tenant, channel, planned_at)
    WHERE digest = 'watch'
  `,
  `
  CREATE TABLE person_rulings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace TEXT NOT NULL,
    kind TEXT NOT NULL, -- merge or split
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX person_rulings_by_workspace ON person_rulings (workspace)
  `,
  `
  ALTER TABLE schedules ADD COLUMN draft_ms INTEGER; -- how long before its time a draft is sent
  ALTER TABLE schedules ADD COLUMN draft_for TEXT; -- to whom
  ALTER TABLE slots ADD COLUMN draft TEXT; -- an edition that can be changed, as JSON
  ALTER TABLE slots ADD COLUMN draft_version INTEGER NOT NULL DEFAULT 1;
  CREATE INDEX drafts_by_age ON slots (planned_at) WHERE draft IS NOT NULL
  `,
  NAMESAKES_AND_REPRINTS,
  DOUBLES,
  `
  ALTER TABLE watches ADD COLUMN ping TEXT; -- whom its messages ping, as JSON
  CREATE INDEX told_hits ON watch_hits (name) WHERE told_by <> ''
  `,
  `
  ALTER TABLE articles ADD COLUMN categories TEXT; -- JSON
  ALTER TABLE articles ADD COLUMN place INTEGER; -- in its feed, from 0
  `,
  `
  ALTER TABLE articles ADD COLUMN looked_at INTEGER; -- when its page was last looked at again
  ALTER TABLE articles ADD COLUMN gone INTEGER NOT NULL DEFAULT 0; -- at how many looks in a row
  ALTER TABLE articles ADD COLUMN removed_at INTEGER;
  CREATE INDEX slots_by_planning ON slots (planned_at)
  `,
  FEWER_MERGES,
];
