import type { Article } from "../../domain/article.ts";
import { foldedWords } from "../words/fold.ts";
import { createWordMatcher } from "../words/match-words.ts";
import { findPerson } from "./find-person.ts";
import type { KnownSpeaker, Library } from "./library.ts";

/**
 * Suggests people whose name has words that start as typed; otherwise whomever the text could mean.
 */
export function suggestSpeakers(
  library: Library,
  typed: string,
  limit: number,
): readonly KnownSpeaker[] {
  const starts = foldedWords(typed);
  const heard = library.speakers.filter(({ said, namedIn }) => said.length + namedIn.length > 0);
  if (starts.length === 0) return heard.slice(0, limit);
  const fitting = library.speakers.filter(({ name }) => {
    const words = foldedWords(name);
    return starts.every((start) => words.some((word) => word.startsWith(start)));
  });
  return (fitting.length > 0 ? fitting : meant(library, typed)).slice(0, limit);
}

export function suggestArticles(
  library: Library,
  typed: string,
  limit: number,
): readonly Article[] {
  const matches = createWordMatcher(typed);
  if (!matches) return library.articles.slice(0, limit);
  return library.articles
    .filter(({ title, id, publishedOn }) => matches(`${title} ${id} ${publishedOn ?? ""}`))
    .slice(0, limit);
}

function meant(library: Library, typed: string): readonly KnownSpeaker[] {
  const search = findPerson(library, typed);
  const speakers =
    search.found === "one"
      ? [search.speaker]
      : search.found === "several"
        ? search.speakers
        : search.nearest;
  return speakers.flatMap(({ name }) => library.speaker(name) ?? []);
}
