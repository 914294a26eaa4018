import type { Insertion } from "../database.ts";

export const READINGS: Insertion = {
  table: "readings",
  columns: {
    id: "number",
    source_id: "number",
    article_id: "text",
    name: "text",
    revision: "number",
    engine: "number",
    size: "number",
    parsed: "bytes",
  },
};

export const QUOTATIONS: Insertion = {
  table: "quotations",
  columns: {
    id: "number",
    reading_id: "number",
    source_id: "number",
    place: "number",
    print: "text",
  },
};

export const PEOPLE: Insertion = {
  table: "people",
  columns: { kind: "text", key: "text", field: "text", name: "text" },
  keepsKnown: true,
};

export const APPEARANCES: Insertion = {
  table: "appearances",
  columns: {
    person_id: "number",
    reading_id: "number",
    source_id: "number",
    revision: "number",
    own: "number",
    reported: "number",
    role: "text",
    aliases: "text",
  },
};

export const PEOPLE_WORDS: Insertion = {
  table: "people_words",
  columns: { word: "text", source_id: "number", person_id: "number" },
  keepsKnown: true,
};

export const REPRINTS: Insertion = {
  table: "reprints",
  columns: {
    person_id: "number",
    standing: "text",
    print: "text",
    quotation_id: "number",
    reading_id: "number",
    source_id: "number",
  },
  keepsKnown: true,
};
