import { command } from "../src/bot/command.ts";
import { runButton } from "../src/bot/run-button.ts";
import { describeWithin, reachOf, readWithin, WITHIN } from "../src/bot/within.ts";
import { type Block, EMPTY_REPLY } from "../src/domain/reply.ts";
import { count } from "../src/domain/wording.ts";

/** Chosen by hand: more are not read. */
const MOST = 12;
const MOST_BUTTONS = 4;

export const who = command({
  name: "who",
  about: "Who spoke about something, most first, with their strongest words",
  options: {
    about: {
      type: "text",
      about: "What about, such as night buses",
      required: true,
      maxLength: 40,
      keepsMarks: true,
    },
    ...WITHIN,
  },
  examples: ["/who night buses", "/who ICE since:monday"],

  async run({ options, briefing }) {
    const split = await briefing.splitAsk(options.about);
    const about = [split.speaker, split.about].filter(Boolean).join(" ") || options.about;
    const within = readWithin(options, briefing.today, split.days);
    const { spoke, isCut } = await briefing.whoSpoke({ about, within });
    const where = describeWithin(within);
    const reach = await reachOf(briefing, within);
    const nobody = `Nobody who is named spoke about "${about}" in the articles here${where ? ` ${where}` : ""}.`;
    return {
      ...EMPTY_REPLY,
      title: [`Who spoke about "${about}"`, where].filter(Boolean).join(" "),
      blocks: [
        ...(spoke.length === 0 ? [{ kind: "text", text: nobody } as const] : []),
        ...spoke
          .slice(0, MOST)
          .flatMap(({ speaker, times, strongest }): readonly Block[] => [
            { kind: "heading", text: `${speaker}: ${count(times, "quotation")}` },
            strongest,
          ]),
        ...(isCut
          ? [{ kind: "note", text: "Counted in the newest quotations only." } as const]
          : []),
        { kind: "note", text: reach },
      ],
      buttons: spoke
        .slice(0, MOST_BUTTONS)
        .map(({ speaker }) => runButton(speaker, "quote", { speaker, about })),
    };
  },
});
