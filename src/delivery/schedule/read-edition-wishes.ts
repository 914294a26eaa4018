import type { EditionSettings } from "../../domain/edition/edition-settings.ts";
import { titleProblem } from "../../domain/edition/edition-title.ts";
import { readSection, SECTIONS, type Section } from "../../domain/edition/sections.ts";
import { joinNames } from "../../domain/wording.ts";

/** As asked for, each list with commas; "none" empties it, and what is left out stays as it is. */
export interface EditionWishes {
  readonly template?: EditionSettings["template"] | undefined;
  readonly length?: EditionSettings["length"] | undefined;
  readonly topics?: string | undefined;
  readonly interests?: string | undefined;
  readonly sources?: string | undefined;
  readonly languages?: string | undefined;
  /** Sections, as "sports, opinion". */
  readonly without?: string | undefined;
  readonly title?: string | undefined;
  readonly corrections?: EditionSettings["corrections"] | undefined;
}

type ReadWishes =
  | { readonly status: "read"; readonly settings: EditionSettings }
  | { readonly status: "unreadable"; readonly problem: string };

export function readEditionWishes(current: EditionSettings, wishes: EditionWishes): ReadWishes {
  const title = wishes.title?.trim();
  const { wanted: topics, unwanted } = readTopics(wishes.topics);
  const without = readSections(listOf(wishes.without), unwanted);
  if (typeof without === "string") return { status: "unreadable", problem: without };
  const settings: EditionSettings = {
    template: wishes.template ?? current.template,
    length: wishes.length ?? current.length,
    topics: topics ?? current.topics,
    without: without ?? current.without,
    interests: listOf(wishes.interests) ?? current.interests,
    sources: listOf(wishes.sources)?.map(toSite) ?? current.sources,
    languages: listOf(wishes.languages)?.map((code) => toCode(code) ?? code) ?? current.languages,
    title: title === undefined ? current.title : isNone(title) ? null : title,
    corrections: wishes.corrections ?? current.corrections,
  };
  const problem = languageProblem(settings.languages) ?? titleProblem(settings);
  return problem ? { status: "unreadable", problem } : { status: "read", settings };
}

export function isNone(text: string): boolean {
  return /^none$/i.test(text.trim());
}

function listOf(text: string | undefined): string[] | undefined {
  if (text === undefined || isNone(text)) return text === undefined ? undefined : [];
  const items = text.split(/[,;]/).map((item) => item.trim());
  return [...new Set(items.filter(Boolean))];
}

/** "immigration, no sports": what is wanted, and the sections that are not. */
function readTopics(text: string | undefined) {
  const items = listOf(text);
  const unwanted =
    items?.flatMap((item) => /^(?:no|without|not) (.+)$/i.exec(item)?.[1] ?? []) ?? [];
  const wanted = items?.filter((item) => !/^(?:no|without|not) /i.test(item));
  // Whoever says only what is unwanted leaves the topics as they are.
  return { wanted: unwanted.length > 0 && wanted?.length === 0 ? undefined : wanted, unwanted };
}

/** The sections to leave out, `undefined` where none are named, or what is wrong with a name. */
function readSections(
  named: readonly string[] | undefined,
  unwanted: readonly string[],
): readonly Section[] | string | undefined {
  if (named === undefined && unwanted.length === 0) return undefined;
  const names = [...(named ?? []), ...unwanted];
  const unknown = names.find((name) => readSection(name) === null);
  if (unknown !== undefined) {
    return `“${unknown}” is no section. There are ${joinNames(SECTIONS)}.`;
  }
  return [...new Set(names.flatMap((name) => readSection(name) ?? []))];
}

/** "https://www.example.org/news" as "example.org". */
function toSite(source: string): string {
  return source
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^www\./, "")
    .replace(/\/.*$/, "");
}

/** "German" and "DE" as "de"; `null` for what is no language. */
function toCode(language: string): string | null {
  const wanted = language.toLowerCase();
  const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
  if (/^[a-z]{2}$/.test(wanted)) return names.of(wanted) ? wanted : null;
  for (let index = 0; index < LETTERS ** 2; index += 1) {
    const code = letter(Math.floor(index / LETTERS)) + letter(index % LETTERS);
    if (names.of(code)?.toLowerCase() === wanted) return code;
  }
  return null;
}

const LETTERS = 26;

function letter(index: number): string {
  return String.fromCharCode("a".charCodeAt(0) + index);
}

function languageProblem(languages: readonly string[]): string | null {
  const unknown = languages.find((language) => toCode(language) !== language);
  if (unknown === undefined) return null;
  return `“${unknown}” is no language. Give names or codes, such as English, de.`;
}
