import type { EditionSettings } from "../../domain/edition-settings.ts";

/** How much an edition holds. */
interface EditionSize {
  readonly stories: number;
  /** A channel is not flooded: what these do not hold is listed on one line each. */
  readonly messages: number;
  /** With the lists and quotations after the stories. */
  readonly allMessages: number;
  /** Under each headline. */
  readonly sentences: number;
  readonly listed: number;
  readonly quotes: number;
}

export interface EditionLayout extends EditionSize {
  readonly quotesHeading: string;
  /** What a story that the channel knows loses to one it doesn't. */
  readonly knownCosts: number;
  /** What being of the newest day gains a story. */
  readonly recencyWeight: number;
  readonly hasChart: boolean;
}

const SIZES: Readonly<Record<EditionSettings["length"], EditionSize>> = {
  short: { stories: 3, messages: 1, allMessages: 1, sentences: 1, listed: 3, quotes: 1 },
  usual: { stories: 6, messages: 3, allMessages: 4, sentences: 2, listed: 6, quotes: 2 },
  long: { stories: 10, messages: 5, allMessages: 6, sentences: 3, listed: 10, quotes: 4 },
};

const DAILY = { knownCosts: 0.7, recencyWeight: 1, hasChart: false };

/** The evening tells how the day went on; to a week its last day is no nearer than its first. */
const TEMPLATES: Readonly<
  Record<EditionSettings["template"], Omit<EditionLayout, keyof EditionSize>>
> = {
  standard: { ...DAILY, quotesHeading: "Quotes of the day" },
  morning: { ...DAILY, quotesHeading: "Worth quoting" },
  evening: { ...DAILY, quotesHeading: "Quotes of the day", knownCosts: 0 },
  weekly: {
    quotesHeading: "Quotes of the week",
    knownCosts: 0,
    recencyWeight: 0.2,
    hasChart: true,
  },
};

export function layoutOf({ template, length }: EditionSettings): EditionLayout {
  return { ...TEMPLATES[template], ...SIZES[length] };
}
