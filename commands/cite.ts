import { type CommandContext, command } from "../src/bot/command.ts";
import { runButton } from "../src/bot/run-button.ts";
import { reachOf } from "../src/bot/within.ts";
import {
  citationOf,
  isDrawable,
  originOf,
  readReference,
  referenceTo,
} from "../src/domain/reply/citation.ts";
import type { Block, Button, CardBlock, QuoteBlock, Reply } from "../src/domain/reply.ts";
import { EMPTY_REPLY } from "../src/domain/reply.ts";

/**
 * Characters. Platforms describe a picture in so many at most (Discord 1,024, Slack 2,000), so the
 * words of a longer one stand below it as well.
 */
const LONGEST_DESCRIPTION = 1_000;

export const cite = command({
  name: "cite",
  about: "One quotation: to copy with its source, to share, or as a picture",
  options: {
    which: {
      type: "text",
      about: "A few of its words, as they were said",
      required: true,
      // A button carries it beside all the rest.
      maxLength: 64,
      isVerbatim: true,
    },
    as: {
      type: "choice",
      about: "As a picture, on light or on dark",
      choices: ["picture", "dark"],
      isNamedOnly: true,
    },
  },
  examples: ["/cite people are living in fear", "/cite people are living in fear as:picture"],

  async run({ options: { which, as }, briefing }): Promise<Reply> {
    const quote = await find(which, briefing);
    if (!quote) return nothing(which, await reachOf(briefing));
    return { ...EMPTY_REPLY, blocks: shown(quote, as), buttons: forms(which, quote, as) };
  },
});

async function find(
  which: string,
  briefing: CommandContext["briefing"],
): Promise<QuoteBlock | null> {
  const reference = readReference(which);
  if (reference) return briefing.quoteAt(reference.articleId, reference);
  const { verdict, places } = await briefing.verify(which);
  // What is only alleged is shown with the doubt beside it.
  const isSaid = verdict === "verbatim" || verdict === "reported" || verdict === "alleged";
  return (isSaid && places.find((place) => place.kind === "quote")) || null;
}

function nothing(which: string, reach: string): Reply {
  const text = readReference(which)
    ? "That quotation is no longer in its article as it was shown. Ask again for how it stands there now."
    : "No quotation has these very words. /verify tells what is nearest to them.";
  return {
    ...EMPTY_REPLY,
    blocks: [
      { kind: "text", text },
      { kind: "note", text: reach },
    ],
  };
}

function shown(quote: QuoteBlock, as: "picture" | "dark" | undefined): readonly Block[] {
  const text = citationOf(quote);
  if (!isDrawable(quote)) return [quote, { kind: "copy", text }, { kind: "note", text: UNDRAWN }];
  if (as === undefined) return [quote, { kind: "copy", text }];
  const { speech, speaker, role } = quote;
  const card: CardBlock = {
    kind: "card",
    quote: { text: quote.text, speech, speaker, role },
    origin: originOf(quote),
    theme: as === "dark" ? "dark" : "light",
    text,
  };
  return text.length > LONGEST_DESCRIPTION ? [card, quote] : [card];
}

const UNDRAWN =
  "No picture can be made of it: Verbatim's have Latin, Greek and Cyrillic letters alone.";

function forms(
  which: string,
  quote: QuoteBlock,
  as: "picture" | "dark" | undefined,
): readonly Button[] {
  const { place } = quote;
  if (!isDrawable(quote)) return [];
  const one = { which: place ? referenceTo(place) : which };
  const words = runButton("In words", "cite", one);
  const light = runButton("As a picture", "cite", { ...one, as: "picture" });
  const dark = runButton("As a dark picture", "cite", { ...one, as: "dark" });
  switch (as) {
    case undefined:
      return [light, dark];
    case "picture":
      return [words, dark];
    case "dark":
      return [words, light];
  }
}
