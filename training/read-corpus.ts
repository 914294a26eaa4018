import { readFileSync } from "node:fs";

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
}

export function readCorpus(path: string): readonly GoldDocument[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldDocument);
}
