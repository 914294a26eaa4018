import type { WordQuery } from "../../../ports/archive.ts";
import { EACH, type Match, type Worded } from "../../sql/archive/word-index.ts";
import { KEY, NO_SIGN, type Signs, TITLE } from "./signs.ts";

/** In SQL, each after another one. */
export interface Conditions {
  /** What the whole line has to fulfil so that any of its quotations may. */
  readonly ofLine: string;
  /** What words and keys have to fulfil besides; empty where the index tells it all. */
  readonly condition: string;
}

interface WrittenMatch extends Conditions {
  /** What the index of readings is asked for. */
  readonly query: string;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}

interface Writing {
  readonly signs: Signs;
  readonly mark: string;
  /** The index knows what is somewhere in an article, and not in which of its quotations. */
  readonly isOfPart: boolean;
  readonly name: (value: string | readonly string[]) => string;
}

export function writeMatch(
  { words, isHeadline, keys }: Match,
  { signs, table }: { readonly signs: Signs; readonly table: Worded },
): WrittenMatch {
  const values: Record<string, string | readonly string[]> = {};
  const name = (value: string | readonly string[]) => {
    const key = `text${Object.keys(values).length}`;
    values[key] = value;
    return `:${key}`;
  };
  const isOfPart = table === "quotations";
  const writing = { signs, mark: isHeadline ? TITLE : "", isOfPart, name };
  const wanted = keys.map((terms) => anyOf(terms.map((term) => quoted(keyTerm(term, signs)))));
  const asked = words === undefined ? null : indexed(words, writing);
  // The index goes by what is there, so something has to be wanted.
  const least = wanted.length > 0 ? [] : [quoted(keyTerm(EACH, signs))];
  const own = isOfPart ? keys.filter((terms) => terms.every(isOwn)) : [];
  const conditions = [
    ...own.map((terms) => hasKey(terms, name)),
    ...(words !== undefined && (isOfPart || hasPhrase(words)) ? [exact(words, writing)] : []),
  ];
  const ofLine = isOfPart && words !== undefined ? somewhere(words, writing) : null;
  return {
    ofLine: ofLine === null ? "" : `AND (${ofLine})`,
    query: [...least, ...wanted, ...(asked === null ? [] : [`(${asked})`])].join(" & "),
    condition: conditions.map((condition) => `AND (${condition})`).join(" "),
    values,
  };
}

/** The beginning that all of them have is looked for first, since taking a list apart takes longest. */
function hasKey(terms: readonly string[], name: Writing["name"]): string {
  const [first = ""] = terms;
  const isCommon = (length: number) =>
    terms.every((term) => term.startsWith(first.slice(0, length)));
  const length = Array.from(first, (_, at) => at + 1).findLast(isCommon) ?? 0;
  return `strpos(keys, ${name(first.slice(0, length))}) > 0
    AND string_to_array(keys, ' ') && CAST(${name(terms)} AS TEXT[])`;
}

/** Of somebody in a quotation or a reading; there are so many that they have no characters. */
export function isOwn(key: string): boolean {
  return /^(?:p\d+[orn]?|k[orn])$/.test(key);
}

function keyTerm(key: string, signs: Signs): string {
  return isOwn(key) ? key : (signs.of(KEY + key) ?? unsigned(KEY + key));
}

/** How a word stands in the index that has no character, or nobody ever wrote. */
export function unsigned(term: string): string {
  return `+${term}`;
}

/** `null` where the index cannot tell. */
function indexed(query: WordQuery, writing: Writing): string | null {
  const { signs, mark, isOfPart } = writing;
  const one = (stem: string) => quoted(signs.of(mark + stem) ?? unsigned(mark + stem));
  switch (query.kind) {
    case "word": {
      if (!query.isStart) return one(query.stem);
      const begun = signs.startingWith(mark + query.stem).map(quoted);
      return anyOf([...begun, `${quoted(unsigned(mark + query.stem))}:*`]);
    }
    case "phrase":
      return query.stems.map(one).join(" & ");
    case "not": {
      const part = isOfPart || hasPhrase(query.part) ? null : indexed(query.part, writing);
      return part === null ? null : `!(${part})`;
    }
    case "and": {
      const parts = query.parts.flatMap((part) => indexed(part, writing) ?? []);
      return parts.length === 0 ? null : parts.map((part) => `(${part})`).join(" & ");
    }
    case "or": {
      const parts = query.parts.flatMap((part) => indexed(part, writing) ?? []);
      return parts.length < query.parts.length ? null : anyOf(parts.map((part) => `(${part})`));
    }
  }
}

function anyOf(terms: readonly string[]): string {
  return `(${terms.join(" | ")})`;
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

function exact(query: WordQuery, writing: Writing): string {
  const { signs, mark, name } = writing;
  switch (query.kind) {
    case "word": {
      if (!query.isStart) return hasWords([query.stem], writing);
      const begun = signs.startingWith(mark + query.stem);
      return `string_to_array(words, NULL) && CAST(${name([...begun, NO_SIGN])} AS TEXT[])`;
    }
    case "phrase":
      return hasWords(query.stems, writing);
    case "not":
      return `NOT (${exact(query.part, writing)})`;
    case "and":
    case "or":
      return query.parts
        .map((part) => `(${exact(part, writing)})`)
        .join(query.kind === "and" ? " AND " : " OR ");
  }
}

/** What a line has to have somewhere; `null` where that says nothing. */
function somewhere(query: WordQuery, writing: Writing): string | null {
  switch (query.kind) {
    case "word":
      return query.isStart ? null : hasWords([query.stem], writing);
    case "phrase":
      return hasWords(query.stems, writing);
    case "and": {
      const parts = query.parts.flatMap((part) => somewhere(part, writing) ?? []);
      return parts.length === 0 ? null : parts.join(" AND ");
    }
    case "not":
    case "or":
      return null;
  }
}

function hasWords(stems: readonly string[], { signs, mark, name }: Writing): string {
  const line = stems.map((stem) => signs.of(mark + stem) ?? NO_SIGN).join("");
  return `strpos(words, ${name(line)}) > 0`;
}

function quoted(term: string): string {
  return `'${term.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`;
}
