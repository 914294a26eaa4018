import { parseArticle } from "../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../src/domain/article.ts";
import { FAMILY_NAMES, type Frame, inventFrame } from "../training/frames/invent-frame.ts";

/** How many frames of each family give the words to somebody they must never be given to. */
const FRAMES = 11_000;

interface Count {
  readonly frames: number;
  readonly found: number;
  readonly never: number;
  readonly right: number;
}

const counts = new Map<string, Count>();
for (let number = 0; number < FRAMES; number++) {
  const frame = inventFrame(number);
  const { frames, found, never, right } = counts.get(frame.family) ?? none();
  const shown = speakersOf(frame);
  counts.set(frame.family, {
    frames: frames + 1,
    found: found + (shown === null ? 0 : 1),
    never: never + (shown?.some((name) => isForbidden(frame, name)) ? 1 : 0),
    right: right + (shown && isRight(frame, shown) ? 1 : 0),
  });
}
console.log(
  "| family | frames | found | given to whom it must not | right |\n|---|---|---|---|---|",
);
for (const name of FAMILY_NAMES) {
  const { frames, found, never, right } = counts.get(name) ?? none();
  console.log(`| ${name} | ${frames} | ${found} | ${never} | ${right} |`);
}

function none(): Count {
  return { frames: 0, found: 0, never: 0, right: 0 };
}

/** Null where the words were not found to be a quotation. */
function speakersOf({ text, words }: Frame): readonly string[] | null {
  const start = text.indexOf(words);
  const end = start + words.length;
  const those = parseArticle({ id: "frame", text }).quotations.filter(
    (quotation) =>
      Math.min(quotation.end, end) - Math.max(quotation.start, start) > (end - start) / 2,
  );
  if (those.length === 0) return null;
  return those.flatMap(({ speaker, confidence }) =>
    speaker !== null && confidence >= ATTRIBUTION_THRESHOLD ? [speaker] : [],
  );
}

function isForbidden({ never }: Frame, shown: string): boolean {
  return shown.split(" and ").some((name) => never.includes(name));
}

function isRight({ speaker }: Frame, shown: readonly string[]): boolean {
  if (speaker === null) return shown.length === 0;
  return shown.some((name) => name.toLowerCase().includes(speaker.toLowerCase()));
}
