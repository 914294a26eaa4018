import type { Analysis } from "../../../analyse-text.ts";
import { onceFor } from "../../../text/once-for.ts";
import { placesOf } from "../../../text/token.ts";

/** Places of a word that are looked at: an article may be of any length. */
const MOST_PLACES = 20;

/** Where a word stands first in the article: each is looked for but once, however many descriptions ask. */
export const firstPlaces = onceFor(({ words }: Analysis, word): readonly number[] => [
  ...placesOf(words, word, MOST_PLACES),
]);
