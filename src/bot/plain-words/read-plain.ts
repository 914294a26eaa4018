import { mendNonWords, mendSlips } from "./mend-slips.ts";
import { type PlainRule, plainly, type Reading, takeDays } from "./reading.ts";
import { RULES_OF_CHANGES } from "./rules-of-changes.ts";
import { RULES_OF_CLAIMS } from "./rules-of-claims.ts";
import { RULES_OF_COMPARING } from "./rules-of-comparing.ts";
import { RULES_OF_FETCHING, RULES_OF_SOURCES } from "./rules-of-fetching.ts";
import { RULES_OF_HERE } from "./rules-of-here.ts";
import { RULES_OF_NEWS } from "./rules-of-news.ts";
import { RULES_OF_SPEECH } from "./rules-of-speech.ts";
import { tidy } from "./tidy.ts";

/** The first that finds anything decides. */
export const PLAIN_RULES: readonly PlainRule[] = [
  ...RULES_OF_CHANGES,
  ...RULES_OF_SOURCES,
  ...RULES_OF_COMPARING,
  ...RULES_OF_SPEECH,
  ...RULES_OF_HERE,
  ...RULES_OF_FETCHING,
  ...RULES_OF_NEWS,
  ...RULES_OF_CLAIMS,
];

/** Chosen by hand: nobody asks in more, and patterns of many words take their time on long text. */
const LONGEST_ASKED = 500;

/**
 * Reads a question in plain words as the commands that it could be taken for, the likeliest first;
 * none where no rule knows its form.
 */
export function readPlain(typed: string, today: string): readonly Reading[] {
  if (typed.length > LONGEST_ASKED) return [];
  const text = mendNonWords(tidy(typed));
  for (const words of new Set([text, mendSlips(text)])) {
    const found = readWith(words, today);
    if (found.length > 0) return found;
  }
  // Nothing but a greeting or thanks.
  return text === "" && /\p{L}/u.test(typed) ? [plainly("help")] : [];
}

function readWith(text: string, today: string): readonly Reading[] {
  const whole = byRules(text, today);
  if (whole.length > 0) return whole;
  // "Yesterday, what did the mayor say?" has the day where no rule looks for one.
  const { words, days } = takeDays(text.replace(/^([^",]{3,30}), /u, "$1 "), today);
  if (Object.keys(days).length === 0) return [];
  return byRules(words.replace(/^[\s,;:]+|[\s,;:]+$/gu, ""), today).map((reading) =>
    TAKES_DAYS.has(reading.command)
      ? { ...reading, options: { ...reading.options, ...days } }
      : reading,
  );
}

const TAKES_DAYS = new Set(["quote", "who", "timeline", "search", "articles"]);

function byRules(text: string, today: string): readonly Reading[] {
  for (const { pattern, read } of PLAIN_RULES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const found = Object.entries(match.groups ?? {}).map(([name, value = ""]) => [
      name,
      value.trim(),
    ]);
    const readings = read({ 0: match[0], ...Object.fromEntries(found) }, today);
    if (readings.length > 0) return readings;
  }
  return [];
}
