import { readSearches } from "../asking/parse-search.ts";
import { takeOutlet } from "../asking/take-outlet.ts";
import { takeWhen } from "../asking/take-when.ts";
import type { View } from "../asking/view.ts";
import { type SearchAsked, type SearchResult, search } from "./search.ts";

interface TypedSearch extends SearchAsked {
  readonly today: string;
}

/**
 * Searches for what was typed. "Ferries in the daily blare since monday" is first looked for in that
 * outlet, and where it has nothing, as words like others.
 *
 * @throws BotError `bad-input` that shows the place of a mistake.
 */
export async function searchTyped(
  view: View,
  typed: string,
  { today, ...asked }: TypedSearch,
): Promise<SearchResult> {
  const inOutlet =
    asked.within.outlet === undefined ? await searchOutlet(view, typed, today) : null;
  if (inOutlet !== null) {
    const { words, outlet } = inOutlet;
    const within = { ...asked.within, outlet };
    const found = await search(view, readSearches(words, today), { ...asked, within });
    if (found.passages.length + found.headlines.length > 0) return found;
  }
  return search(view, readSearches(typed, today), asked);
}

async function searchOutlet(view: View, typed: string, today: string) {
  const { words: undated } = takeWhen(typed, today);
  const { words, outlet } = await takeOutlet(view, undated);
  if (outlet === null || words === "") return null;
  // The days stay where they were typed, since what is searched for may have an order of its own.
  const said = undated.slice(words.length).trim();
  return { words: typed.replace(/\s+/g, " ").replace(said, " "), outlet };
}
