import { BotError } from "../../domain/errors.ts";
import { anyOf } from "../../domain/pattern.ts";
import type { Span } from "../../domain/span.ts";

export type FilterToken = Span &
  (
    | { readonly kind: "AND" | "OR" | "NOT" | "(" | ")" }
    | { readonly kind: "rule"; readonly field: FilterField; readonly value: string }
  );

/** "phrase" means words in quotation marks, which stand side by side in that order. */
export type FilterField = "words" | "phrase" | "speaker" | "source" | "pattern";

// Phones turn straight marks into curly ones.
const QUOTED = '"[^"]*"|[“„][^“”]*[“”]';
const TOKEN = anyOf(
  [
    String.raw`(?<blank>\s+)`,
    "(?<bracket>[()])",
    `(?<field>[a-z]+):(?<value>${QUOTED}|${String.raw`[^\s()"“”„]*`})`,
    `(?<phrase>${QUOTED})`,
    String.raw`(?<pattern>/(?:[^/\\]|\\.)+/)(?=[\s)]|$)`,
    String.raw`(?<minus>-(?=\S))`,
    String.raw`(?<word>[^\s()"“”„]+)`,
  ],
  "iuy",
);

/** @throws BotError `bad-input` showing where what cannot be read begins. */
export function readFilterTokens(text: string): readonly FilterToken[] {
  const tokens: FilterToken[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) throw unclear(text, start, "a quotation mark is opened and not closed");
    const end = TOKEN.lastIndex;
    if (!groups.blank) tokens.push(tokenOf(groups, { start, end }, text));
    TOKEN.lastIndex = end;
  }
  return tokens;
}

type Groups = Readonly<Record<string, string | undefined>>;

function tokenOf(groups: Groups, span: Span, text: string): FilterToken {
  const { bracket, minus, field, value = "", phrase, pattern, word = "" } = groups;
  if (bracket === "(" || bracket === ")") return { kind: bracket, ...span };
  if (minus) return { kind: "NOT", ...span };
  if (word === "AND" || word === "OR" || word === "NOT") return { kind: word, ...span };
  if (phrase) return rule("phrase", withoutMarks(phrase), { span, text });
  if (pattern) return rule("pattern", pattern.slice(1, -1), { span, text });
  if (field === undefined) return rule("words", word, { span, text });

  const known = field.toLowerCase();
  if (known !== "speaker" && known !== "source") {
    throw unclear(text, span.start, `there is no "${field}:", only speaker: and source:`);
  }
  return rule(known, withoutMarks(value), { span, text });
}

function rule(field: FilterField, value: string, at: { span: Span; text: string }): FilterToken {
  if (field !== "pattern" && !/[\p{L}\p{N}]/u.test(value)) {
    throw unclear(at.text, at.span.start, "there is no word to look for");
  }
  return { kind: "rule", field, value, ...at.span };
}

function withoutMarks(value: string): string {
  return value.replace(/^["“„]|["“”]$/gu, "");
}

/** Characters around a mistake. Chosen by hand: they fit on a line. */
const SHOWN_BEFORE = 60;
const SHOWN_AFTER = 30;

/** Shows the place of a mistake where nothing can be underlined: "tisch OR ▸ ) NOT mamdani". */
export function unclear(text: string, at: number, problem: string): BotError {
  const from = Math.max(0, at - SHOWN_BEFORE);
  const to = Math.min(text.length, at + SHOWN_AFTER);
  const before = `${from > 0 ? "…" : ""}${text.slice(from, at)}`;
  const after = `${text.slice(at, to)}${to < text.length ? "…" : ""}`;
  const place = `${before}▸${after}`.trim();
  return new BotError("bad-input", `At ▸, ${problem}: ${place}`);
}
