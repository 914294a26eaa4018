import { z } from "zod";
import type { StoryProposal } from "../../ports/editor.ts";
import { bridgeProblem } from "./check-bridge.ts";

/** How one story is told: which of the proposed sentences in which order, and a line before them. */
interface Telling {
  readonly sentences: readonly number[];
  readonly bridge: string | null;
}

export type CheckedSuggestion =
  /** By the place of each story in the proposal. */
  | { readonly status: "kept"; readonly tellings: ReadonlyMap<number, Telling> }
  | { readonly status: "refused"; readonly reason: string };

const answerSchema = z.object({
  stories: z.array(
    z.object({
      story: z.int().positive(),
      sentences: z.array(z.int().positive()).min(1),
      bridge: z
        .string()
        .nullish()
        .transform((text) => text?.trim() || null),
    }),
  ),
});

/**
 * What an editor answered, kept whole or not at all: who is wrong once is not believed otherwise.
 * Sentences are chosen by their numbers, so none can be anything but printed.
 */
export function checkSuggestion(
  answer: string,
  proposals: readonly StoryProposal[],
): CheckedSuggestion {
  const parsed = answerSchema.safeParse(jsonIn(answer));
  if (!parsed.success) return refused("it is not the JSON that was asked for");
  const tellings = new Map<number, Telling>();
  for (const { story, sentences, bridge } of parsed.data.stories) {
    const proposal = proposals[story - 1];
    if (!proposal || tellings.has(story - 1)) return refused(`it tells of a story ${story}`);
    const problem = sentencesProblem(sentences, proposal) ?? problemOf(bridge, sentences, proposal);
    if (problem) return refused(problem);
    tellings.set(story - 1, { sentences: sentences.map((number) => number - 1), bridge });
  }
  return { status: "kept", tellings };
}

function refused(reason: string): CheckedSuggestion {
  return { status: "refused", reason };
}

/** Models like to wrap what they were asked for in words or fences. */
function jsonIn(answer: string): unknown {
  try {
    return JSON.parse(answer.slice(answer.indexOf("{"), answer.lastIndexOf("}") + 1));
  } catch {
    return null;
  }
}

function sentencesProblem(
  numbers: readonly number[],
  { sentences, most }: StoryProposal,
): string | null {
  const unknown = numbers.find((number) => number > sentences.length);
  if (unknown !== undefined) return `there is no sentence ${unknown}`;
  if (new Set(numbers).size < numbers.length) return "it tells a sentence twice";
  return numbers.length > most ? "it tells too many sentences" : null;
}

/** It may say nothing but what readers have before them in print. */
function problemOf(
  bridge: string | null,
  numbers: readonly number[],
  { headline, sentences }: StoryProposal,
): string | null {
  if (bridge === null) return null;
  const told = numbers.map((number) => sentences[number - 1] ?? "");
  return bridgeProblem(bridge, [headline, ...told].join("\n"));
}
