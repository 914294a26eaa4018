import type { Article } from "../../domain/article.ts";
import type { FilterVerdict } from "../../domain/channel-filter.ts";
import { sureSpeaker } from "../library/library.ts";
import { fold, foldedWords } from "../words/fold.ts";
import { createWordMatcher } from "../words/match-words.ts";
import type { FilterRule } from "./parse-filter.ts";

/** Says whether a filter lets an article in, and which rules decided it. */
export function explainFilter(rule: FilterRule, article: Article): FilterVerdict {
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
    case "phrase":
      return explainWords(rule, `${article.title}\n${article.text}`);
    case "speaker":
      return explainSpeaker(rule.value, article);
    case "source":
      return explainSource(rule.value, placesOf(article));
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
  const isThere = kind === "phrase" ? hasPhrase(text, value) : createWordMatcher(value)?.(text);
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

function explainPattern(
  { value, find }: Extract<FilterRule, { kind: "pattern" }>,
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

function hasPhrase(text: string, phrase: string): boolean {
  return ` ${foldedWords(text).join(" ")} `.includes(` ${foldedWords(phrase).join(" ")} `);
}

function speakersOf({ quotations }: Article): readonly string[] {
  return [...new Set(quotations.map(sureSpeaker).filter((name) => name !== null))];
}

function isNamed(name: string, wanted: string): boolean {
  const words = foldedWords(name);
  return foldedWords(wanted).every((word) => words.includes(word));
}

/** "Daily Mail" also means dailymail.co.uk, and "nytimes.com" also www.nytimes.com. */
function isPlace(place: string, wanted: string): boolean {
  const [whole, part] = [joined(place), joined(wanted)];
  const host = place.replace(/^www\./, "").toLowerCase();
  const asked = wanted.replace(/^www\./, "").toLowerCase();
  return (
    whole === part ||
    host === asked ||
    (asked.includes(".") && host.endsWith(`.${asked}`)) ||
    isHostOf(host, part)
  );
}

function joined(name: string): string {
  return foldedWords(fold(name).replace(/^the\s+/, "")).join("");
}

function isHostOf(host: string, name: string): boolean {
  return host.includes(".") && host.split(".").slice(0, -1).includes(name);
}

/** Where an article was printed, as filters name it: the names of the sites, and their hosts. */
function placesOf({ url, siteName, copies = [] }: Article): readonly string[] {
  return [{ url, siteName }, ...copies].flatMap((place) =>
    [place.siteName, hostOf(place.url)].filter((name) => typeof name === "string"),
  );
}

function hostOf(url: string | null): string | null {
  return URL.parse(url ?? "")?.hostname.replace(/^www\./, "") || null;
}
