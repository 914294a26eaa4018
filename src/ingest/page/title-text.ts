import { anyOf } from "../../domain/pattern.ts";
import { tidyLine } from "../text/tidy-text.ts";
import { htmlToText } from "./html-to-text.ts";

/**
 * Tags that count as markup in a title without attributes too; they count where they are closed.
 */
const STYLES = new Set(
  "a abbr b big blink cite code div em font h1 h2 h3 h4 i kbd mark p q script small span strike strong sub sup tt u".split(
    " ",
  ),
);

/** These tags are never closed. */
const ALONE = new Set(["br", "hr", "img", "wbr"]);

const VALUE = String.raw`"[^"]{0,2000}"|'[^']{0,2000}'|[^\s"'<>]{1,2000}`;
const ATTRIBUTE = String.raw`\s+[a-z][\w:-]{0,40}\s*=\s*(?:${VALUE})`;

/** A tag as programs write it: no more than its name and attributes that have values. */
const TAG = anyOf(
  [
    String.raw`<(\/?)([a-z][a-z\d:]{0,30})((?:${ATTRIBUTE})*)\s*\/?>`,
    "<!--",
    "<!doctype[^<>]{0,500}>",
  ],
  "gi",
);

const WHOLE_PAGE = /<(?:html|head|body)[\s>]/i;

/** Chosen by hand: no title is longer, and what is may be a whole article in the wrong place. */
const LONGEST = 10_000;

/**
 * A title's words. Nobody says whether a title is text or HTML, so that a tag is taken for markup
 * only where it has attributes, or styles text and is closed: the others are what is talked about,
 * as in "The <select> element explained" or "Why a<b is not c>d".
 */
export function titleText(written: string): string {
  const title = written.slice(0, LONGEST);
  if (WHOLE_PAGE.test(title)) return tidyLine(htmlToText(title));
  const isMarkup = new Set(markupIn(title));
  let at = 0;
  let html = "";
  for (const { 0: tag, index } of title.matchAll(TAG)) {
    if (!isMarkup.has(index)) continue;
    html += spoken(title.slice(at, index)) + tag;
    at = index + tag.length;
  }
  return tidyLine(htmlToText(html + spoken(title.slice(at))));
}

function spoken(text: string): string {
  return text.replaceAll("<", "&lt;");
}

/** Finds where the tags stand that are markup. */
function markupIn(title: string): readonly number[] {
  const found: number[] = [];
  const open = new Map<string, number[]>();
  for (const { 1: slash, 2: written = "", 3: attributes, index } of title.matchAll(TAG)) {
    const name = written.toLowerCase();
    const isSure = name === "" || ALONE.has(name) || attributes !== "";
    const opening = slash === "/" ? open.get(name)?.pop() : undefined;
    if (isSure) found.push(index);
    if (opening !== undefined) found.push(opening, index);
    if (slash === "" && (isSure || STYLES.has(name))) {
      open.set(name, [...(open.get(name) ?? []).slice(-9), index]);
    }
  }
  return found;
}
