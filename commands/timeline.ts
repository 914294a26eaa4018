import { command } from "../src/bot/command.ts";
import { runButton } from "../src/bot/run-button.ts";
import { offerSpeakers } from "../src/bot/show-speakers.ts";
import { describeWithin, reachOf, readWithin, WITHIN } from "../src/bot/within.ts";
import type { Invocation } from "../src/domain/command.ts";
import {
  type Block,
  type Button,
  EMPTY_REPLY,
  type QuoteBlock,
  type Reply,
} from "../src/domain/reply.ts";
import { cutShort, longDate, monthName } from "../src/domain/wording.ts";

export const timeline = command({
  name: "timeline",
  about: "What someone said over time, the earliest first",
  options: {
    speaker: {
      type: "text",
      about: "A name, part of one, or a role; topic and days may follow",
      completes: "speakers",
      required: true,
      maxLength: 40,
    },
    about: { type: "text", about: "Only with these words", maxLength: 24, keepsMarks: true },
    ...WITHIN,
    beside: {
      type: "text",
      about: "Two of them side by side, by their numbers: 2,5",
      maxLength: 9,
      isNamedOnly: true,
    },
  },
  examples: ["/timeline tisch", "/timeline mamdani about rent since:october"],

  async run({ options, briefing, limits }) {
    const split = await briefing.splitAsk(options.speaker);
    const about = [split.about, options.about].filter(Boolean).join(" ") || undefined;
    const within = readWithin(options, briefing.today, split.days);
    const query = split.speaker ?? options.speaker;
    const search = await briefing.findSpeaker(query);
    const reach = await reachOf(briefing, within);
    if (search.found !== "one") return offerSpeakers(query, about, { search, reach });
    const { name, role } = search.speaker;
    const { months, chart, isCut } = await briefing.timelineOf(search.speaker, { about, within });
    const narrowed = [about && `about "${about}"`, describeWithin(within)]
      .filter(Boolean)
      .join(" ");
    const quotes = months.flatMap((month) => month.quotes);
    const asked = given(options);
    if (options.beside !== undefined && quotes.length > 1) {
      const title = `${name}, two statements side by side`;
      const most = limits.menu;
      return twoBeside(quotes, readBeside(options.beside), { title, options: asked, most });
    }
    const none = `${name} is not quoted${narrowed ? ` ${narrowed}` : ""} in the articles here.`;
    return {
      ...EMPTY_REPLY,
      title: [`${name}${role ? `, ${role}` : ""}, over time`, narrowed].filter(Boolean).join(" "),
      blocks: [
        ...(chart ? [chart] : []),
        ...(months.length === 0 ? [{ kind: "text", text: none } as const] : []),
        ...months.flatMap(({ month, quotes }): readonly Block[] => [
          { kind: "heading", text: month === null ? "Without a day" : monthName(month) },
          ...quotes,
        ]),
        ...(isCut
          ? [{ kind: "note", text: "There are earlier ones. Narrow them down with days." } as const]
          : []),
        { kind: "note", text: reach },
      ],
      buttons:
        quotes.length > 1
          ? [runButton("Two side by side", "timeline", { ...asked, beside: "which" })]
          : [],
    };
  },
});

function given(options: Readonly<Record<string, string | undefined>>): Invocation["options"] {
  const pairs = Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(pairs);
}

/** Two statements of a timeline, by their numbers in it; no number where they are yet to be chosen. */
type Beside = readonly number[];

/** Characters of a statement in the list that one is chosen from. Chosen by hand: a line. */
const LONGEST_LINE = 70;
/** Characters of a menu's labels that every platform takes. */
const LONGEST_LABEL = 70;
const LIKE = "2,5";

/** "2,5", "2 and 5", or one of them, or none. */
function readBeside(typed: string): Beside {
  return (typed.match(/\d{1,3}/g) ?? []).slice(0, 2).map(Number);
}

/** Lets one after the other be chosen, as all that is said of the two is said by themselves. */
function twoBeside(
  quotes: readonly QuoteBlock[],
  beside: Beside,
  { title, options, most }: { title: string; options: Invocation["options"]; most: number },
): Reply {
  const chosen = [...new Set(beside)].toSorted((one, other) => one - other);
  const found = chosen.flatMap((number) => quotes[number - 1] ?? []);
  const numbers = chosen.filter((number) => quotes[number - 1] !== undefined);
  if (found.length === 2) return sideBySide(title, found);
  const others = quotes.flatMap((quote, index) =>
    numbers.includes(index + 1) ? [] : [{ quote, number: index + 1 }],
  );
  const button = ({ quote, number }: Numbered): Button =>
    runButton(cutShort(lineOf({ quote, number }), LONGEST_LABEL), "timeline", {
      ...options,
      beside: [...numbers, number].join(","),
    });
  const label = found.length === 0 ? "The first of the two…" : "And beside it…";
  const items = others.map((each) => ({ text: lineOf(each), detail: null, url: null }));
  return {
    ...EMPTY_REPLY,
    title,
    blocks: [
      ...found,
      { kind: "list", items },
      {
        kind: "note",
        text: `Choose two of them, the newest in the menu below, or type their numbers: beside:${LIKE}.`,
        isAside: true,
      },
    ],
    menu: { label, options: others.slice(-most).map(button) },
  };
}

interface Numbered {
  readonly quote: QuoteBlock;
  readonly number: number;
}

function sideBySide(title: string, quotes: readonly QuoteBlock[]): Reply {
  return {
    ...EMPTY_REPLY,
    title,
    blocks: [
      ...quotes.flatMap((quote) => [
        { kind: "heading", text: dayOf(quote) ?? "Without a day" } as const,
        quote,
      ]),
      { kind: "note", text: "Set side by side by whoever asked; Verbatim judges neither." },
    ],
  };
}

function dayOf({ place }: QuoteBlock): string | null {
  return place?.publishedOn ? longDate(place.publishedOn) : null;
}

function lineOf({ quote, number }: Numbered): string {
  const words = quote.text.replace(/\s+/g, " ");
  const said = cutShort(words, LONGEST_LINE);
  const shown = quote.speech === "reported" ? said : `“${said}”`;
  return [`${number}.`, dayOf(quote), shown].filter(Boolean).join(" ");
}
