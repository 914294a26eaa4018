import { readFileSync } from "node:fs";
import type { GoldDocument } from "./gold-document.ts";
import { fromGenre, type GenreLine } from "./read-genres.ts";
import { readMarked } from "./read-marked.ts";

/**
 * One file or several: of lines, each an article of the political corpus or of another kind of news, or
 * a text of marked articles.
 */
export function readCorpus(paths: string | readonly string[]): readonly GoldDocument[] {
  return [paths].flat().flatMap((path) => {
    const file = readFileSync(path, "utf8");
    if (path.endsWith(MARKED))
      return readMarked(file).map((line) => ({ ...fromGenre(line), isInvented: true }));
    return file
      .split("\n")
      .filter(Boolean)
      .map((line) => asDocument(JSON.parse(line)));
  });
}

const MARKED = ".txt";

function asDocument(line: GenreLine | GoldDocument): GoldDocument {
  return "notSpeech" in line ? fromGenre(line) : { ...line, isWhole: true, unsaid: [] };
}
