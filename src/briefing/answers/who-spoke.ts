import type { QuoteBlock } from "../../domain/reply.ts";
import type { TopicQuotes } from "./find-quotes.ts";

/** Someone who spoke about something, with their strongest words on it. */
interface SpokeAbout {
  readonly speaker: string;
  readonly times: number;
  readonly strongest: QuoteBlock;
}

export interface Speaking {
  readonly spoke: readonly SpokeAbout[];
  /** There were more quotations, which are not counted. */
  readonly isCut: boolean;
}

/** In characters: long enough to say something, short enough to be read. Chosen by hand. */
const BEST_LENGTH = 140;

/** Who spoke most first; of as many quotations, whoever spoke last. Nobody is guessed. */
export function whoSpoke({ quotes, isCut }: TopicQuotes): Speaking {
  const bySpeaker = Map.groupBy(
    quotes.filter(({ speaker }) => speaker !== null),
    ({ speaker }) => speaker ?? "",
  );
  const spoke = [...bySpeaker]
    .map(([speaker, said]) => ({
      speaker,
      times: said.length,
      strongest: said.reduce((one, other) => (strength(other) > strength(one) ? other : one)),
    }))
    .sort((one, other) => other.times - one.times);
  return { spoke, isCut };
}

/** Own words before reports of them. */
function strength({ speech, text }: QuoteBlock): number {
  const length = Math.abs(text.length - BEST_LENGTH) / BEST_LENGTH;
  return (speech === "own words" ? 2 : 0) - Math.min(1, length);
}
