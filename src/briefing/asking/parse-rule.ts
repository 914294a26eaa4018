import { BotError } from "../../domain/errors.ts";
import type { Days } from "../../domain/time/days.ts";
import { compilePattern, type Pattern } from "./compile-pattern.ts";
import { type RuleToken, readRuleTokens, unclear } from "./read-rule-tokens.ts";
import { readTypedWhen } from "./read-when.ts";

/** What is looked for in an article or in a part of one. */
export type Rule =
  | { readonly kind: "words" | "start" | "phrase" | "speaker" | "source"; readonly value: string }
  | { readonly kind: "days"; readonly value: string; readonly days: Days }
  | { readonly kind: "pattern"; readonly value: string; readonly find: Pattern }
  | { readonly kind: "and" | "or"; readonly parts: readonly Rule[] }
  | { readonly kind: "not"; readonly part: Rule };

/** As much as can be typed into a command. The other limits were chosen by hand. */
const LONGEST_RULE = 400;
const MOST_RULES = 40;
const DEEPEST = 10;

/**
 * `(tisch OR speaker:mamdani) NOT source:"Daily Mail"`: words side by side are all wanted, NOT binds
 * closest and OR loosest, the operators are in capitals, and `-word` is NOT too. It is the language
 * of filters and of searches. `sharing` says that in `rents OR ferry -bridge by:lee` what follows the
 * last words, or stands before the first, is wanted of all of them, as whoever searches means it.
 *
 * @throws BotError `bad-input` that shows the place of the mistake.
 */
export function parseRule(text: string, today: string, { sharing = false } = {}): Rule {
  if (text.length > LONGEST_RULE) {
    throw new BotError(
      "bad-input",
      `There may be at most ${LONGEST_RULE} characters, and these are ${text.length}.`,
    );
  }
  const tokens = readRuleTokens(text);
  const rules = tokens.filter(({ kind }) => kind === "rule");
  const tooMany = rules[MOST_RULES];
  if (tooMany) throw unclear(text, tooMany.start, `there are more than ${MOST_RULES} rules`);

  const reader: Reader = { text, today, tokens, sharing, at: 0, depth: 0 };
  const filter = readOr(reader);
  const left = tokens[reader.at];
  if (left) throw unclear(text, left.start, "this bracket closes none");
  return filter;
}

interface Reader {
  readonly text: string;
  /** The day from which "yesterday" is counted. */
  readonly today: string;
  readonly tokens: readonly RuleToken[];
  readonly sharing: boolean;
  at: number;
  depth: number;
}

function readOr(reader: Reader): Rule {
  const ways = [readAnd(reader)];
  while (take(reader, "OR")) ways.push(readAnd(reader));
  const shared = reader.sharing && reader.depth === 0 ? sharedBy(ways) : [];
  const own = ways.map((parts) =>
    joined(
      "and",
      parts.filter((part) => !shared.includes(part)),
    ),
  );
  return joined("and", [joined("or", own), ...shared]);
}

function readAnd(reader: Reader): readonly Rule[] {
  const parts = [readOne(reader)];
  while (take(reader, "AND") || beginsOne(reader.tokens[reader.at])) parts.push(readOne(reader));
  return parts;
}

/** Where several have conditions each has its own, as has one that is made of them alone. */
function sharedBy(ways: readonly (readonly Rule[])[]): readonly Rule[] {
  const [having = [], ...others] = ways.filter((parts) => parts.some(isCondition));
  const [first] = having;
  if (ways.length < 2 || !first || others.length > 0 || having.every(isCondition)) return [];
  const isAtEdge = isCondition(first) ? having === ways[0] : having === ways.at(-1);
  return isAtEdge ? having.filter(isCondition) : [];
}

function isCondition({ kind }: Rule): boolean {
  return kind === "speaker" || kind === "source" || kind === "days" || kind === "not";
}

function beginsOne(token: RuleToken | undefined): boolean {
  return token !== undefined && ["rule", "NOT", "("].includes(token.kind);
}

function joined(kind: "and" | "or", parts: readonly Rule[]): Rule {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { kind, parts };
}

function readOne(reader: Reader): Rule {
  const { text, tokens } = reader;
  const token = tokens[reader.at];
  if (token?.kind === "rule") {
    reader.at += 1;
    return ruleOf(token, reader);
  }
  if (take(reader, "NOT")) return { kind: "not", part: nested(reader, token, readOne) };
  if (take(reader, "(")) return inBrackets(reader, token);
  const before = tokens[reader.at - 1];
  const after = before && before.kind !== "rule" ? `after ${before.kind}` : "here";
  throw unclear(text, token?.start ?? text.length, `a word or a rule is missing ${after}`);
}

function inBrackets(reader: Reader, opening: RuleToken | undefined): Rule {
  const inner = nested(reader, opening, readOr);
  if (take(reader, ")")) return inner;
  throw unclear(reader.text, opening?.start ?? 0, "this bracket is not closed");
}

/** Reads what is nested one level deeper. */
function nested(reader: Reader, from: RuleToken | undefined, read: (reader: Reader) => Rule): Rule {
  reader.depth += 1;
  if (reader.depth > DEEPEST) {
    throw unclear(reader.text, from?.start ?? 0, `it is nested more than ${DEEPEST} deep`);
  }
  const rule = read(reader);
  reader.depth -= 1;
  return rule;
}

function take(reader: Reader, kind: RuleToken["kind"]): boolean {
  if (reader.tokens[reader.at]?.kind !== kind) return false;
  reader.at += 1;
  return true;
}

function ruleOf(token: Extract<RuleToken, { kind: "rule" }>, { text, today }: Reader): Rule {
  const { field, value, start } = token;
  switch (field) {
    case "pattern": {
      const find = compilePattern(value);
      if (typeof find !== "string") return { kind: field, value, find };
      throw unclear(text, start, `this is no pattern that can be searched with (${find})`);
    }
    case "since":
    case "until":
    case "on":
      return { kind: "days", value, days: readTypedWhen({ [field]: value }, today) };
    case "start":
      return { kind: field, value: value.slice(0, -1) };
    case "words":
    case "phrase":
    case "speaker":
    case "source":
      return { kind: field, value };
  }
}
