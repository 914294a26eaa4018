import { wholly } from "../../domain/pattern.ts";
import { countWords } from "../text/tidy-text.ts";
import { MARK } from "./article-blocks.ts";
import type { PageElement } from "./parse-page.ts";

/** No article keeps its words in these. */
const SELECTOR =
  "title, figcaption, form, button, nav, input, select, textarea, noscript, label, [role=navigation], [role=complementary], [role=dialog], [aria-hidden=true]";

const BOILERPLATE = wholly(
  [
    "captions?|thumbcaption|gallerytext|credits?|byline|author|authors|authorbio|bio",
    "share|sharing|sharer|shares|sharebar|social|socials|newsletter|newsletters|subscribe",
    "subscription|signup|optin|related|recommended|recommendations?|recirc|recirculation",
    "promo|promos|promotion|advert|advertisement|advertising|ad|ads|adslot|sponsor",
    "sponsored|taboola|outbrain|comment|comments|disqus|tags|taglist|breadcrumb",
    "breadcrumbs|toolbar|trending|popular|mostread|readmore|seealso|timestamp|metadata",
    "postmeta|copyright|paywall|cookie|consent|jetpack|sharedaddy|addtoany|addthis",
    "pagination|printonly|screenreader|visuallyhidden|offscreen|tooltip|livefyre|inread",
    "donate|donation",
  ],
  "",
);

/**
 * Parts of the article's words. Only small boilerplate is taken out: a wrapper named
 * "related-article-body" may hold the article. The limits were chosen by hand on saved pages.
 */
const LARGEST_SHARE = 0.3;
const LARGEST_SUM = 0.4;
const PROSE_WORDS = 25;
const PROSE_PARAGRAPHS = 3;

/**
 * Marks captions, share bars, sign-up boxes and the like, with all that is in them. Readability
 * unwraps elements as it goes, and with them the names by which boilerplate is known; taking it out
 * before would change what Readability takes for the article.
 */
export function markBoilerplate(root: PageElement): void {
  const largest = largestIn(root);
  const named = [...root.querySelectorAll("[class], [id]")].filter(isBoilerplate);

  for (const element of [...root.querySelectorAll(SELECTOR), ...named]) {
    if (element.getAttribute(MARK) !== null) continue;
    if (countWords(element.textContent) > largest || holdsProse(element)) continue;
    for (const inner of element.querySelectorAll("*")) inner.setAttribute(MARK, "part");
    element.setAttribute(MARK, "whole");
  }
}

/**
 * Takes what was marked out of an extracted article; where that would be a good part of it, the
 * site only names its paragraphs oddly, and all stay.
 */
export function dropBoilerplate(root: PageElement): void {
  const largest = largestIn(root);
  const outermost = [...root.querySelectorAll(`[${MARK}=whole]`)];
  const marked = outermost.reduce((sum, element) => sum + countWords(element.textContent), 0);
  if (marked > countWords(root.textContent) * LARGEST_SUM) return;

  for (const element of [...root.querySelectorAll(`[${MARK}]`)]) {
    if (countWords(element.textContent) <= largest) element.remove();
  }
}

function largestIn(root: PageElement): number {
  return Math.max(countWords(root.textContent) * LARGEST_SHARE, 12);
}

function isBoilerplate(element: PageElement): boolean {
  if (/^(?:html|body|article|main|a|em|strong|b|i)$/i.test(element.tagName)) return false;
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  return names.split(/\s+/).some(isKnownBoilerplate);
}

/** Chosen by hand: some megabytes of names, and more than a hundred sites have. */
const MOST_KNOWN = 20_000;
const known = new Map<string, boolean>();

/**
 * Names are remembered: a page has the same ones hundreds of times, and a site has them on each of
 * its pages.
 */
function isKnownBoilerplate(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const found = namesBoilerplate(name);
  known.set(name, found);
  return found;
}

/** Characters: a longer one names nothing. Chosen by hand. */
const LONGEST_NAME = 200;

const DENIAL = /^(?:no|has|have|with|without|not|hide|hidden|show|after|before|under)$/;

/** "no-caption" and "has-ads" say of an article what is beside it; "e1ad" says nothing. */
function namesBoilerplate(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  const words = name
    .replace(/([a-z])(?=[A-Z])/g, "$1-")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .map((word) => word.replace(/\d+$/, ""));
  return words.some((word, index) => {
    if (DENIAL.test(words[index - 1] ?? "")) return false;
    return BOILERPLATE.test(word) || BOILERPLATE.test(word + (words[index + 1] ?? ""));
  });
}

/** Several long paragraphs are someone's writing. */
function holdsProse(element: PageElement): boolean {
  const paragraphs = [...element.querySelectorAll("p")];
  const long = paragraphs.filter((paragraph) => countWords(paragraph.textContent) >= PROSE_WORDS);
  return long.length >= PROSE_PARAGRAPHS;
}
