import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  arrangeEdition,
  piecesOf,
  rearrange,
} from "../../../src/domain/edition/arrange-edition.ts";
import type { Block, Reply } from "../../../src/domain/reply.ts";

const LIMITS = { weight: 3_300, parts: 20 };

function story(name: string, size = 10): readonly Block[] {
  return [
    { kind: "heading", text: name },
    { kind: "text", text: `${name} `.repeat(size).trim() },
    { kind: "note", text: `Source of ${name}` },
  ];
}

const CLOSING: Block = { kind: "note", text: "Every sentence is as printed." };

function edition(...pages: readonly (readonly Block[])[]): readonly Reply[] {
  return pages.map((blocks, index) => ({
    title: pages.length > 1 ? `News (${index + 1} of ${pages.length})` : "News",
    blocks: index === pages.length - 1 ? [...blocks, CLOSING] : blocks,
    buttons: [],
    audience: "everyone",
  }));
}

const TWO_PAGES = edition([...story("Harbour"), ...story("Ferry")], story("Bridge"));

describe("the pieces of an edition", () => {
  it("are its stories, lists and charts, without the small print at the end", () => {
    const chart: Block = { kind: "chart", title: "Most quoted", bars: [], text: "Nobody." };
    const messages = edition([...story("Harbour"), chart], story("Ferry"));
    expect(piecesOf(messages).map(({ title }) => title)).toEqual([
      "Harbour",
      "Most quoted",
      "Ferry",
    ]);
  });
});

describe("an arranged edition", () => {
  it("is as it was composed where nothing was changed", () => {
    expect(arrangeEdition({ messages: TWO_PAGES, order: [0, 1, 2] }, LIMITS)).toBe(TWO_PAGES);
  });

  it("counts in its title the stories that are left, and nothing else", () => {
    const also: readonly Block[] = [
      { kind: "heading", text: "Also in the news" },
      { kind: "list", items: [] },
    ];
    const messages = [
      ...edition([...story("Harbour"), ...story("Ferry"), ...story("Bridge"), ...also]),
    ].map((message) => ({ ...message, title: "3 stories before 8" }));
    const titleOf = (order: readonly number[]) =>
      arrangeEdition({ messages, order }, LIMITS)[0]?.title;
    expect(titleOf([0, 1, 2, 3])).toBe("3 stories before 8");
    expect(titleOf([2, 0, 3])).toBe("2 stories before 8");
    expect(titleOf([1])).toBe("1 story before 8");
    expect(titleOf([2, 1, 0])).toBe("3 stories before 8");
  });

  it("has what is left in its order, in as few messages as take it", () => {
    const [message, ...others] = arrangeEdition({ messages: TWO_PAGES, order: [2, 0] }, LIMITS);
    expect(others).toEqual([]);
    expect(message).toEqual({
      title: "News",
      blocks: [...story("Bridge"), ...story("Harbour"), CLOSING],
      buttons: [],
      audience: "everyone",
    });
  });

  it("has each chosen piece once, whole and in order", () => {
    const anyEdition = fc
      .array(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 8 })
      .map((sizes) => edition(...sizes.map((size, index) => story(`S${index}`, size))));
    const anyOrder = anyEdition.chain((messages) =>
      fc
        .shuffledSubarray([...piecesOf(messages).keys()], { minLength: 1 })
        .map((order) => ({ messages, order })),
    );
    fc.assert(
      fc.property(anyOrder, ({ messages, order }) => {
        const pieces = piecesOf(messages);
        const arranged = arrangeEdition({ messages, order }, LIMITS);
        const wanted = order.flatMap((index) => pieces[index]?.blocks ?? []);
        expect(arranged.flatMap(({ blocks }) => blocks)).toEqual([...wanted, CLOSING]);
      }),
    );
  });
});

describe("what an editor wants", () => {
  it.each([
    [{ drop: "2" }, [4, 6]],
    [{ drop: "1, 3" }, [5]],
    [{ first: "3" }, [6, 4, 5]],
    [{ order: "3 1" }, [6, 4]],
    [{ order: "3,1,2", drop: "1" }, [6, 5]],
    [{ first: "2 2" }, [5, 4, 6]],
  ])("%j", (wish, order) => {
    expect(rearrange([4, 5, 6], wish)).toEqual({ status: "read", order });
  });

  it.each([{ drop: "4" }, { first: "0" }, { order: "two" }, { drop: "1 2 3" }, { drop: "" }])(
    "%j is refused with a reason",
    (wish) => {
      expect(rearrange([4, 5, 6], wish)).toMatchObject({ status: "unreadable" });
    },
  );
});
