import { expect, it } from "vitest";
import { story } from "../../support/sources/news-site.ts";
import { type SourceNewsroom, sourceNewsroom } from "../../support/sources/source-newsroom.ts";

/** What a feed gives each of its items for an address and an id; `null` leaves the element out. */
interface Shape {
  readonly link: (number: number, origin: string) => string | null;
  readonly guid: (number: number) => string | null;
}

const SHAPES: readonly (readonly [string, Shape])[] = [
  ["no address, and says so in both", { link: () => "N/A", guid: () => "N/A" }],
  ["no address, and says so", { link: () => "none", guid: () => null }],
  ["neither", { link: () => null, guid: () => null }],
  ["one id and no address", { link: () => null, guid: () => "harbour-news" }],
  ["one id and one address", { link: (_, origin) => `${origin}/news`, guid: () => "news" }],
  ["one address and no id", { link: (_, origin) => `${origin}/news`, guid: () => null }],
  ["one address and its own id", { link: (_, origin) => `${origin}/news`, guid: (n) => `n${n}` }],
  ["the front page and no id", { link: (_, origin) => `${origin}/`, guid: () => null }],
  ["the front page and its own id", { link: (_, origin) => origin, guid: (n) => `n${n}` }],
  ["an empty address and an empty id", { link: () => " ", guid: () => "" }],
  ["one id and its own address", { link: (n, origin) => `${origin}/${n}`, guid: () => "news" }],
];

function put({ site }: SourceNewsroom, { link, guid }: Shape, numbers: readonly number[]): void {
  const element = (name: string, value: string | null) =>
    value === null ? "" : `<${name}>${value}</${name}>`;
  const items = numbers.map((number) =>
    [
      `<item><title>Notice ${number}</title>`,
      element("link", link(number, site.origin)),
      element('guid isPermaLink="false"', guid(number)).replace(/<\/guid [^>]*>/, "</guid>"),
      `<description>${story(number)}</description></item>`,
    ].join(""),
  );
  const body = `<rss version="2.0"><channel><title>Harbour Times</title>${items.join("")}</channel></rss>`;
  site.pages.set("/feed.xml", { type: "application/rss+xml", body });
}

const NOTICES = [1, 2, 3, 4, 5].map((number) => `Notice ${number}`);

it.each(SHAPES)("a feed whose items have %s has an article of each", async (_, shape) => {
  const room = await sourceNewsroom();
  put(room, shape, [1, 2, 3]);
  await room.add(room.site.feedUrl, 9);
  expect(await room.titles()).toEqual(NOTICES.slice(0, 3));
  put(room, shape, [5, 4, 3, 2, 1]);
  await room.pollLater();
  expect(await room.titles()).toEqual(NOTICES);
});

it.each(SHAPES)("a feed whose items have %s may grow from one", async (_, shape) => {
  const room = await sourceNewsroom();
  put(room, shape, [1]);
  await room.add(room.site.feedUrl, 9);
  for (const numbers of [
    [2, 1],
    [3, 2, 1],
    [4, 3, 2],
    [5, 4, 3],
  ]) {
    put(room, shape, numbers);
    await room.pollLater();
  }
  expect(await room.titles()).toEqual(NOTICES);
});

it.each(SHAPES.filter(([name]) => !/^one (?:id|address and no id)/.test(name)))(
  "a feed whose items have %s may hold no more than the newest",
  async (_, shape) => {
    const room = await sourceNewsroom();
    put(room, shape, [1]);
    await room.add(room.site.feedUrl, 9);
    for (const number of [2, 3, 4, 5]) {
      put(room, shape, [number]);
      await room.pollLater();
    }
    expect(await room.titles()).toEqual(NOTICES);
  },
);
