import type { Article } from "../../domain/article.ts";
import { foldedWords } from "../words/fold.ts";

/** An ending that so many headlines of an outlet have is the outlet's. Chosen by hand. */
const FEWEST_TITLES = 3;
const LONGEST_ENDING = 40;

const ENDING = /^(.*\S)\s+[|·•–—-]\s+(\S[^|·•–—]*)$/u;
const OPENING = /^(\S[^|:·•–—-]{1,30}?)\s*[|:·•–—]\s+(\S.*)$/u;

/** The headlines of one outlet without its name: "Fire in Saltwick - Courier". */
export function clearTitles(articles: readonly Article[], host: string): readonly string[] {
  const titles = articles.map(({ title }) => title);
  const endings = countOf(titles, (title) => ENDING.exec(title)?.[2]);
  const isOwn = (part: string | undefined, siteName: string | undefined) =>
    part !== undefined && isOutlet(part, host, siteName);
  return articles.map(({ title, siteName, titleDerived }) => {
    if (titleDerived) return title;
    const [, own, ending = ""] = ENDING.exec(title) ?? [];
    const recurs = ending.length <= LONGEST_ENDING && (endings.get(ending) ?? 0) >= FEWEST_TITLES;
    if (own && (recurs || isOwn(ending, siteName))) return own;
    const [, opening, rest] = OPENING.exec(title) ?? [];
    return rest && isOwn(opening, siteName) ? rest : title;
  });
}

function countOf(titles: readonly string[], partOf: (title: string) => string | undefined) {
  const counts = new Map<string, number>();
  for (const title of new Set(titles)) {
    const part = partOf(title);
    if (part) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return counts;
}

/** "BBC News" of bbc.co.uk, "The Courier" of courier.example. */
function isOutlet(part: string, host: string, siteName: string | undefined): boolean {
  const words = foldedWords(part).filter((word) => !PLAIN.has(word));
  const names = new Set([...host.split(/[.-]/), ...foldedWords(siteName ?? "")]);
  const together = words.join("");
  return words.length > 0 && (names.has(together) || words.every((word) => names.has(word)));
}

const PLAIN = new Set("the a of news online sport business world uk us com co".split(" "));
