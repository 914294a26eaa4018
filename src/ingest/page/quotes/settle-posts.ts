import { tidyLine } from "../../text/tidy-text.ts";
import { isSignature, readBlocks } from "../article-blocks.ts";
import type { Page } from "../parse-page.ts";
import { signedQuote } from "./quote-boxes.ts";

/** What networks call the copy of a post that stands on other pages. */
const POSTS =
  "blockquote.twitter-tweet, blockquote.twitter-video, blockquote.bluesky-embed, blockquote.instagram-media, blockquote.tiktok-embed, blockquote.text-post-media, blockquote.mastodon-embed, blockquote[class*=fb-xfbml]";

/** Posts on a page. Chosen by hand: more are a feed, and no article. */
const MOST_POSTS = 100;

/** Links to a picture, a song or the post itself, which networks print as text among the words. */
const NO_WORDS =
  /^(?:pic\.(?:twitter|x)\.com\/\S+|(?:https?:\/\/)?t\.co\/\S+|\[?image or embed\]?|\u266c.*|View (?:this post )?on \p{L}+)$/u;

/** "A post shared by Ann Low (@annlow) on Mar 4", "Posted by Ann Low on Monday", "Post by @annlow". */
const SHARED =
  /^(?:An? (?:post|video|reel|photo|picture) (?:shared|posted) by|Post(?:ed)? by)\s+(.{2,60}?)(?:\s+on\b.*)?$/u;
const HANDLE = /^@[\w.]{2,40}$/;

/** Gives posts the shape of a block quote that is signed: the words, and below them who posted them. */
export function settlePosts(page: Page): void {
  const posts = [...page.querySelectorAll(POSTS)].slice(0, MOST_POSTS);
  for (const post of posts) {
    for (const link of [...post.querySelectorAll("a")]) {
      if (NO_WORDS.test(tidyLine(link.textContent))) link.remove();
    }
    const signed = signedPost(readBlocks(post).map(({ text }) => text));
    if (signed) post.replaceWith(signedQuote(page, signed));
  }
}

/** The account stands above the words, or whoever shared them below. */
function signedPost(lines: readonly string[]): Parameters<typeof signedQuote>[1] | null {
  const [first = ""] = lines;
  const last = lines.at(-1) ?? "";
  if (lines.length < 2 || isSignature(last)) return null;
  const name = SHARED.exec(last)?.[1];
  if (name !== undefined) return { lines: lines.slice(0, -1), name };
  return HANDLE.test(first) ? { lines: lines.slice(1), name: first } : null;
}
