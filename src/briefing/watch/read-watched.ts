import { BotError } from "../../domain/errors.ts";
import type { WordQuery } from "../../ports/archive.ts";
import { parseRule, type Rule } from "../asking/parse-rule.ts";
import { toCandidates } from "../asking/to-candidates.ts";

/** What is watched for, and what an article must have to be worth a closer look. */
export interface WatchRule {
  readonly rule: Rule;
  readonly words: WordQuery | null;
}

/** "speaker:mamdani about ICE": people name the topic so. */
const ABOUT = /((?:^|\s)(?:speaker|by):(?:["“][^"”]+["”]|\S+))\s+about\s+/giu;

/** @throws BotError `bad-input` that shows the place of a mistake. */
export function readWatched(expression: string, today: string): WatchRule {
  const rule = parseRule(expression.replace(ABOUT, "$1 "), today);
  return { rule, words: toCandidates(rule).words };
}

/** More are read anew. Chosen by hand: some kilobytes each. */
const MOST_KNOWN = 20_000;

/**
 * Reads each expression once a day, since "since:monday" means another day tomorrow; gives `null`
 * where one that an earlier version took cannot be read any more.
 */
export function createRuleReader(today: () => string): (expression: string) => WatchRule | null {
  const known = new Map<string, WatchRule | null>();
  let day = "";
  return (expression) => {
    const now = today();
    if (now !== day || known.size >= MOST_KNOWN) known.clear();
    day = now;
    const before = known.get(expression);
    if (before !== undefined) return before;
    const rule = readOrNull(expression, now);
    known.set(expression, rule);
    return rule;
  };
}

function readOrNull(expression: string, today: string): WatchRule | null {
  try {
    return readWatched(expression, today);
  } catch (error) {
    if (error instanceof BotError) return null;
    throw error;
  }
}

/** Whether a text of these stems may have the words; of thousands of watches few are looked at closer. */
export function mayHave(stems: ReadonlySet<string>, words: WordQuery | null): boolean {
  if (words === null) return true;
  switch (words.kind) {
    case "word":
      return words.isStart === true || stems.has(words.stem);
    case "phrase":
      return words.stems.every((stem) => stems.has(stem));
    case "and":
      return words.parts.every((part) => mayHave(stems, part));
    case "or":
      return words.parts.some((part) => mayHave(stems, part));
    case "not":
      return true;
  }
}
