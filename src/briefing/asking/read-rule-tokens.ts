import { BotError } from "../../domain/errors.ts";
import { anyOf } from "../../domain/pattern.ts";
import type { Span } from "../../domain/span.ts";
import { joinNames } from "../../domain/wording.ts";

export type RuleToken = Span &
  (
    | { readonly kind: "AND" | "OR" | "NOT" | "(" | ")" }
    | { readonly kind: "rule"; readonly field: RuleField; readonly value: string }
  );

/**
 * "phrase" means words in quotation marks, which stand side by side in that order; "start" is the
 * beginning of a word: harbo*.
 */
type RuleField =
  | "words"
  | "start"
  | "phrase"
  | "speaker"
  | "source"
  | "pattern"
  | "since"
  | "until"
  | "on";

const FIELDS: Readonly<Record<string, RuleField>> = {
  speaker: "speaker",
  by: "speaker",
  source: "source",
  in: "source",
  since: "since",
  until: "until",
  on: "on",
};

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
export function readRuleTokens(text: string): readonly RuleToken[] {
  const tokens: RuleToken[] = [];
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

function tokenOf(groups: Groups, span: Span, text: string): RuleToken {
  const { bracket, minus, field, value = "", phrase, pattern, word = "" } = groups;
  if (bracket === "(" || bracket === ")") return { kind: bracket, ...span };
  if (minus) return { kind: "NOT", ...span };
  if (word === "AND" || word === "OR" || word === "NOT") return { kind: word, ...span };
  if (phrase) return rule("phrase", withoutMarks(phrase), { span, text });
  if (pattern) return rule("pattern", pattern.slice(1, -1), { span, text });
  if (field === undefined) return rule(fieldOfWord(word), word, { span, text });

  const known = FIELDS[field.toLowerCase()];
  if (known === undefined) {
    const names = Object.keys(FIELDS).map((name) => `${name}:`);
    throw unclear(text, span.start, `there is no "${field}:", only ${joinNames(names)}`);
  }
  return rule(known, withoutMarks(value), { span, text });
}

function fieldOfWord(word: string): RuleField {
  return /^[\p{L}\p{N}'’-]{2,}\*$/u.test(word) ? "start" : "words";
}

function rule(field: RuleField, value: string, at: { span: Span; text: string }): RuleToken {
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
