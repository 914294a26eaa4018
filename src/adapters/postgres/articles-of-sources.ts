/**
 * Articles belonged to nobody: one row for an address, which any source that named it could change.
 * Each becomes its source's. Where all that have it are of one feed, each gets the words. Where they
 * are not, these cannot be told apart: whoever brought it first has them, marked `mixed`, and for the
 * others they are withheld until the article is read again from its own page, as is done at once
 * with those that answers still reach. Their name stays, under which they were told.
 */
export const ARTICLES_OF_SOURCES = `
  ALTER TABLE verbatim.sources ADD COLUMN reach TEXT; -- 'channel' or 'workspace'; null: not known yet
  UPDATE verbatim.sources SET reach = CASE
    WHEN platform IN ('', 'room', 'terminal') THEN 'workspace'
    WHEN tenant = 'dm' OR (platform = 'slack' AND left(channel, 1) IN ('D', 'G'))
      THEN 'channel' END;

  ALTER TABLE verbatim.source_items DROP CONSTRAINT source_items_article_id_fkey;
  ALTER TABLE verbatim.article_revisions DROP CONSTRAINT article_revisions_article_id_fkey;
  ALTER TABLE verbatim.article_bands DROP CONSTRAINT article_bands_article_id_fkey;
  ALTER TABLE verbatim.articles RENAME TO old_articles;
  ALTER TABLE verbatim.article_revisions RENAME TO old_revisions;
  ALTER TABLE verbatim.article_bands RENAME TO old_bands;

  CREATE TABLE verbatim.articles (
    source_id BIGINT NOT NULL, -- 0 is the content folder
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
    first_seen_at TIMESTAMPTZ NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL
  );
  INSERT INTO verbatim.articles
    SELECT source_id, id,
      CASE WHEN NOT has_words THEN 'withheld' WHEN is_clear THEN 'unknown' ELSE 'mixed' END,
      url, title, author, site_name, published_on, CASE WHEN has_words THEN text ELSE '' END,
      copy_of, revision, first_seen_at, changed_at
    FROM verbatim.old_articles JOIN (
      SELECT article_id, source_id,
        feed = first_value(feed) OVER (PARTITION BY article_id ORDER BY first_item) AS has_words,
        min(feed) OVER (PARTITION BY article_id) = max(feed) OVER (PARTITION BY article_id)
          AS is_clear
      FROM (
        SELECT article_id, source_id, sources.url AS feed, min(source_items.id) AS first_item
        FROM verbatim.source_items JOIN verbatim.sources ON sources.id = source_id
        WHERE article_id IS NOT NULL GROUP BY article_id, source_id, sources.url) AS brought
    ) AS bringers ON old_articles.id = article_id
    UNION ALL
    SELECT 0, id, 'file', url, title, author, site_name, published_on, text, copy_of, revision,
      first_seen_at, changed_at
    FROM verbatim.old_articles WHERE id LIKE 'file:%';

  CREATE TABLE verbatim.article_revisions (
    source_id BIGINT NOT NULL,
    article_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    origin TEXT NOT NULL,
    title TEXT,
    text TEXT NOT NULL,
    replaced_at TIMESTAMPTZ NOT NULL
  );
  INSERT INTO verbatim.article_revisions
    SELECT source_id, article_id, old.revision, origin, old.title, old.text, replaced_at
    FROM verbatim.old_revisions AS old JOIN verbatim.articles ON articles.id = article_id
    WHERE origin <> 'withheld';

  CREATE TABLE verbatim.article_bands (
    band TEXT NOT NULL,
    source_id BIGINT NOT NULL,
    article_id TEXT NOT NULL
  );
  INSERT INTO verbatim.article_bands
    SELECT band, source_id, article_id
    FROM verbatim.old_bands JOIN verbatim.articles ON articles.id = article_id
    WHERE origin <> 'withheld';

  UPDATE verbatim.source_items SET state = 'waiting', attempts = 0, article_id = NULL, try_at = now(),
    reason = 'it is read again from its page: another source may have changed its words.'
  WHERE url IS NOT NULL AND (source_id, article_id) IN (
    SELECT source_id, id FROM verbatim.articles
    WHERE origin = 'withheld' AND first_seen_at >= now() - INTERVAL '30 days');
  UPDATE verbatim.sources SET next_poll_at = least(next_poll_at, now())
  WHERE reach IS NULL OR id IN (
    SELECT source_id FROM verbatim.source_items WHERE state = 'waiting' AND article_id IS NULL);

  DROP TABLE verbatim.old_bands;
  DROP TABLE verbatim.old_revisions;
  DROP TABLE verbatim.old_articles;
  DROP INDEX verbatim.items_by_article;

  ALTER TABLE verbatim.articles ADD PRIMARY KEY (source_id, id);
  ALTER TABLE verbatim.article_revisions ADD PRIMARY KEY (source_id, article_id, revision);
  ALTER TABLE verbatim.article_bands ADD PRIMARY KEY (band, source_id, article_id);
  CREATE INDEX worded_articles ON verbatim.articles (first_seen_at, id, source_id, origin)
    WHERE text <> '';
  CREATE INDEX articles_by_change ON verbatim.articles (changed_at);
  CREATE INDEX articles_by_address ON verbatim.articles (id);
  CREATE INDEX bands_by_article ON verbatim.article_bands (source_id, article_id)
`;
