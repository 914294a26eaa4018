import { describe, expect, it } from "vitest";
import { USUAL_QUOTAS } from "../../../src/domain/quota.ts";
import { parseHere } from "../../../src/ingest/worker/parsers.ts";
import { importSources } from "../../../src/sources/service/exchange-sources.ts";
import { ROOM, SLACK } from "../../support/digests/digests.ts";
import { newSource } from "../../support/sources/sources.ts";
import { sqliteStore } from "../../support/store/sqlite.ts";

const NOW = new Date("2026-03-02T12:00:00Z");

function listOf(feeds: number, padding = ""): string {
  const outlines = Array.from(
    { length: feeds },
    (_, index) =>
      `<outline type="rss" text="Feed ${index + 1}" xmlUrl="https://news.example/${index + 1}"${padding}/>`,
  );
  return `<opml version="2.0"><body>${outlines.join("")}</body></opml>`;
}

async function newsroom(sources = { channel: 5, workspace: 8 }) {
  const store = await sqliteStore(undefined, { quotas: { ...USUAL_QUOTAS, sources } });
  const tools = {
    store: store.sources,
    clock: { now: () => NOW },
    chats: [],
    fetch: async () => null,
    parseMarkup: parseHere,
  };
  return {
    sources: store.sources,
    take: (from: string, place: typeof ROOM | null = ROOM) =>
      importSources({ place, from, createdBy: "ada" }, tools),
  };
}

describe("a list of feeds", () => {
  it("is taken up to the quota, in its order, and the rest is named", async () => {
    const { sources, take } = await newsroom();
    await sources.add(newSource({ url: "https://news.example/2" }));
    expect(await take(listOf(9))).toEqual({
      added: 4,
      alreadyThere: 1,
      leftOut: {
        feeds: 4,
        first: "Feed 6",
        why: expect.stringContaining("This channel has 5 sources; at most 5 are allowed."),
      },
    });
    expect(
      (await sources.list(ROOM))
        .map(({ url }) => url.at(-1))
        .toSorted()
        .join(""),
    ).toBe("12345");
    expect(await take(listOf(5))).toEqual({ added: 0, alreadyThere: 5, leftOut: null });
  });

  it("is taken up to what the workspace may have as well", async () => {
    const { sources, take } = await newsroom();
    await take(listOf(5), SLACK);
    const other = { ...SLACK, channel: "C9" };
    expect(await take(listOf(5), other)).toMatchObject({
      added: 3,
      leftOut: { feeds: 2, why: expect.stringContaining("workspace") },
    });
    expect(await sources.list(other)).toHaveLength(3);
  });

  it.each([
    ["of too many entries", listOf(50_000), /50,000 entries, and at most 5,000 are read/],
    [
      "too long",
      listOf(10, ` description="${"x".repeat(200_000)}"`),
      /\d,\d{3},\d{3} characters, and at most 1,000,000 are read/,
    ],
  ])("%s is refused, and nothing of it taken", async (_, list, words) => {
    const { sources, take } = await newsroom();
    await expect(take(list)).rejects.toMatchObject({
      code: "bad-input",
      message: expect.stringMatching(words),
    });
    expect(await sources.list()).toEqual([]);
  });

  it("of everyone's sources has no quota, for whoever runs the bot gave it", async () => {
    const { take } = await newsroom();
    expect(await take(listOf(12), null)).toMatchObject({ added: 12, leftOut: null });
  });
});
