import { countWords } from "../text/tidy-text.ts";
import { type Block, BODY } from "./article-blocks.ts";
import type { PageElement } from "./parse-page.ts";

/** How sites mark the body of their article, the plainest way first. */
const BODIES = [
  "[itemprop~=articleBody], section[name=articleBody], [data-gu-name=body]",
  ".article-body, .article__body, .article-body__content, .articleBody, .c-article-body, .story-body, .story-content, .storytext",
  ".entry-content, .post-content, .post-body, .td-post-content, .article-content, .article__content, .field-name-body",
];

/**
 * Words of a body that is more than a teaser. All limits of this file were chosen by hand on saved
 * pages.
 */
const FEWEST_WORDS = 60;
/**
 * The body that is named and the column that was found are one article where they share so much of
 * it; they are two where they share less than `ELSEWHERE`.
 */
const SAME = 0.6;
const ELSEWHERE = 0.2;

/** Marks what the page calls its article's body, where it calls only one thing so. */
export function markBody(root: PageElement): void {
  for (const selector of BODIES) {
    const [body, ...others] = [...root.querySelectorAll(selector)].filter(
      (element) => countWords(element.textContent) >= FEWEST_WORDS,
    );
    if (body !== undefined && others.every((other) => contains(body, other))) {
      body.setAttribute(BODY, "");
    }
    if (body !== undefined) return;
  }
}

/** Looked for upwards: a body may have as many elements as the page, and above one are few. */
function contains(body: PageElement, other: PageElement): boolean {
  let above = other.parentNode;
  while (above !== null && above !== body) above = above.parentNode;
  return above !== null;
}

/**
 * Leaves out what follows the body that the page names. Where the column is something else, such as
 * a long discussion of the article, it gives the body itself.
 */
export function keepToBody(page: readonly Block[], column: readonly Block[]): readonly Block[] {
  const body = page.filter(({ inBody }) => inBody);
  const texts = new Set(body.map(({ text }) => text));
  const shared = wordsIn(column.filter(({ text }) => texts.has(text))) / wordsIn(body);
  if (shared <= ELSEWHERE) return body.filter(({ isApart }) => !isApart);
  if (!(shared >= SAME)) return column;
  return column.slice(0, 1 + column.findLastIndex(({ text }) => texts.has(text)));
}

function wordsIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { words }) => sum + words, 0);
}
