import type { Article } from "../../domain/article.ts";
import type { FilterVerdict } from "../../domain/channel-filter.ts";
import { areDaysWith, describeDays } from "../../domain/time/days.ts";
import { longDate } from "../../domain/wording.ts";
import { isNamed, isPlace, placesOf } from "../asking/names.ts";
import type { Rule } from "../asking/parse-rule.ts";
import { hasPhrase, readWords } from "../asking/read-words.ts";
import { sureSpeaker } from "../library/library.ts";
import { createWordMatcher } from "../words/match-words.ts";

/** Says whether a filter lets an article in, and which rules decided it. */
export function explainFilter(rule: Rule, article: Article): FilterVerdict {
  switch (rule.kind) {
    case "not": {
      const { isKept, because } = explainFilter(rule.part, article);
      return { isKept: !isKept, because };
    }
    case "and":
    case "or": {
      const verdicts = rule.parts.map((part) => explainFilter(part, article));
      return decide(verdicts, rule.kind === "or");
    }
    case "words":
    case "start":
    case "phrase":
      return explainWords(rule, `${article.title}\n${article.text}`);
    case "speaker":
      return explainSpeaker(rule.value, article);
    case "source":
      return explainSource(rule.value, placesOf(article));
    case "days":
      return explainDays(rule, article.publishedOn);
    case "pattern":
      return explainPattern(rule, `${article.title}\n${article.text}`);
  }
}

/**
 * One rule that fails decides an AND, one that holds decides an OR; otherwise all of them decide.
 */
function decide(verdicts: readonly FilterVerdict[], decisive: boolean): FilterVerdict {
  const one = verdicts.find(({ isKept }) => isKept === decisive);
  if (one) return one;
  return { isKept: !decisive, because: verdicts.map(({ because }) => because).join("; ") };
}

function explainWords({ kind, value }: { kind: string; value: string }, text: string) {
  const isThere =
    kind === "phrase" ? hasPhrase(readWords(text), value) : createWordMatcher(value)?.(text);
  return verdict(isThere === true, {
    yes: `“${value}” stands in it`,
    no: `“${value}” does not stand in it`,
  });
}

function explainSpeaker(value: string, article: Article): FilterVerdict {
  const speaker = speakersOf(article).find((name) => isNamed(name, value));
  return verdict(speaker !== undefined, {
    yes: `${speaker} is quoted in it`,
    no: `nobody named ${value} is quoted in it`,
  });
}

function explainSource(value: string, places: readonly string[]): FilterVerdict {
  const place = places.find((name) => isPlace(name, value));
  return verdict(place !== undefined, {
    yes: `it comes from ${place}`,
    no: `it does not come from ${value}`,
  });
}

function explainDays(
  { value, days }: Extract<Rule, { kind: "days" }>,
  day: string | null,
): FilterVerdict {
  const printed = day === null ? "it has no date" : `it is of ${longDate(day)}`;
  return verdict(areDaysWith(days, day), {
    yes: printed,
    no: `${printed}, which is not ${describeDays(days) ?? value}`,
  });
}

function explainPattern(
  { value, find }: Extract<Rule, { kind: "pattern" }>,
  text: string,
): FilterVerdict {
  const found = find(text);
  return verdict(found !== null, {
    yes: `/${value}/ finds “${found?.slice(0, 40)}” in it`,
    no: `/${value}/ finds nothing in it`,
  });
}

function verdict(isKept: boolean, { yes, no }: { yes: string; no: string }): FilterVerdict {
  return { isKept, because: isKept ? yes : no };
}

function speakersOf({ quotations }: Article): readonly string[] {
  return [...new Set(quotations.map(sureSpeaker).filter((name) => name !== null))];
}
