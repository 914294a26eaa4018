import { describe, expect, it } from "vitest";
import { speakersOf, story, textOf, WORDS } from "../../../support/pier-page.ts";

const POSTS: readonly (readonly [string, string])[] = [
  [
    `<blockquote class="twitter-tweet"><p>${WORDS} <a href="/1">https://t.co/abc</a> <a href="/2">pic.twitter.com/abc</a></p>&mdash; Tomas Rill (@trill) <a href="/3">March 4, 2024</a></blockquote>`,
    "— Tomas Rill (@trill) March 4, 2024",
  ],
  [
    `<blockquote class="bluesky-embed"><p>${WORDS}<br><br><a href="/1">[image or embed]</a></p>&mdash; Tomas Rill (<a href="/2">@trill.example</a>) <a href="/3">March 4, 2024</a></blockquote>`,
    "— Tomas Rill (@trill.example) March 4, 2024",
  ],
  [
    `<blockquote class="instagram-media"><div><p><a href="/1">${WORDS}</a></p><p>A post shared by <a href="/2">Tomas Rill</a> (@trill) on <time>Mar 4, 2024</time></p></div></blockquote>`,
    "— Tomas Rill (@trill)",
  ],
  [
    `<blockquote class="fb-xfbml-parse-ignore"><p>${WORDS}</p>Posted by <a href="/1">Tomas Rill</a> on <a href="/2">Monday, March 4, 2024</a></blockquote>`,
    "— Tomas Rill",
  ],
  [
    `<blockquote class="tiktok-embed"><section><a href="/1">@trill</a><p>${WORDS}</p><a href="/2">♬ original sound - Rill</a></section></blockquote>`,
    "— @trill",
  ],
];

describe("a post on a page", () => {
  it.each(POSTS)("is the words alone of whoever posted them: %s", (html, signature) => {
    expect(textOf(html)).toBe(story(`“${WORDS}”`, signature));
    const name = signature.includes("Rill") ? "Tomas Rill" : "@trill";
    expect(speakersOf(html)).toEqual([[WORDS, name]]);
  });

  it("is left as it is where it says nothing of who posted it", () => {
    const html = `<blockquote class="instagram-media"><p>Shared by many of the guests.</p></blockquote>`;
    expect(textOf(html)).toBe(story("Shared by many of the guests."));
  });
});
