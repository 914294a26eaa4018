/** What the engine read, and what it is found by; numbers of readings and quotations tell the day. */
export const ARCHIVE_TABLES = `
  ALTER TABLE articles ADD COLUMN read_by INTEGER; -- the version of the engine that read its words
  CREATE INDEX unread_articles ON articles (first_seen_at) WHERE read_by IS NULL AND text <> '';
  CREATE INDEX articles_by_engine ON articles (read_by) WHERE read_by IS NOT NULL;

  CREATE TABLE readings (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL,
    article_id TEXT NOT NULL,
    name TEXT NOT NULL, -- under which it is told: the same for its copies
    revision INTEGER NOT NULL,
    engine INTEGER NOT NULL,
    size INTEGER NOT NULL, -- how many quotations it has, whose numbers follow its own
    parsed BLOB NOT NULL, -- JSON without the words, compressed
    UNIQUE (source_id, article_id)
  ) STRICT;
  CREATE INDEX readings_by_name ON readings (name);
  CREATE INDEX readings_by_source ON readings (source_id, id);

  CREATE TABLE quotations (
    id INTEGER PRIMARY KEY,
    reading_id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    place INTEGER NOT NULL, -- among the article's quotations
    print TEXT -- the same for the same words
  ) STRICT;

  CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (key, kind)
  ) STRICT;

  CREATE TABLE said (
    person_id INTEGER NOT NULL,
    standing TEXT NOT NULL, -- o: own words, r: reported, n: named by others
    quotation_id INTEGER NOT NULL,
    PRIMARY KEY (person_id, standing, quotation_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE appearances (
    person_id INTEGER NOT NULL,
    reading_id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    own INTEGER NOT NULL,
    reported INTEGER NOT NULL,
    role TEXT,
    aliases TEXT,
    PRIMARY KEY (person_id, reading_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX revised_appearances ON appearances (person_id, reading_id) WHERE revision > 1;
  CREATE INDEX appearances_by_reading ON appearances (reading_id);

  CREATE TABLE speakers (
    source_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    own INTEGER NOT NULL,
    reported INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (person_id, source_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX speakers_by_source ON speakers (source_id, own DESC);
  CREATE INDEX speakers_by_own ON speakers (own DESC);
  CREATE INDEX speakers_gone ON speakers (articles) WHERE articles = 0;

  CREATE TABLE people_words (
    word TEXT NOT NULL,
    person_id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    PRIMARY KEY (word, person_id, source_id)
  ) STRICT, WITHOUT ROWID;

  -- What has most comes first, since each other column costs two bytes for a row and word.
  CREATE VIRTUAL TABLE quotation_words USING fts5 (
    words, keys, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");
  CREATE VIRTUAL TABLE reading_words USING fts5 (
    words, title, keys, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0")
`;

/** Those of one name are told apart by what they do; what was printed twice is counted once. */
export const NAMESAKES_AND_REPRINTS = `
  CREATE TABLE people_by_field (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    field TEXT NOT NULL, -- what they do; empty where no role tells it
    name TEXT NOT NULL,
    UNIQUE (key, kind, field)
  ) STRICT;
  INSERT INTO people_by_field SELECT id, kind, key, '', name FROM people;
  DROP TABLE people;
  ALTER TABLE people_by_field RENAME TO people;

  CREATE TABLE reprints (
    person_id INTEGER NOT NULL,
    standing TEXT NOT NULL,
    print TEXT NOT NULL,
    quotation_id INTEGER NOT NULL,
    reading_id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    PRIMARY KEY (person_id, standing, print, quotation_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reprints_by_reading ON reprints (reading_id);
  CREATE INDEX quotations_by_print ON quotations (substr(print, 1, 5)) WHERE print IS NOT NULL
`;

/** Who is in articles that several sources brought, of which a reader sees one. */
export const DOUBLES = `
  CREATE TABLE doubles (
    person_id INTEGER NOT NULL,
    reading_id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    own INTEGER NOT NULL,
    reported INTEGER NOT NULL,
    PRIMARY KEY (person_id, reading_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX doubles_by_reading ON doubles (reading_id);
  INSERT INTO doubles (person_id, reading_id, source_id, own, reported)
  SELECT person_id, reading_id, source_id, own, reported FROM appearances
  WHERE reading_id IN (
    SELECT id FROM readings
    WHERE name IN (SELECT name FROM readings GROUP BY name HAVING count(*) > 1))
`;

/**
 * An index merges its pieces when it has six of a size, not four
 * (https://www.sqlite.org/fts5.html#the_automerge_configuration_option): measured, an import takes a tenth
 * less time, and questions take no longer.
 */
export const FEWER_MERGES = `
  INSERT INTO quotation_words (quotation_words, rank) VALUES ('automerge', 6);
  INSERT INTO reading_words (reading_words, rank) VALUES ('automerge', 6)
`;
