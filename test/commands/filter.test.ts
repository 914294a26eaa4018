import { describe, expect, it } from "vitest";
import { filter } from "../../commands/filter.ts";
import { limits, platforms } from "../../src/app/platforms.ts";
import { createBot } from "../../src/bot/create-bot.ts";
import { createComposeEdition } from "../../src/briefing/edition/compose-edition.ts";
import { createFilteredLibrary } from "../../src/briefing/filter/create-filter-service.ts";
import { createLibrary } from "../../src/briefing/library/library.ts";
import { USUAL_EDITION } from "../../src/domain/edition/edition-settings.ts";
import { articleFrom } from "../support/articles.ts";
import { wordsOf } from "../support/ask.ts";
import { briefingsOver } from "../support/briefings.ts";
import { openDigestService } from "../support/digests/digest-service.ts";
import { OTHER_ROOM, ROOM } from "../support/digests/digests.ts";
import { filterService } from "../support/digests/filter-service.ts";
import { watchService } from "../support/digests/watch-service.ts";
import { silentLog } from "../support/log/silent-log.ts";
import { sourceService } from "../support/sources/source-service.ts";
import { memoryKeys } from "../support/store/memory-keys.ts";

const ARTICLES = [
  articleFrom({ id: "quay", title: "Quay shut", text: "The quay is shut until the spring." }),
  articleFrom({ id: "trams", title: "Trams run", text: "Night trams run again from Monday." }),
];

async function newsroom() {
  const test = await openDigestService();
  const library = createLibrary(ARTICLES);
  const bot = createBot({
    commands: [filter],
    briefings: briefingsOver(ARTICLES),
    digests: test.service,
    sources: sourceService(test),
    filters: filterService(test, ARTICLES),
    watches: watchService(test),
    clock: test.clock,
    platforms,
    keys: memoryKeys(),
    log: silentLog,
  });
  const ask = async (text: string, { mayManageDigests = true, conversation = ROOM } = {}) =>
    wordsOf(
      await bot.respond({
        ask: text,
        conversation,
        asker: { id: "a", name: "Ada", mayManageDigests },
      }),
    );
  const compose = createComposeEdition(
    limits,
    createFilteredLibrary({
      store: test.store.filters,
      cache: { forDigest: async () => library },
      today: () => "2025-11-21",
    }),
  );
  const told = async (conversation = ROOM) => {
    const edition = await compose({
      conversation,
      now: test.clock.now(),
      told: new Map(),
      settings: USUAL_EDITION,
      timezone: "UTC",
      late: null,
    });
    return edition?.articleIds;
  };
  return { ask, told };
}

describe("/filter", () => {
  it("is kept as it was typed, quotation marks and colons too, and says what it lets in", async () => {
    const { ask } = await newsroom();
    const typed = '("night trams" OR speaker:lee) NOT source:"The Blare"';
    const set = await ask(`/filter set ${typed}`);
    expect(set).toContain(typed);
    expect(set).toContain("lets in 1 of 2 articles");
    expect(await ask("/filter show")).toContain(typed);
    expect(await ask("/filter show")).toContain("Set by Ada");
  });

  it("is obeyed by the digests of its own conversation, until it is cleared", async () => {
    const { ask, told } = await newsroom();
    await ask("/filter set trams");
    expect(await told()).toEqual(["trams"]);
    expect(await told(OTHER_ROOM)).toEqual(["quay", "trams"]);
    await ask("/filter set -trams -quay");
    expect(await told()).toBeUndefined();
    expect(await ask("/filter clear")).toContain("Cleared");
    expect(await told()).toEqual(["quay", "trams"]);
    expect(await ask("/filter clear")).toContain("There is no filter here");
  });

  it("says for an article which rule decided", async () => {
    const { ask } = await newsroom();
    expect(await ask("/filter test quay")).toContain("There is no filter here");
    await ask("/filter set expression: trams OR ferries");
    expect(await ask("/filter test trams")).toContain("Let in: “trams” stands in it.");
    expect(await ask("/filter test quay")).toContain(
      "Kept out: “trams” does not stand in it; “ferries” does not stand in it.",
    );
  });

  it("stays as it was where the new one is not clear, and shows where", async () => {
    const { ask } = await newsroom();
    await ask("/filter set trams");
    expect(await ask("/filter set (trams OR )")).toContain("(trams OR ▸)");
    expect(await ask("/filter set")).toContain("expression");
    expect(await ask("/filter show")).toContain("trams");
  });

  it("is set and cleared by those alone who may manage digests", async () => {
    const { ask } = await newsroom();
    await ask("/filter set trams");
    const reader = { mayManageDigests: false };
    expect(await ask("/filter set quay", reader)).toContain(
      "only the room's owner may set filters",
    );
    expect(await ask("/filter clear", reader)).toContain("may clear filters");
    expect(await ask("/filter show", reader)).toContain("trams");
  });
});
