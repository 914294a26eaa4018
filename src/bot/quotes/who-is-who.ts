import type { Invocation } from "../../domain/command.ts";
import { encodeButtonValue } from "../../domain/reply/button-value.ts";
import { type Block, type Button, note } from "../../domain/reply.ts";
import type { FoundSpeaker } from "../../domain/speaker.ts";

/** A name without a role may be that of several, where others of that name are told apart. */
export function whoeverThatIs(
  { name, role }: FoundSpeaker,
  others: readonly FoundSpeaker[],
): readonly Block[] {
  if (role !== null || !others.some((other) => other.name === name)) return [];
  return [note(`These articles do not say which ${name} they mean: it may be more than one.`)];
}

/** Asked until a manager has said it once: articles do not tell. */
export function whoIsWho({ label, maybe: [other] }: FoundSpeaker): readonly Block[] {
  if (other === undefined) return [];
  return [note(`Articles do not tell whether ${label} and ${other} are one person. Do you know?`)];
}

export function decisionButtons({ label, maybe: [other] }: FoundSpeaker): readonly Button[] {
  if (other === undefined) return [];
  const decide = (text: string, subcommand: string, options: Invocation["options"]) => ({
    label: text,
    value: encodeButtonValue({
      verb: "run",
      page: 0,
      invocation: { command: "person", subcommand, options },
    }),
  });
  return [
    decide("One person", "merge", { name: other, into: label }),
    decide("Two people", "split", { name: other, from: label }),
  ];
}
