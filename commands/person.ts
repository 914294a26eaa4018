import { type CommandContext, commandGroup, subcommand } from "../src/bot/command.ts";
import { refuseNonManager } from "../src/bot/refuse-non-manager.ts";
import { reachOf } from "../src/bot/within.ts";
import { EMPTY_REPLY, type Reply, say } from "../src/domain/reply.ts";
import type { PersonRuling } from "../src/domain/speaker.ts";
import { joinNames, longDate } from "../src/domain/wording.ts";

/** A workspace that says more of names than that has made a mistake. Chosen by hand. */
const MOST_RULINGS = 500;

const name = {
  type: "text",
  about: "A name, as articles have it",
  required: true,
  completes: "speakers",
} as const;

const merge = subcommand({
  about: "Take two names for one person's from now on, in this workspace",
  options: { name, into: { ...name, about: "The name that it is another form of" } },

  async run(call) {
    const { briefing, options } = call;
    const refused = await refusalOf(call);
    if (refused) return refused;
    const [one, other] = await Promise.all(
      [options.name, options.into].map((typed) => briefing.findSpeaker(typed)),
    );
    for (const [typed, found] of [
      [options.name, one],
      [options.into, other],
    ] as const) {
      if (found?.found !== "one" || found.byTypo) return nobody(typed, briefing);
    }
    if (one?.found !== "one" || other?.found !== "one") return say(SAME);
    if (one.speaker.label === other.speaker.label) return say(SAME);
    return rule({ kind: "merge", one: one.speaker.label, other: other.speaker.label }, call);
  },
});

const split = subcommand({
  about: "Take two names for two people's from now on, in this workspace",
  options: { name, from: { ...name, about: "Whose form it was taken for" } },

  async run(call) {
    const { briefing, options } = call;
    const refused = await refusalOf(call);
    if (refused) return refused;
    const found = await briefing.findSpeaker(options.from);
    if (found.found !== "one" || found.byTypo) return nobody(options.from, briefing);
    const { speaker } = found;
    const form =
      speaker.forms.find((each) => isSame(each, options.name)) ??
      speaker.maybe.find((each) => isSame(each, options.name));
    const from = speaker.forms.find((each) => isSame(each, options.from)) ?? speaker.label;
    if (form === undefined || isSame(form, from)) {
      return say(
        `${speaker.name} is known here as ${joinNames(speaker.forms)}. Say which of these is another person.`,
      );
    }
    return rule({ kind: "split", one: form, other: from }, call);
  },
});

const undo = subcommand({
  about: "Take back the latest that was said of names in this workspace",
  options: {},

  async run(call) {
    const { briefing, asker, platform } = call;
    if (!asker.mayManageDigests) return refuseNonManager(WHAT, { asker, platform });
    const taken = await briefing.names.undo();
    return say(taken ? `Taken back: ${describe(taken)}.` : NONE);
  },
});

const list = subcommand({
  about: "What was said of names in this workspace",
  options: {},
  isRepeatable: true,

  async run({ briefing }) {
    const rulings = await briefing.names.list();
    if (rulings.length === 0) return say(NONE);
    const items = rulings.toReversed().map((ruling) => ({
      text: describe(ruling),
      detail: `${ruling.decidedBy}, ${longDate(ruling.decidedAt.toISOString().slice(0, 10))}`,
      url: null,
    }));
    return { ...EMPTY_REPLY, title: "Who is who here", blocks: [{ kind: "list", items }] };
  },
});

export const person = commandGroup({
  name: "person",
  about: "Whose names are one person's, where articles do not tell",
  subcommands: { merge, split, undo, list },
  examples: [
    "/person merge bibi into benjamin netanyahu",
    "/person split tisch from jessica tisch",
    "/person undo",
  ],
});

const WHAT = "say who is who";
const SAME = "These are one person here already.";
const NONE = "Nothing was said of names here. /person merge and /person split do.";

async function refusalOf({ briefing, asker, platform }: CommandContext): Promise<Reply | null> {
  if (!asker.mayManageDigests) return refuseNonManager(WHAT, { asker, platform });
  const { length } = await briefing.names.list();
  return length < MOST_RULINGS
    ? null
    : say(`There are ${length} already. /person undo takes one back.`);
}

async function nobody(typed: string, briefing: CommandContext["briefing"]): Promise<Reply> {
  const text = `Nobody is called "${typed}" here, or several are. /quote ${typed} shows who could be meant.`;
  return {
    ...EMPTY_REPLY,
    blocks: [
      { kind: "text", text },
      { kind: "note", text: await reachOf(briefing) },
    ],
  };
}

async function rule(
  names: Pick<PersonRuling, "kind" | "one" | "other">,
  { briefing, asker, now }: CommandContext,
): Promise<Reply> {
  const ruling = { ...names, decidedBy: asker.name, decidedAt: now };
  await briefing.names.add(ruling);
  return say(`From now on here ${describe(ruling)}. /person undo takes it back.`);
}

function describe({ kind, one, other }: PersonRuling): string {
  return kind === "merge" ? `${one} and ${other} are one person` : `${one} is not ${other}`;
}

function isSame(one: string, other: string): boolean {
  return one.localeCompare(other, "en", { sensitivity: "base" }) === 0;
}
