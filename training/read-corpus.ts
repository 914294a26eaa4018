import { readFileSync } from "node:fs";
import type { GoldDocument } from "./gold-document.ts";
import { fromGenre, type GenreLine } from "./read-genres.ts";

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
