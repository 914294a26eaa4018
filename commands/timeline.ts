import { command } from "../src/bot/command.ts";
import { runButton } from "../src/bot/run-button.ts";
import { offerSpeakers } from "../src/bot/show-speakers.ts";
import { readBeside, twoBeside } from "../src/bot/two-beside.ts";
import { describeWithin, reachOf, readWithin, WITHIN } from "../src/bot/within.ts";
import type { Invocation } from "../src/domain/command.ts";
import { type Block, EMPTY_REPLY } from "../src/domain/reply.ts";
import { monthName } from "../src/domain/wording.ts";

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
    const invocation = { command: "timeline", subcommand: null, options: given(options) };
    if (options.beside !== undefined && quotes.length > 1) {
      const asked = readBeside(options.beside);
      const title = `${name}, two statements side by side`;
      return twoBeside(quotes, asked, { title, invocation, most: limits.menu });
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
          ? [runButton("Two side by side", "timeline", { ...invocation.options, beside: "which" })]
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
