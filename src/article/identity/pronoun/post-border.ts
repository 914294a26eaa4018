import { type Analysis, paragraphAt } from "../../analyse-text.ts";
import { firstWhere, itemAt } from "../../text/lookup.ts";

/** Characters of such a line. */
const LONGEST = 32;
/** "14.31 GMT", "9:05am", "Updated at 14.44 BST", "* * *": a line on which a post or a part of its own begins. */
const BORDER =
  /^(?:(?:Updated )?(?:at )?\d{1,2}(?:[.:h]\d{2}(?:\s?[ap]\.?m\.?)?|\s?[ap]\.?m\.?)(?:\s[A-Z]{2,4})?|(?:[*_=~•·#–—-]\s?){3,20})$/i;

/** Characters of a headline that a post has. */
const LONGEST_HEADLINE = 240;
/** "3. Mayor blames the pollspublished at 10:30 GMT", "Posted at 10:50", "23 minutes ago" */
const POSTED =
  /(?:(?:[Pp]ublished|[Pp]osted) at \d{1,2}[:.]\d{2}[\p{L}\d:. ]{0,60}|^(?:\d{1,2}\s?(?:h|m|hrs?|mins?|hours?|minutes?)|[Aa]n hour|[Aa] minute) ago)$/u;

/** Characters of a line that signs a letter. */
const LONGEST_SIGNATURE = 72;
/** "Donna Low, via email", "Paul “Tiny” Orr, Goole": two of them make a page of letters. */
const SIGNATURE =
  /^\p{Lu}[\p{L}.'’-]+(?: (?:["“]\p{L}+["”]|and|\p{Lu}[\p{L}.'’-]*)){1,4}, (?:(?:via|by) e-?mail|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?(?:, \p{Lu}[\p{L}. ]{1,20})?)$/u;
const LETTER_END = /[.!?]$/;
const FEWEST_LETTERS = 2;

const known = new WeakMap<Analysis, readonly number[]>();

function bordersOf(analysis: Analysis): readonly number[] {
  const found = known.get(analysis);
  if (found) return found;
  const { text, paragraphs } = analysis;
  const borders: number[] = [];
  for (let index = 0; index < paragraphs.length; index++) {
    const { start, end } = itemAt(paragraphs, index);
    if (end - start > LONGEST_HEADLINE) continue;
    const line = text.slice(start, end);
    const isBorder = end - start <= LONGEST && BORDER.test(line);
    if (isBorder || isPosted(line)) borders.push(index);
  }
  const signed = signaturesIn(analysis);
  if (signed.length >= FEWEST_LETTERS) borders.push(...signed.map((index) => index + 1));
  borders.sort((one, other) => one - other);
  known.set(analysis, borders);
  return borders;
}

/** Few lines end so, which takes less time to see. */
function isPosted(line: string): boolean {
  return (line.includes("ed at ") || line.endsWith(" ago")) && POSTED.test(line);
}

/** Lines below a letter that say whose it is. */
function signaturesIn({ text, paragraphs }: Analysis): readonly number[] {
  const signed: number[] = [];
  for (let index = 1; index < paragraphs.length; index++) {
    const { start, end } = itemAt(paragraphs, index);
    if (end - start > LONGEST_SIGNATURE) continue;
    if (!LETTER_END.test(text.charAt(itemAt(paragraphs, index - 1).end - 1))) continue;
    if (SIGNATURE.test(text.slice(start, end))) signed.push(index);
  }
  return signed;
}

/** Whether a live blog's next post, the next letter or another part begins between two tokens: nobody is carried over into it. */
export function isParted(analysis: Analysis, from: number, to: number): boolean {
  const borders = bordersOf(analysis);
  const own = paragraphAt(analysis, to);
  const next = firstWhere(borders, (border) => border > paragraphAt(analysis, from));
  return (borders[next] ?? Number.POSITIVE_INFINITY) <= own;
}

/** The first name of the post that a token stands in. */
export function firstOfPost(analysis: Analysis, token: number): number {
  const borders = bordersOf(analysis);
  const border = borders[firstWhere(borders, (one) => one > paragraphAt(analysis, token)) - 1];
  if (border === undefined) return 0;
  return firstWhere(analysis.names, ({ first }) => paragraphAt(analysis, first) >= border);
}
