import type { EditionSettings } from "../../domain/edition/edition-settings.ts";
import { QUOTES } from "../../domain/edition/own-headings.ts";

/** How much an edition holds. */
interface EditionSize {
  readonly stories: number;
  /** So many messages at most, that a channel is not flooded; where it can be, it is one. */
  readonly messages: number;
  /** How many sentences stand under each headline. */
  readonly sentences: number;
  readonly listed: number;
  readonly quotes: number;
}

export interface EditionLayout extends EditionSize {
  readonly quotesHeading: string;
  /** How much a story that the channel knows loses against one that it doesn't know. */
  readonly knownCosts: number;
  /** How much a story gains by being of the newest day. */
  readonly recencyWeight: number;
  readonly hasChart: boolean;
}

const SIZES: Readonly<Record<EditionSettings["length"], EditionSize>> = {
  short: { stories: 3, messages: 1, sentences: 1, listed: 3, quotes: 1 },
  usual: { stories: 6, messages: 2, sentences: 2, listed: 6, quotes: 2 },
  long: { stories: 10, messages: 4, sentences: 3, listed: 10, quotes: 4 },
};

const DAILY = { knownCosts: 0.7, recencyWeight: 1, hasChart: false };

/**
 * Chosen by hand. The evening tells how the day went on; in a week its last day counts no more than
 * its first.
 */
const TEMPLATES: Readonly<
  Record<EditionSettings["template"], Omit<EditionLayout, keyof EditionSize>>
> = {
  standard: { ...DAILY, quotesHeading: QUOTES.day },
  morning: { ...DAILY, quotesHeading: QUOTES.morning },
  evening: { ...DAILY, quotesHeading: QUOTES.day, knownCosts: 0 },
  weekly: {
    quotesHeading: QUOTES.week,
    knownCosts: 0,
    recencyWeight: 0.2,
    hasChart: true,
  },
};

export function layoutOf({ template, length }: EditionSettings): EditionLayout {
  return { ...TEMPLATES[template], ...SIZES[length] };
}
