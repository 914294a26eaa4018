import type { Article } from "../../domain/article.ts";
import { BotError } from "../../domain/errors.ts";
import { type Checked, holdsIn } from "../asking/check-rule.ts";
import { parseRule, type Rule } from "../asking/parse-rule.ts";
import { checkedOf } from "../asking/statements.ts";
import { stemsOf } from "../words/stem-word.ts";

/** An article whose words are read once for all watches. */
export interface ReadArticle {
  readonly checked: Checked;
  readonly stems: ReadonlySet<string>;
}

export interface WatchRule {
  readonly rule: Rule;
  holds(article: ReadArticle): boolean;
}

export function readForWatches(article: Article): ReadArticle {
  const checked = checkedOf(article, `${article.title}\n${article.text}`, article.quotations);
  return { checked, stems: new Set(checked.words.map(({ stem }) => stem)) };
}

/** "speaker:mamdani about ICE": people name the topic so. */
const ABOUT = /((?:^|\s)(?:speaker|by):(?:["“][^"”]+["”]|\S+))\s+about\s+/giu;

/** @throws BotError `bad-input` that shows the place of a mistake. */
export function readWatched(expression: string, today: string): WatchRule {
  const rule = parseRule(expression.replace(ABOUT, "$1 "), today);
  return { rule, holds: compile(rule) };
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

/** The same as `holdsIn`, which would go through all words of the article for each of thousands. */
function compile(rule: Rule): WatchRule["holds"] {
  switch (rule.kind) {
    case "not": {
      const part = compile(rule.part);
      return (article) => !part(article);
    }
    case "and": {
      const parts = rule.parts.map(compile);
      return (article) => parts.every((part) => part(article));
    }
    case "or": {
      const parts = rule.parts.map(compile);
      return (article) => parts.some((part) => part(article));
    }
    case "words":
    case "phrase": {
      const stems = stemsOf(rule.value);
      const isPhrase = rule.kind === "phrase";
      return ({ stems: there, checked }) =>
        stems.every((stem) => there.has(stem)) && (!isPhrase || holdsIn(rule, checked));
    }
    case "start":
    case "speaker":
    case "source":
    case "days":
    case "pattern":
      return ({ checked }) => holdsIn(rule, checked);
  }
}
