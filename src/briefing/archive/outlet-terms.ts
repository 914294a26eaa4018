import type { Article } from "../../domain/article.ts";
import { hostOf } from "../../domain/news-source/host-of.ts";
import { foldedWords } from "../words/fold.ts";

/**
 * What an outlet is asked for by, each in one word: "news.bbc.co.uk" as itself, as "bbc.co.uk" and
 * as "bbc"; "The Daily Mail" as "dailymail".
 */
export function outletTerms({ url, siteName }: Pick<Article, "url" | "siteName">): string[] {
  const host = hostOf(url) ?? "";
  const labels = host.split(".").filter(Boolean);
  const suffixes = labels.slice(0, -1).map((_, from) => labels.slice(from).join("."));
  const terms = [...suffixes, ...labels.slice(0, -1), siteName ?? ""].map(outletTerm);
  return [...new Set(terms)].filter(Boolean);
}

export function outletTerm(name: string): string {
  return foldedWords(name.replace(/^(?:the|www\.)\b\s*/i, "")).join("");
}
