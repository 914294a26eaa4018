import type { Analysis } from "../../../analyse-text.ts";
import { codesOf } from "../../../text/characters.ts";

const OPENING = codesOf("\"“‘'");
/** Characters of a line with a dash: some tell the occasion at length. */
export const LONGEST_DASHED = 240;
/** What may follow the name where the line is one of several: also a sentence, "– Low admits that it was late." */
export const IN_LIST = /^(?:['’]s? (?:reaction|response|verdict|view|message|words|answer)|\s)/u;
const LISTED = /["”’']\s+(?:[—–―]|--?)\s+\p{Lu}[^"“”]*$/u;

/** `“It was late” – Tom Low …` in the paragraph above or below: one of a list of quotations. */
export function isListed(
  { text, paragraphs }: Pick<Analysis, "text" | "paragraphs">,
  paragraph: number,
): boolean {
  return [paragraph - 1, paragraph + 1].some((index) => {
    const line = paragraphs[index];
    if (!line || !OPENING.has(text.charCodeAt(line.start))) return false;
    return LISTED.test(text.slice(Math.max(line.start, line.end - LONGEST_DASHED), line.end));
  });
}
