import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { openReaders, type Readers } from "../../src/article/reader/reader-model.ts";
import { parseWeights, type Weights } from "../../src/article/weights/read-weights.ts";
import type { GoldDocument } from "../gold-document.ts";

const FOLDS = 5;
/** Characters, which with the length tell a document from all others. */
const OPENING = 60;

/** By its text alone: it stays in its fold, whatever else is read beside it. */
export function foldOf({ text }: Pick<GoldDocument, "text">): number {
  return crc32(`${text.length}:${text.slice(0, OPENING)}`) % FOLDS;
}

/** Of each fold the networks that have not learned from it: "fold-0.bin" and "fold-0-parsing.bin" to "fold-4-parsing.bin". */
export function readersOfFolds(folder: string): readonly Readers[] {
  return Array.from({ length: FOLDS }, (_, fold) =>
    openReaders(
      sectionsOf(join(folder, `fold-${fold}.bin`)),
      sectionsOf(join(folder, `fold-${fold}-parsing.bin`)),
    ),
  );
}

function sectionsOf(file: string): (name: string) => Weights {
  const sections = parseWeights(readFileSync(file));
  return (name) => {
    const section = sections.get(name);
    if (!section) throw new Error(`${file} has no weights of the name ${name}`);
    return section;
  };
}
