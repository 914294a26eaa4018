import { type Analysis, paragraphAt } from "../../analyse-text.ts";
import { firstWhere, itemAt } from "../../text/lookup.ts";

/** Characters of such a line. */
const LONGEST = 32;
/** "14.31 GMT", "9:05am", "Updated at 14.44 BST", "* * *": a line on which a post or a part of its own begins. */
const BORDER =
  /^(?:(?:Updated )?(?:at )?\d{1,2}(?:[.:h]\d{2}(?:\s?[ap]\.?m\.?)?|\s?[ap]\.?m\.?)(?:\s[A-Z]{2,4})?|(?:[*_=~•·#–—-]\s?){3,20})$/i;

const known = new WeakMap<Analysis, readonly number[]>();

function bordersOf(analysis: Analysis): readonly number[] {
  const found = known.get(analysis);
  if (found) return found;
  const { text, paragraphs } = analysis;
  const borders: number[] = [];
  for (let index = 0; index < paragraphs.length; index++) {
    const { start, end } = itemAt(paragraphs, index);
    if (end - start <= LONGEST && BORDER.test(text.slice(start, end))) borders.push(index);
  }
  known.set(analysis, borders);
  return borders;
}

/** Whether a live blog's next post, or another part, begins between two tokens: nobody is carried over into it. */
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
