import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { openReader, type ReaderModel } from "../../src/article/reader/reader-model.ts";
import { parseWeights } from "../../src/article/weights/read-weights.ts";
import type { GoldDocument } from "../gold-document.ts";

const FOLDS = 5;
/** Characters, which with the length tell a document from all others. */
const OPENING = 60;

/** By its text alone: it stays in its fold, whatever else is read beside it. */
export function foldOf({ text }: Pick<GoldDocument, "text">): number {
  return crc32(`${text.length}:${text.slice(0, OPENING)}`) % FOLDS;
}

/** Of each fold the reader that has not learned from it: "fold-0.bin" to "fold-4.bin". */
export function openReaders(folder: string): readonly ReaderModel[] {
  return Array.from({ length: FOLDS }, (_, fold) => openFile(join(folder, `fold-${fold}.bin`)));
}

function openFile(file: string): ReaderModel {
  const sections = parseWeights(readFileSync(file));
  return openReader((name) => {
    const section = sections.get(name);
    if (!section) throw new Error(`${file} has no weights of the name ${name}`);
    return section;
  });
}
