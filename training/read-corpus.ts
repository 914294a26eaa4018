import { readFileSync } from "node:fs";
import type { Span } from "../src/domain/span.ts";
import { fromGenre, type GenreLine } from "./read-genres.ts";

/** A quotation of the corpus as annotated; pieces of one attribution share `attr`. */
export interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly type: "direct" | "mixed" | "indirect";
  readonly attr: string;
  readonly cue?: string | null;
  readonly speech?: boolean;
  readonly speaker_kind?: string;
  readonly speaker_text?: string | null;
  readonly canonical_speaker?: string | null;
  readonly canonical_how?: string;
  readonly speaker_start?: number | null;
  readonly speaker_end?: number | null;
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  /** Reported speech is annotated too; if not, it is no lesson in what reports speech. */
  readonly isWhole: boolean;
  /** What stands between marks and nobody said; unknown where the annotation is whole. */
  readonly unsaid: readonly Span[];
}

/** One file or several, each line an article of the political corpus or of another kind of news. */
export function readCorpus(paths: string | readonly string[]): readonly GoldDocument[] {
  return [paths].flat().flatMap((path) =>
    readFileSync(path, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => asDocument(JSON.parse(line))),
  );
}

function asDocument(line: GenreLine | GoldDocument): GoldDocument {
  return "notSpeech" in line ? fromGenre(line) : { ...line, isWhole: true, unsaid: [] };
}
