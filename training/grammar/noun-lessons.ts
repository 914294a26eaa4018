import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HUMAN, ORGANISATION, PLACE, THING, TIME } from "../../src/article/grammar/noun-kinds.ts";

/** The lexicographers' files of WordNet that say what a noun stands for; all others are things. */
const KIND_OF_FILE: Readonly<Record<string, number>> = {
  "14": ORGANISATION,
  "15": PLACE,
  "18": HUMAN,
  "28": TIME,
};

export interface NounLesson {
  readonly word: string;
  readonly kind: number;
}

/** What each noun of one word stands for in its commonest sense; `folder` is WordNet's `dict`. */
export function readNouns(folder: string): readonly NounLesson[] {
  const files = new Map<string, string>();
  for (const line of linesOf(folder, "data.noun")) {
    const [offset = "", file = ""] = line.split(" ", 2);
    files.set(offset, file);
  }
  const nouns: NounLesson[] = [];
  for (const line of linesOf(folder, "index.noun")) {
    const [word = ""] = line.split(" ", 1);
    const sense = line.match(/ (\d{8})/)?.[1];
    if (sense && /^[a-z]+(?:-[a-z]+)*$/.test(word)) {
      nouns.push({ word, kind: KIND_OF_FILE[files.get(sense) ?? ""] ?? THING });
    }
  }
  return nouns;
}

/** The licence, which opens each file, stands behind two spaces. */
function linesOf(folder: string, file: string): readonly string[] {
  return readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(" "));
}

/** What the teacher calls a name; what it calls otherwise is a thing. */
const KIND_OF_NAME: Readonly<Record<string, number>> = {
  PERSON: HUMAN,
  NORP: HUMAN,
  ORG: ORGANISATION,
  GPE: PLACE,
  LOC: PLACE,
  FAC: PLACE,
  DATE: TIME,
  TIME,
};

/** -1 where the teacher sees no name. */
export function kindOfName(name: string): number {
  return name === "" ? -1 : (KIND_OF_NAME[name] ?? THING);
}
