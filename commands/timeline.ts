import { command } from "../src/bot/command.ts";
import { offerSpeakers } from "../src/bot/show-speakers.ts";
import { describeWithin, reachOf, readWithin, WITHIN } from "../src/bot/within.ts";
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
  },
  examples: ["/timeline tisch", "/timeline mamdani about rent since:october"],

  async run({ options, briefing }) {
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
    };
  },
});
