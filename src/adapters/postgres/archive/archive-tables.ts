/** What the engine read, and what it is found by; numbers of readings and quotations tell the day. */
export const ARCHIVE_TABLES = `
  ALTER TABLE verbatim.articles ADD COLUMN read_by INTEGER; -- the engine that read its words
  CREATE INDEX unread_articles ON verbatim.articles (first_seen_at)
    WHERE read_by IS NULL AND text <> '';
  CREATE INDEX articles_by_engine ON verbatim.articles (read_by) WHERE read_by IS NOT NULL;

  CREATE TABLE verbatim.readings (
    id BIGINT PRIMARY KEY,
    source_id BIGINT NOT NULL,
    article_id TEXT NOT NULL,
    name TEXT NOT NULL, -- under which it is told: the same for its copies
    revision INTEGER NOT NULL,
    engine INTEGER NOT NULL,
    size INTEGER NOT NULL, -- how many quotations it has, whose numbers follow its own
    parsed BYTEA NOT NULL, -- JSON without the words, compressed
    terms TSVECTOR,
    UNIQUE (source_id, article_id)
  );
  CREATE INDEX readings_by_name ON verbatim.readings (name);
  CREATE INDEX readings_by_source ON verbatim.readings (source_id, id);
  CREATE INDEX readings_by_terms ON verbatim.readings USING gin (terms);

  CREATE TABLE verbatim.quotations (
    id BIGINT PRIMARY KEY,
    reading_id BIGINT NOT NULL,
    source_id BIGINT NOT NULL,
    place INTEGER NOT NULL, -- among the article's quotations
    print TEXT, -- the same for the same words
    terms TSVECTOR
  );
  CREATE INDEX quotations_by_terms ON verbatim.quotations USING gin (terms);

  CREATE TABLE verbatim.people (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL
  );
  CREATE UNIQUE INDEX people_by_key ON verbatim.people (md5(key), kind);

  CREATE TABLE verbatim.said (
    person_id BIGINT NOT NULL,
    standing TEXT NOT NULL, -- o: own words, r: reported, n: named by others
    quotation_id BIGINT NOT NULL,
    PRIMARY KEY (person_id, standing, quotation_id)
  );

  CREATE TABLE verbatim.appearances (
    person_id BIGINT NOT NULL,
    reading_id BIGINT NOT NULL,
    source_id BIGINT NOT NULL,
    revision INTEGER NOT NULL,
    own INTEGER NOT NULL,
    reported INTEGER NOT NULL,
    role TEXT,
    aliases TEXT,
    PRIMARY KEY (person_id, reading_id)
  );
  CREATE INDEX revised_appearances ON verbatim.appearances (person_id, reading_id)
    WHERE revision > 1;
  CREATE INDEX appearances_by_reading ON verbatim.appearances (reading_id);

  CREATE TABLE verbatim.speakers (
    source_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    own INTEGER NOT NULL,
    reported INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (person_id, source_id)
  );
  CREATE INDEX speakers_by_source ON verbatim.speakers (source_id, own DESC);
  CREATE INDEX speakers_by_own ON verbatim.speakers (own DESC);
  CREATE INDEX speakers_gone ON verbatim.speakers (articles) WHERE articles = 0;

  CREATE TABLE verbatim.people_words (
    word TEXT COLLATE "C" NOT NULL,
    person_id BIGINT NOT NULL,
    source_id BIGINT NOT NULL,
    PRIMARY KEY (word, person_id, source_id)
  )
`;

/** Those of one name are told apart by what they do; what was printed twice is counted once. */
export const NAMESAKES_AND_REPRINTS = `
  ALTER TABLE verbatim.people ADD COLUMN field TEXT NOT NULL DEFAULT '';
  DROP INDEX verbatim.people_by_key;
  CREATE UNIQUE INDEX people_by_key ON verbatim.people (md5(key), kind, field);

  CREATE TABLE verbatim.reprints (
    person_id BIGINT NOT NULL,
    standing TEXT NOT NULL,
    print TEXT NOT NULL,
    quotation_id BIGINT NOT NULL,
    reading_id BIGINT NOT NULL,
    source_id BIGINT NOT NULL,
    PRIMARY KEY (person_id, standing, print, quotation_id)
  );
  CREATE INDEX reprints_by_reading ON verbatim.reprints (reading_id);
  CREATE INDEX quotations_by_print ON verbatim.quotations (substr(print, 1, 5))
    WHERE print IS NOT NULL
`;

/** Who is in articles that several sources brought, of which a reader sees one. */
export const DOUBLES = `
  CREATE TABLE verbatim.doubles (
    person_id BIGINT NOT NULL,
    reading_id BIGINT NOT NULL,
    source_id BIGINT NOT NULL,
    own INTEGER NOT NULL,
    reported INTEGER NOT NULL,
    PRIMARY KEY (person_id, reading_id)
  );
  CREATE INDEX doubles_by_reading ON verbatim.doubles (reading_id);
  INSERT INTO verbatim.doubles (person_id, reading_id, source_id, own, reported)
  SELECT person_id, reading_id, source_id, own, reported FROM verbatim.appearances
  WHERE reading_id IN (
    SELECT id FROM verbatim.readings
    WHERE name IN (SELECT name FROM verbatim.readings GROUP BY name HAVING count(*) > 1))
`;

/** Terms of the days that a row is of: so many bits of a number tell one day, and sixteen days. */
export const DAY_BITS = 22;
export const WIDE_BITS = 26;

/**
 * What rows are found by, as a line of text instead of a vector. The function tells the planner how
 * long it takes, so that it goes by the index, which has what the function gives.
 */
export const WORDS_AS_LINES = `
  CREATE FUNCTION verbatim.word_terms(id BIGINT, terms TEXT) RETURNS TSVECTOR
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10000
    RETURN array_to_tsvector(array_remove(string_to_array(terms, ' '), '')
      || ARRAY['=n' || CAST(id >> ${DAY_BITS} AS TEXT), '=w' || CAST(id >> ${WIDE_BITS} AS TEXT)]);
  CREATE TABLE verbatim.reading_words (
    id BIGINT PRIMARY KEY,
    terms TEXT NOT NULL, -- compressed elsewhere, so that many rows are on one page
    pairs BYTEA STORAGE PLAIN -- which words follow each other
  ) WITH (toast_tuple_target = 128);
  CREATE TABLE verbatim.quotation_words (id BIGINT PRIMARY KEY, terms TEXT NOT NULL);
  CREATE INDEX reading_words_by_terms ON verbatim.reading_words
    USING gin (verbatim.word_terms(id, terms)) WITH (gin_pending_list_limit = 1024);
  CREATE INDEX quotation_words_by_terms ON verbatim.quotation_words
    USING gin (verbatim.word_terms(id, terms)) WITH (gin_pending_list_limit = 1024)
`;

/**
 * Each word is one character, so that a line of them is a quarter as long, and is looked through for
 * a phrase as it stands. Quotations are stretches of their article's line.
 *
 * The index is on a table of numbers alone, whose lines the function looks up: where as many rows
 * are on a page, it takes two thirds. A line is written before its number and never changes.
 */
export const WORDS_AS_SIGNS = `
  CREATE TABLE verbatim.signs (
    term TEXT COLLATE "C" PRIMARY KEY,
    number INTEGER GENERATED ALWAYS AS IDENTITY (MINVALUE 0) -- the commonest have the lowest
  );
  CREATE TABLE verbatim.word_lines (
    id BIGINT PRIMARY KEY,
    keys TEXT NOT NULL, -- a line of the reading's own people, then one for each quotation
    spans TEXT NOT NULL, -- where each quotation begins in the words, and how many it has
    words TEXT NOT NULL
  );
  CREATE FUNCTION verbatim.line_terms(line BIGINT) RETURNS TSVECTOR
    LANGUAGE sql IMMUTABLE STRICT COST 10000
    RETURN (SELECT array_to_tsvector(
        array_remove(string_to_array(translate(keys, E'\\n', ' '), ' '), '')
        || array_remove(array_remove(string_to_array(words, NULL), ' '), E'\\n')
        || ARRAY['=n' || CAST(id >> ${DAY_BITS} AS TEXT), '=w' || CAST(id >> ${WIDE_BITS} AS TEXT)])
      FROM verbatim.word_lines WHERE id = line);
  CREATE TABLE verbatim.word_numbers (id BIGINT NOT NULL); -- another index would be gone through
  CREATE INDEX word_numbers_by_terms ON verbatim.word_numbers
    USING gin (verbatim.line_terms(id)) WITH (gin_pending_list_limit = 1024)
`;

/** The terms of quotations tell who said what. */
export const DROP_SAID = "DROP TABLE verbatim.said";

export const DROP_LINES = `
  DROP TABLE verbatim.reading_words;
  DROP TABLE verbatim.quotation_words;
  DROP FUNCTION verbatim.word_terms
`;
