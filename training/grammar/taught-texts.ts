import { readFileSync } from "node:fs";
import { analyseText } from "../../src/article/analyse-text.ts";
import { unquotedTokens } from "../../src/article/attribution/unquoted-tokens.ts";
import { layOutRunningText, type RunningText } from "../../src/article/grammar/running-text.ts";
import { tokenAt } from "../../src/article/text/lookup.ts";
import { inventSentences } from "./invent-sentences.ts";

/** Shorter ones teach nothing, longer ones are lists. */
const FEWEST_UNITS = 3;
const MOST_UNITS = 120;

export interface TaughtText {
  readonly id: string;
  readonly running: RunningText;
  /** Units of each sentence worth parsing, `last` exclusive. */
  readonly sentences: readonly { readonly first: number; readonly last: number }[];
  /** Where it was invented: the units of the verb of speech and of its subject's head. */
  readonly known?: { readonly head: number; readonly verb: number };
}

/** The running text of every document, each once, cut into the sentences that the teacher parses. */
export function readTaughtTexts(paths: readonly string[]): readonly TaughtText[] {
  const documents = new Map(paths.flatMap(readDocuments));
  return [...documents].map(([id, text]) => toTaught(id, text));
}

function readDocuments(path: string): readonly [id: string, text: string][] {
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const { id, text } = JSON.parse(line);
    return [id, text];
  });
}

/** A tenth of what the news has to teach. */
export const INVENTED = 6000;

/** Sentences with a trap, of which the subject is known before the teacher parses them. */
export function inventTexts(count: number): readonly TaughtText[] {
  return inventSentences(count).map(({ id, text, head, verb }) => {
    const taught = toTaught(id, text);
    const { words, unitOf } = taught.running;
    const unitAt = (offset: number) => unitOf[tokenAt(words, offset)] as number;
    return { ...taught, known: { head: unitAt(head), verb: unitAt(verb) } };
  });
}

function toTaught(id: string, text: string): TaughtText {
  const analysis = analyseText(text);
  const running = layOutRunningText(
    unquotedTokens(analysis.words, analysis.sentences, analysis.quoted),
  );
  const sentences = [];
  for (let first = 0; first < running.count; ) {
    const last = running.sentenceLasts[first] as number;
    const size = last - first;
    if (size >= FEWEST_UNITS && size <= MOST_UNITS) sentences.push({ first, last });
    first = last;
  }
  return { id, running, sentences };
}

/** The words of a sentence, with null for a whole quotation. */
export function wordsOf(running: RunningText, first: number, last: number): (string | null)[] {
  const words = [];
  for (let unit = first; unit < last; unit++) words.push(wordOf(running, unit));
  return words;
}

function wordOf({ words, firsts, lasts, whole }: RunningText, unit: number): string | null {
  if (whole[unit] === 1) return null;
  return words.text.slice(
    words.starts[firsts[unit] as number],
    words.ends[(lasts[unit] as number) - 1],
  );
}
