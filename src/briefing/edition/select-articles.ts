import type { Article } from "../../domain/article.ts";
import type { EditionSettings } from "../../domain/edition/edition-settings.ts";
import { outletOf } from "../show/source-of.ts";
import { createWordMatcher } from "../words/match-words.ts";
import { sectionsOf } from "./article-sections.ts";

/**
 * An article says at its head what it is about; further down anything may be named. Chosen by hand.
 */
const READ_CHARACTERS = 1_000;

/** Whether the digest wants articles of this language, this outlet and these sections. */
export function isFromHere({ sources, languages, without }: EditionSettings) {
  return (article: Article): boolean =>
    (without.length === 0 || without.every((section) => !sectionsOf(article).has(section))) &&
    (languages.length === 0 || languages.includes(article.language)) &&
    (sources.length === 0 || sources.some((source) => isFrom(source, outletOf(article))));
}

/** "bbc.co.uk" includes "news.bbc.co.uk"; "bbc" includes any site with such a part in its name. */
function isFrom(source: string, outlet: string | null): boolean {
  if (outlet === null) return false;
  return source.includes(".")
    ? outlet === source || outlet.endsWith(`.${source}`)
    : outlet.split(".").includes(source);
}

/** Finds those of the topics that an article is about. */
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
