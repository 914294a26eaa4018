import type { Article } from "../../domain/article.ts";
import type { EditionSettings } from "../../domain/edition-settings.ts";
import { outletOf } from "../show/source-of.ts";
import { createWordMatcher } from "../words/match-words.ts";

/** What an article is about it says at its head; further down anything may be named. */
const READ_CHARACTERS = 1_000;

/** Whether a digest is to tell of articles like that at all. */
export function isFromHere({ sources, languages }: EditionSettings) {
  return (article: Article): boolean =>
    (languages.length === 0 || languages.includes(article.language)) &&
    (sources.length === 0 || sources.some((source) => isFrom(source, outletOf(article))));
}

/** "bbc.co.uk" takes in "news.bbc.co.uk"; "bbc" any site with such a part to its name. */
function isFrom(source: string, outlet: string | null): boolean {
  if (outlet === null) return false;
  return source.includes(".")
    ? outlet === source || outlet.endsWith(`.${source}`)
    : outlet.split(".").includes(source);
}

/** Those of the topics that an article is about. */
export function createTopicFinder(topics: readonly string[]) {
  const matchers = topics.flatMap((topic) => {
    const matches = createWordMatcher(topic);
    return matches ? [{ topic, matches }] : [];
  });
  return ({ title, text }: Article): readonly string[] => {
    if (matchers.length === 0) return [];
    const head = `${title}\n${text.slice(0, READ_CHARACTERS)}`;
    return matchers.filter(({ matches }) => matches(head)).map(({ topic }) => topic);
  };
}
