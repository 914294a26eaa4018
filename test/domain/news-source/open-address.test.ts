import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openAddress } from "../../../src/domain/news-source/open-address.ts";
import { sourceName } from "../../../src/domain/news-source.ts";

const RANDOM = "aB3dE5fG7hJ9kL1mN3pQ5rS7";

describe("an address as anybody may see it", () => {
  it.each([
    ["https://ann:pass@news.example/1", "https://news.example/1"],
    [`https://news.example/1?token=${RANDOM}`, "https://news.example/1"],
    ["https://news.example/1?access_token=1&page=2", "https://news.example/1?page=2"],
    ["https://news.example/1?accessToken=1", "https://news.example/1"],
    ["https://news.example/1?api_key=1", "https://news.example/1"],
    ["https://news.example/1?apikey=1&API-Key=2&key=3", "https://news.example/1"],
    ["https://news.example/1?Signature=x&Policy=z", "https://news.example/1"],
    ["https://s3.example/1?X-Amz-Signature=x&X-Amz-Credential=y", "https://s3.example/1"],
    [`https://news.example/1?u=${RANDOM}`, "https://news.example/1"],
    ["https://news.example/1?u=0123456789abcdef0123456789abcdef", "https://news.example/1"],
    [`https://news.example/1#token=${RANDOM}`, "https://news.example/1"],
    [`https://pod.example/feed/private/${RANDOM}/3.rss`, "https://pod.example/feed"],
    ["https://pod.example/private/0f8fad5b-d9cb-469f-a165-70867728950e", "https://pod.example/"],
  ])("has no key: %s", (address, shown) => {
    expect(openAddress(address)).toBe(shown);
  });

  it.each([
    "https://news.example/2026/11/27/mayor-says-the-harbour-closes?id=12345678&page=2",
    "https://news.example/articles/c0kxyz1r2n3o",
    "https://news.example/?p=3141",
    "https://news.example/watch?v=dQw4w9WgXcQ",
    "https://news.example/private/life-of-a-mayor",
    "https://news.example/keys/to-the-city-2026",
    "https://news.example/1?q=the+mayor+of+new+york+city&hl=en#comments",
    "https://news.example/monkey?monkey=1&keyword=tokens",
  ])("is as it was where there is none: %s", (address) => {
    expect(openAddress(address)).toBe(address);
  });

  it.each(["", "nonsense", "ftp://news.example/", "javascript:alert(1)"])(
    "is none at all where it is no web address: %j",
    (address) => expect(openAddress(address)).toBeNull(),
  );

  it("never holds a random key, wherever it stands", () => {
    const characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    const key = fc
      .string({ unit: fc.constantFrom(...characters), minLength: 24, maxLength: 60 })
      .filter((text) => [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(text)));
    const places = (secret: string) => [
      `https://${secret}@news.example/1`,
      `https://ann:${secret}@news.example/1`,
      `https://news.example/1?x=${secret}`,
      `https://news.example/1?page=2&key=${secret}&y=1`,
      `https://news.example/1#access_token=${secret}`,
      `https://news.example/secret/${secret}/feed.xml`,
    ];
    fc.assert(
      fc.property(key, (secret) => {
        for (const place of places(secret)) expect(openAddress(place)).not.toContain(secret);
      }),
    );
  });

  it("names a source that has no title", () => {
    const url = `https://ann:pass@pod.example/feed/private/${RANDOM}/3.rss?token=1`;
    expect(sourceName({ title: null, url })).toBe("pod.example/feed");
  });
});
