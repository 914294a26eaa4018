/**
 * Gives Markdown's words without the marks that only style them: emphasis, the ">" of a quoted
 * paragraph, the address of a link, a picture. Every word stays, and so does a mark that styles
 * nothing, such as the star in "2 * 3" or the bracket in "[Mayor] Adams".
 */
export function plainMarkdown(markdown: string): string {
  return markdown
    .replace(QUOTE_MARK, "")
    .replace(PICTURE, "")
    .replace(LINK, "$1")
    .replace(STRONG, "$2")
    .replace(EMPHASIS, "$2")
    .replace(ESCAPE, "$1");
}

const QUOTE_MARK = /^[^\S\n]{0,3}>[^\S\n]?/gm;
const PICTURE = /!\[[^\]\n]{0,500}\]\([^()\s]{1,2000}(?:\s"[^"\n]{0,300}")?\)/g;
const LINK = /\[([^[\]\n]{1,500})\]\([^()\s]{1,2000}(?:\s"[^"\n]{0,300}")?\)/g;
/** A mark opens before a character and closes after one; "_" only at a word's edge. */
const STRONG =
  /(?<![\\*_\p{L}\p{N}])(\*{2,3}|_{2,3})(?=[^\s*_])([^\n]{0,2000}?[^\s*_\\])\1(?![*_\p{L}\p{N}])/gu;
const EMPHASIS =
  /(?<![\\*_\p{L}\p{N}])([*_])(?=[^\s*_])([^\n*_]{0,2000}?[^\s*_\\]|[^\s*_\\])\1(?![*_\p{L}\p{N}])/gu;
const ESCAPE = /\\([\\*_[\]>#~`(){}!.+-])/g;
