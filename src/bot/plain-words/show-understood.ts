import type { Briefing } from "../../briefing/briefing.ts";
import type { CommandDeclaration, Invocation } from "../../domain/command.ts";
import { encodeButtonValue } from "../../domain/reply/button-value.ts";
import { type Button, EMPTY_REPLY, type Reply } from "../../domain/reply.ts";
import { cutShort } from "../../domain/wording.ts";
import { runButton } from "../run-button.ts";
import { lineOf } from "./line-of.ts";

type Commands = readonly CommandDeclaration[];

/** What a question was taken for, and what else it could mean. */
export interface TakenFor {
  readonly words: string;
  /** The same where a page is full. */
  readonly shortly: string;
  readonly buttons: readonly Button[];
}

/** Characters. Chosen by hand: three commands of usual length; longer ones are cut. */
const LONGEST_TAKEN = 180;
/** As much as every page has free beside its number. */
const SHORTEST_TAKEN = 90;

export function takenFor(
  invocation: Invocation,
  others: readonly Invocation[],
  commands: Commands,
): TakenFor {
  const line = lineOf(invocation, commands);
  const lines = others.map((other) => lineOf(other, commands));
  return {
    words: cutShort(`Taken for ${[line, ...lines].join(" · or ")}`, LONGEST_TAKEN),
    shortly: cutShort(`Taken for ${line}`, SHORTEST_TAKEN),
    buttons: others.map((other) => buttonFor(other, commands)),
  };
}

/** Shows the command that does it, with a button for whoever means it. */
export function offer(
  invocation: Invocation,
  others: readonly Invocation[],
  commands: Commands,
): Reply {
  const isHelp = invocation.command === "help";
  const line = isHelp ? `/${invocation.options.command ?? "help"}` : lineOf(invocation, commands);
  return {
    ...EMPTY_REPLY,
    title: "That would change something here",
    blocks: [
      { kind: "text", text: `In plain words I only answer. The command for it is ${line}` },
      ...(others.length === 0
        ? []
        : [
            {
              kind: "note" as const,
              text: `First try it: ${lineOf(others[0] ?? invocation, commands)}`,
            },
          ]),
    ],
    buttons: [invocation, ...others].map((each) => buttonFor(each, commands)),
  };
}

/** What can be asked, with somebody's name who is really quoted here. */
export async function notUnderstood(briefing: Briefing): Promise<Reply> {
  const [someone] = await briefing.everyoneQuoted();
  const name = someone?.name ?? "the mayor";
  const items = [
    `what did ${name} say this week?`,
    `when did ${name} last talk about …`,
    `is it true that ${name} said “…”?`,
    "who spoke about …",
    "summarise the story about …",
    "what's new since yesterday?",
    `tell me when ${name} speaks`,
  ].map((text) => ({ text, detail: null, url: null }));
  return {
    ...EMPTY_REPLY,
    title: "That was not understood",
    blocks: [
      { kind: "text", text: "Nothing was done. Ask in plain words, for example:" },
      { kind: "list", items },
      { kind: "note", text: "Or type a command: /help lists them." },
    ],
    buttons: [runButton("/help", "help", {})],
  };
}

function buttonFor(invocation: Invocation, commands: Commands): Button {
  const value = encodeButtonValue({ verb: "run", page: 0, invocation });
  return { label: lineOf(invocation, commands), value };
}
