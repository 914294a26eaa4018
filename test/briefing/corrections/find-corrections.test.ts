import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { createCorrections } from "../../../src/briefing/corrections/find-corrections.ts";
import { createRevisionKeeper } from "../../../src/briefing/corrections/keep-revisions.ts";
import { botOver, wordsOf } from "../../support/ask.ts";
import { silentLog } from "../../support/log/silent-log.ts";
import { sqliteStore } from "../../support/store/sqlite.ts";

const wording = (said: string, more = "") =>
  parseArticle({
    id: "quay",
    title: "Quay shut",
    text: `The harbour master, Ann Lee, spoke on Tuesday.\n\n“${said},” Lee said.${more}`,
  });

const FIRST = wording("The quay is shut until the spring and nobody may go near it");
const SECOND = wording("The quay is closed until late spring and nobody may go near it");
const THIRD = parseArticle({
  id: "quay",
  title: "Quay shut",
  text: "The harbour master, Ann Lee, spoke on Tuesday. She would not be quoted.",
});

async function kept(...wordings: readonly (typeof FIRST)[]) {
  const store = await sqliteStore();
  let day = 1;
  const clock = { now: () => new Date(Date.UTC(2026, 2, day)) };
  const keep = createRevisionKeeper({ store: store.sources, clock, log: silentLog });
  for (const one of wordings) {
    await keep([one]);
    day += 1;
  }
  return createCorrections(store.sources);
}

describe("a correction", () => {
  it("is nothing where an article is as it was first read", async () => {
    const corrections = await kept(FIRST, FIRST);
    expect(await corrections.of(FIRST)).toEqual([]);
    expect(await corrections.by("Ann Lee", [FIRST])).toEqual([]);
  });

  it("has a quotation before and after, with the words that differ and the day", async () => {
    const corrections = await kept(FIRST, SECOND);
    expect(await corrections.of(SECOND)).toMatchObject([
      {
        speaker: "Ann Lee",
        before: { text: expect.stringContaining("shut until the spring") },
        after: { text: expect.stringContaining("closed until late spring") },
        difference: [
          { kind: "same", text: "The quay is" },
          { kind: "gone", text: "shut" },
          { kind: "new", text: "closed" },
          { kind: "same", text: "until" },
          { kind: "gone", text: "the" },
          { kind: "new", text: "late" },
          { kind: "same", text: expect.stringMatching(/^spring and nobody/) },
        ],
        seenAt: new Date("2026-03-02T00:00:00Z"),
      },
    ]);
  });

  it("has a quotation that was withdrawn, also after it was changed", async () => {
    const corrections = await kept(FIRST, SECOND, THIRD);
    expect(await corrections.by("Ann Lee", [THIRD])).toMatchObject([
      { after: { text: expect.stringContaining("closed") } },
      { after: null, before: { text: expect.stringContaining("closed") } },
    ]);
    expect(await corrections.by("Bo Ek", [THIRD])).toEqual([]);
  });

  it("is no change of marks, or of what nobody said", async () => {
    const corrections = await kept(
      FIRST,
      wording("The quay is shut until the spring and nobody may go near it", " Rain fell."),
    );
    expect(await corrections.of(FIRST)).toEqual([]);
  });
});

describe("/article and /quote", () => {
  it("show what was changed since, with the difference to be seen", async () => {
    const { ask } = botOver([SECOND], { corrections: await kept(FIRST, SECOND) });
    for (const asked of ["/article quay", "/quote lee"]) {
      const shown = wordsOf(await ask(asked));
      expect(shown).toContain("Changed since it was first read");
      expect(shown).toContain(
        "Changed, seen 2 March 2026: “The quay is [shut → closed] until [the → late] spring and nobody may go near it",
      );
    }
  });

  it("show what was withdrawn as withdrawn", async () => {
    const { ask } = botOver([THIRD], { corrections: await kept(SECOND, THIRD) });
    expect(wordsOf(await ask("/article quay"))).toMatch(
      /Withdrawn, seen .*“The quay is closed.*\(Ann Lee\)/,
    );
  });

  it("say nothing of corrections where there are none", async () => {
    const { ask } = botOver([FIRST], { corrections: await kept(FIRST) });
    expect(wordsOf(await ask("/article quay"))).not.toContain("Changed since");
  });
});
