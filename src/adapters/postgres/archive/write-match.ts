import type { WordQuery } from "../../../ports/archive.ts";
import { EACH, type Match } from "../../sql/archive/word-index.ts";
import { mayFollow } from "./word-pairs.ts";

/** Stand before terms that are no words of the text; no folded word has them. */
export const KEY = "=";
export const TITLE = "^";

interface WrittenMatch {
  /** What the index is asked for, in which of a phrase each word is wanted. */
  readonly query: string;
  /** What a line of terms has to fulfil besides, in SQL; empty where the index tells it all. */
  readonly condition: string;
  readonly values: Readonly<Record<string, string | number>>;
}

interface Looked {
  /** Whether it is known which words follow each other. */
  readonly hasPairs: boolean;
}

export function writeMatch({ words, isHeadline, keys }: Match, { hasPairs }: Looked): WrittenMatch {
  const mark = isHeadline ? TITLE : "";
  const wanted = keys.map((terms) => `(${terms.map((term) => quoted(KEY + term)).join(" | ")})`);
  const asked = words === undefined ? null : indexed(words, mark);
  const all = [...wanted, ...(asked === null ? [] : [`(${asked})`])];
  // The index goes by what is there, so something has to be wanted.
  const query = wanted.length > 0 ? all : [quoted(KEY + EACH), ...all];
  const values: Record<string, string | number> = {};
  const name = (value: string | number) => {
    const key = `text${Object.keys(values).length}`;
    values[key] = value;
    return `:${key}`;
  };
  const conditions =
    words === undefined || !hasPhrase(words)
      ? []
      : [
          ...(hasPairs ? phrasesOf(words).map((stems) => mayFollow(stems, name)) : []),
          `(${exact(words, { mark, name })})`,
        ];
  return {
    query: query.join(" & "),
    condition: conditions.map((condition) => `AND ${condition}`).join(" "),
    values,
  };
}

/** Those that have to be there. */
function phrasesOf(query: WordQuery): readonly (readonly string[])[] {
  if (query.kind === "phrase") return query.stems.length > 1 ? [query.stems] : [];
  return query.kind === "and" ? query.parts.flatMap(phrasesOf) : [];
}

/** `null` where the index cannot tell. */
function indexed(query: WordQuery, mark: string): string | null {
  switch (query.kind) {
    case "word":
      return `${quoted(mark + query.stem)}${query.isStart ? ":*" : ""}`;
    case "phrase":
      return query.stems.map((stem) => quoted(mark + stem)).join(" & ");
    case "not": {
      const part = hasPhrase(query.part) ? null : indexed(query.part, mark);
      return part === null ? null : `!(${part})`;
    }
    case "and": {
      const parts = query.parts.flatMap((part) => indexed(part, mark) ?? []);
      return parts.length === 0 ? null : parts.map((part) => `(${part})`).join(" & ");
    }
    case "or": {
      const parts = query.parts.flatMap((part) => indexed(part, mark) ?? []);
      return parts.length < query.parts.length
        ? null
        : parts.map((part) => `(${part})`).join(" | ");
    }
  }
}

function hasPhrase(query: WordQuery): boolean {
  switch (query.kind) {
    case "word":
      return false;
    case "phrase":
      return query.stems.length > 1;
    case "not":
      return hasPhrase(query.part);
    case "and":
    case "or":
      return query.parts.some(hasPhrase);
  }
}

interface Writing {
  readonly mark: string;
  readonly name: (value: string | number) => string;
}

function exact(query: WordQuery, writing: Writing): string {
  const { mark, name } = writing;
  const has = (text: string) => `strpos(terms, ${name(text)}) > 0`;
  switch (query.kind) {
    case "word":
      return has(` ${mark}${query.stem}${query.isStart ? "" : " "}`);
    case "phrase":
      return has(` ${query.stems.map((stem) => mark + stem).join(" ")} `);
    case "not":
      return `NOT (${exact(query.part, writing)})`;
    case "and":
    case "or":
      return query.parts
        .map((part) => `(${exact(part, writing)})`)
        .join(query.kind === "and" ? " AND " : " OR ");
  }
}

function quoted(term: string): string {
  return `'${term.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`;
}
