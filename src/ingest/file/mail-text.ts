import type { Email } from "postal-mime";
import { readBlocks } from "../page/article-blocks.ts";
import { dropAsides } from "../page/drop-asides.ts";
import { parsePage } from "../page/parse-page.ts";
import { countWords, tidyLine } from "../text/tidy-text.ts";

const FEWEST_WORDS = 40;
const WRAPPED_AT = 50;

const FOOTER =
  /^(?:-- ?$|_{5,}|unsubscribe\b|you (?:are receiving|received|got) this|to unsubscribe|manage (?:your )?(?:preferences|subscription)|view (?:this|it)? ?(?:e-?mail )?in (?:your|a) browser|if you (?:no longer|don.t) w)/i;

/** What a mail says, in paragraphs: its plain text, or its HTML where that says more. */
export function mailText({ text = "", html = "" }: Email): string {
  const plain = paragraphsOf(text);
  if (html === "" || countWords(plain) >= FEWEST_WORDS) return plain;
  const rich = richText(html);
  return countWords(rich) > countWords(plain) ? rich : plain;
}

function richText(html: string): string {
  const blocks = dropAsides(readBlocks(parsePage(html).body), null);
  const lines = blocks.map((block) => block.text).filter((line) => !FOOTER.test(line));
  return lines.join("\n\n");
}

/** Mail is cut into lines of seventy letters; a line much shorter ends for a reason. */
function paragraphsOf(text: string): string {
  const paragraphs = text.replace(/\r\n?/g, "\n").split(/\n[^\S\n]*(?:\n[^\S\n]*)+/);
  return withoutFooter(paragraphs.flatMap(unwrap).map(tidyLine).filter(Boolean)).join("\n\n");
}

function unwrap(paragraph: string): readonly string[] {
  const lines = paragraph.split("\n");
  const joined: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (isOpen) joined.push(`${joined.pop()} ${line}`);
    else joined.push(line);
    isOpen = line.trim().length >= WRAPPED_AT;
  }
  return joined;
}

function withoutFooter(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line, index) => index > 0 && FOOTER.test(line));
  return (end === -1 ? lines : lines.slice(0, end)).filter((line) => !FOOTER.test(line));
}
