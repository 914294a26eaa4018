import type { EditionSettings } from "../../domain/edition/edition-settings.ts";
import { titleProblem } from "../../domain/edition/edition-title.ts";

/** As asked for, each list with commas; "none" empties it, and what is left out stays as it is. */
export interface EditionWishes {
  readonly template?: EditionSettings["template"] | undefined;
  readonly length?: EditionSettings["length"] | undefined;
  readonly topics?: string | undefined;
  readonly interests?: string | undefined;
  readonly sources?: string | undefined;
  readonly languages?: string | undefined;
  readonly title?: string | undefined;
  readonly corrections?: EditionSettings["corrections"] | undefined;
}

type ReadWishes =
  | { readonly status: "read"; readonly settings: EditionSettings }
  | { readonly status: "unreadable"; readonly problem: string };

export function readEditionWishes(current: EditionSettings, wishes: EditionWishes): ReadWishes {
  const title = wishes.title?.trim();
  const settings: EditionSettings = {
    template: wishes.template ?? current.template,
    length: wishes.length ?? current.length,
    topics: listOf(wishes.topics) ?? current.topics,
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
