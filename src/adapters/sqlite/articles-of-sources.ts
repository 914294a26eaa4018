/**
 * Articles belonged to nobody: one row for an address, which any source that named it could change.
 * Each becomes its source's. Where all that have it are of one feed, each gets the words. Where they
 * are not, these cannot be told apart: whoever brought it first has them, marked `mixed`, and for the
 * others they are withheld until the article is read again from its own page, as is done at once
 * with those that answers still reach. Their name stays, under which they were told.
 */
export const ARTICLES_OF_SOURCES = `
  ALTER TABLE sources ADD COLUMN reach TEXT; -- 'channel' or 'workspace'; null is not known yet
  UPDATE sources SET reach = CASE
    WHEN platform IN ('', 'room', 'terminal') THEN 'workspace'
    WHEN tenant = 'dm' OR (platform = 'slack' AND substr(channel, 1, 1) IN ('D', 'G'))
      THEN 'channel' END;

  CREATE TABLE bringers AS
    SELECT article_id, source_id,
      url = first_value(url) OVER (PARTITION BY article_id ORDER BY first_item) AS has_words,
      min(url) OVER (PARTITION BY article_id) = max(url) OVER (PARTITION BY article_id) AS is_clear
    FROM (
      SELECT article_id, source_id, sources.url AS url, min(source_items.id) AS first_item
      FROM source_items JOIN sources ON sources.id = source_id
      WHERE article_id IS NOT NULL GROUP BY article_id, source_id);

  CREATE TABLE new_articles (
    source_id INTEGER NOT NULL, -- 0 is the content folder
    id TEXT NOT NULL,
    origin TEXT NOT NULL,
    url TEXT,
    title TEXT,
    author TEXT,
    site_name TEXT,
    published_on TEXT,
    text TEXT NOT NULL,
    copy_of TEXT,
    revision INTEGER NOT NULL,
    first_seen_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (source_id, id)
  ) STRICT;
  INSERT INTO new_articles
    SELECT source_id, id,
      CASE WHEN NOT has_words THEN 'withheld' WHEN is_clear THEN 'unknown' ELSE 'mixed' END,
      url, title, author, site_name, published_on, iif(has_words, text, ''), copy_of, revision,
      first_seen_at, changed_at
    FROM bringers JOIN articles ON articles.id = article_id
    UNION ALL
    SELECT 0, id, 'file', url, title, author, site_name, published_on, text, copy_of, revision,
      first_seen_at, changed_at
    FROM articles WHERE id LIKE 'file:%';

  CREATE TABLE new_revisions (
    source_id INTEGER NOT NULL,
    article_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    origin TEXT NOT NULL,
    title TEXT,
    text TEXT NOT NULL,
    replaced_at INTEGER NOT NULL,
    PRIMARY KEY (source_id, article_id, revision)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO new_revisions
    SELECT source_id, article_id, old.revision, origin, old.title, old.text, replaced_at
    FROM article_revisions AS old JOIN new_articles ON new_articles.id = article_id
    WHERE origin <> 'withheld';

  CREATE TABLE new_bands (
    band TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    article_id TEXT NOT NULL,
    PRIMARY KEY (band, source_id, article_id)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO new_bands
    SELECT band, source_id, article_id
    FROM article_bands JOIN new_articles ON new_articles.id = article_id
    WHERE origin <> 'withheld';

  CREATE TABLE new_items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    url TEXT,
    title TEXT,
    published_on TEXT,
    state TEXT NOT NULL,
    reason TEXT,
    attempts INTEGER NOT NULL,
    try_at INTEGER,
    article_id TEXT,
    seen_at INTEGER NOT NULL
  ) STRICT;
  INSERT INTO new_items
    SELECT id, source_id, url, title, published_on, state, reason, attempts, try_at, article_id,
      seen_at
    FROM source_items;
  UPDATE new_items SET state = 'waiting', attempts = 0, article_id = NULL,
    try_at = unixepoch() * 1000,
    reason = 'it is read again from its page: another source may have changed its words.'
  WHERE url IS NOT NULL AND (source_id, article_id) IN (
    SELECT source_id, id FROM new_articles
    WHERE origin = 'withheld' AND first_seen_at >= (unixepoch() - 30 * 86400) * 1000);
  UPDATE sources SET next_poll_at = min(next_poll_at, unixepoch() * 1000)
  WHERE reach IS NULL OR id IN (
    SELECT source_id FROM new_items WHERE state = 'waiting' AND article_id IS NULL);

  CREATE TABLE new_keys (
    key TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    item_id INTEGER NOT NULL REFERENCES new_items (id),
    PRIMARY KEY (key, source_id)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO new_keys SELECT key, source_id, item_id FROM item_keys;

  DROP TABLE bringers;
  DROP TABLE item_keys;
  DROP TABLE source_items;
  DROP TABLE article_bands;
  DROP TABLE article_revisions;
  DROP TABLE articles;
  ALTER TABLE new_articles RENAME TO articles;
  ALTER TABLE new_revisions RENAME TO article_revisions;
  ALTER TABLE new_bands RENAME TO article_bands;
  ALTER TABLE new_items RENAME TO source_items;
  ALTER TABLE new_keys RENAME TO item_keys;

  CREATE INDEX worded_articles ON articles (first_seen_at, id, source_id, origin) WHERE text <> '';
  CREATE INDEX articles_by_change ON articles (changed_at);
  CREATE INDEX articles_by_address ON articles (id);
  CREATE INDEX bands_by_article ON article_bands (source_id, article_id);
  CREATE INDEX items_by_source ON source_items (source_id, id);
  CREATE INDEX waiting_items ON source_items (source_id, try_at) WHERE state = 'waiting'
`;
