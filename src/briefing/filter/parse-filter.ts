import { BotError } from "../../domain/errors.ts";
import { compilePattern, type Pattern } from "./compile-pattern.ts";
import type { FilterField, FilterToken } from "./read-filter-tokens.ts";
import { readFilterTokens, unclear } from "./read-filter-tokens.ts";

export type FilterRule =
  | { readonly kind: Exclude<FilterField, "pattern">; readonly value: string }
  | { readonly kind: "pattern"; readonly value: string; readonly find: Pattern }
  | { readonly kind: "and" | "or"; readonly parts: readonly FilterRule[] }
  | { readonly kind: "not"; readonly part: FilterRule };

/** As much as can be typed into a command. The other limits were chosen by hand. */
const LONGEST_FILTER = 400;
const MOST_RULES = 40;
const DEEPEST = 10;

/**
 * `(tisch OR speaker:mamdani) NOT source:"Daily Mail"`: words side by side are all wanted, NOT binds
 * closest and OR loosest, the operators are in capitals, and `-word` is NOT too.
 *
 * @throws BotError `bad-input` that shows the place of the mistake.
 */
export function parseFilter(text: string): FilterRule {
  if (text.length > LONGEST_FILTER) {
    throw new BotError(
      "bad-input",
      `A filter has at most ${LONGEST_FILTER} characters, and this one has ${text.length}.`,
    );
  }
  const tokens = readFilterTokens(text);
  const rules = tokens.filter(({ kind }) => kind === "rule");
  const tooMany = rules[MOST_RULES];
  if (tooMany) throw unclear(text, tooMany.start, `there are more than ${MOST_RULES} rules`);

  const reader: Reader = { text, tokens, at: 0, depth: 0 };
  const filter = readOr(reader);
  const left = tokens[reader.at];
  if (left) throw unclear(text, left.start, "this bracket closes none");
  return filter;
}

interface Reader {
  readonly text: string;
  readonly tokens: readonly FilterToken[];
  at: number;
  depth: number;
}

function readOr(reader: Reader): FilterRule {
  const parts = [readAnd(reader)];
  while (take(reader, "OR")) parts.push(readAnd(reader));
  return joined("or", parts);
}

function readAnd(reader: Reader): FilterRule {
  const parts = [readOne(reader)];
  while (take(reader, "AND") || beginsOne(reader.tokens[reader.at])) parts.push(readOne(reader));
  return joined("and", parts);
}

function beginsOne(token: FilterToken | undefined): boolean {
  return token !== undefined && ["rule", "NOT", "("].includes(token.kind);
}

function joined(kind: "and" | "or", parts: readonly FilterRule[]): FilterRule {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { kind, parts };
}

function readOne(reader: Reader): FilterRule {
  const { text, tokens } = reader;
  const token = tokens[reader.at];
  if (token?.kind === "rule") {
    reader.at += 1;
    return ruleOf(token, text);
  }
  if (take(reader, "NOT")) return { kind: "not", part: nested(reader, token, readOne) };
  if (take(reader, "(")) return inBrackets(reader, token);
  const before = tokens[reader.at - 1];
  const after = before && before.kind !== "rule" ? `after ${before.kind}` : "here";
  throw unclear(text, token?.start ?? text.length, `a word or a rule is missing ${after}`);
}

function inBrackets(reader: Reader, opening: FilterToken | undefined): FilterRule {
  const inner = nested(reader, opening, readOr);
  if (take(reader, ")")) return inner;
  throw unclear(reader.text, opening?.start ?? 0, "this bracket is not closed");
}

/** Reads what is nested one level deeper. */
function nested(
  reader: Reader,
  from: FilterToken | undefined,
  read: (reader: Reader) => FilterRule,
): FilterRule {
  reader.depth += 1;
  if (reader.depth > DEEPEST) {
    throw unclear(reader.text, from?.start ?? 0, `it is nested more than ${DEEPEST} deep`);
  }
  const rule = read(reader);
  reader.depth -= 1;
  return rule;
}

function take(reader: Reader, kind: FilterToken["kind"]): boolean {
  if (reader.tokens[reader.at]?.kind !== kind) return false;
  reader.at += 1;
  return true;
}

function ruleOf(token: Extract<FilterToken, { kind: "rule" }>, text: string): FilterRule {
  const { field, value, start } = token;
  if (field !== "pattern") return { kind: field, value };
  const find = compilePattern(value);
  if (typeof find !== "string") return { kind: "pattern", value, find };
  throw unclear(text, start, `this is no pattern that can be searched with (${find})`);
}
