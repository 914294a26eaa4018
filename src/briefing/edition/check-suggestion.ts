import { z } from "zod";
import type { StoryProposal } from "../../ports/editor.ts";
import { foldedWords } from "../words/fold.ts";
import { NUMBER_WORDS } from "../words/number-words.ts";
import { stemWord } from "../words/stem-word.ts";

/**
 * How one story is told: which of the proposed sentences in which order, with a line before them.
 */
interface Telling {
  readonly sentences: readonly number[];
  readonly bridge: string | null;
}

export type CheckedSuggestion =
  /** The key is the place of the story in the proposal. */
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
 * What an editor answered, which is taken whole or not at all: whoever is wrong once is not trusted
 * with the rest. Sentences are chosen by their numbers, so none can be anything but printed.
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

/** Models often wrap what they were asked for in words or in code fences. */
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

/** The line may say nothing but what readers have before them in print. */
function problemOf(
  bridge: string | null,
  numbers: readonly number[],
  { headline, sentences }: StoryProposal,
): string | null {
  if (bridge === null) return null;
  const told = numbers.map((number) => sentences[number - 1] ?? "");
  return bridgeProblem(bridge, [headline, ...told].join("\n"));
}

/** A bridge is one short line. These limits were chosen by hand. */
const LONGEST = 160;
const SHORTEST = 10;
/** The part of its longer words that the source must have; short words are in any sentence. */
const LEAST_SHARED = 0.7;
const LONGER = 4;

/** Quotation marks would claim that someone said it; the others make markup, links and mentions. */
const FORBIDDEN = /["“”„«»<>*_`|~@#[\]{}\\]|:\/\/|\bwww\.|\p{L}\.\p{L}{2}|[\p{Cc}\p{Cf}]/u;

/**
 * Each of these words turns a sentence into its opposite or worse, so the source itself has to say
 * it.
 */
const TURNS =
  "not no never none nobody nothing without denied denies deny refused refuses dead died killed arrested charged guilty resigned resigns".split(
    " ",
  );
const MUST_BE_PRINTED = new Set([...TURNS, ...NUMBER_WORDS]);

/**
 * Says what is wrong with a line that an editor wrote. It is `null` where the line says nothing
 * that the source doesn't: no name, no number, and hardly a word.
 */
export function bridgeProblem(bridge: string, source: string): string | null {
  if (bridge.length > LONGEST || bridge.length < SHORTEST) return "its bridge is no short line";
  if (FORBIDDEN.test(bridge)) return "its bridge has quotation marks, markup or a link";
  const printed = new Set(foldedWords(source));
  const foreign = bridge.match(/[\p{L}\p{N}'’-]+/gu)?.find((word) => isForeign(word, printed));
  if (foreign) return `its bridge has “${foreign}”, which the articles lack`;
  const stems = new Set([...printed].map(stemWord));
  const longer = foldedWords(bridge).filter((word) => word.length >= LONGER);
  const shared = longer.filter((word) => stems.has(stemWord(word))).length;
  return shared < LEAST_SHARED * longer.length ? "its bridge is about something else" : null;
}

/**
 * Whether it is a name, a number or a word that turns the sense, and the source does not have it.
 */
function isForeign(word: string, printed: ReadonlySet<string>): boolean {
  const parts = foldedWords(word);
  const isName = /^\p{Lu}/u.test(word);
  const isNumber = /\p{N}/u.test(word);
  const isNegated = /n['’]t$/i.test(word);
  const matters =
    isName || isNumber || isNegated || parts.some((part) => MUST_BE_PRINTED.has(part));
  return matters && !parts.every((part) => printed.has(part));
}
