import { type CommandContext, command } from "../src/bot/command.ts";
import { speakerList } from "../src/bot/show-speakers.ts";
import { type Block, EMPTY_REPLY, say } from "../src/domain/reply.ts";

const LISTS = {
  people: { kind: "person", heading: "People" },
  organisations: { kind: "organisation", heading: "Organisations" },
  unnamed: { kind: "unnamed", heading: "Unnamed sources" },
} as const;

/** Chosen by hand: of one list nobody turns more pages, of three together fewer. */
const MOST_OF_ONE = 200;
const MOST_OF_EACH = { people: 60, organisations: 20, unnamed: 20 };

type ListName = keyof typeof LISTS;

export const speakers = command({
  name: "speakers",
  about: "Everyone the articles quote or name",
  options: {
    list: {
      type: "choice",
      about: "Only people, organisations or unnamed sources",
      choices: ["people", "organisations", "unnamed"],
    },
  },
  examples: ["/speakers", "/speakers organisations"],

  async run({ options: { list }, briefing }) {
    const names = list === undefined ? (Object.keys(LISTS) as readonly ListName[]) : [list];
    const blocks = await Promise.all(
      names.map((name) =>
        listed(name, list === undefined ? MOST_OF_EACH[name] : MOST_OF_ONE, briefing),
      ),
    );
    if (blocks.flat().length === 0) return say("There is nobody in the articles here yet.");
    return { ...EMPTY_REPLY, title: "Quoted or named, most quoted first", blocks: blocks.flat() };
  },
});

async function listed(
  name: ListName,
  most: number,
  briefing: CommandContext["briefing"],
): Promise<readonly Block[]> {
  const { kind, heading } = LISTS[name];
  const people = await briefing.speakers(kind, most);
  return people.length === 0 ? [] : [{ kind: "heading", text: heading }, speakerList(people)];
}
