import { describe, expect, it } from "vitest";
import { limits } from "../../../src/app/platforms.ts";
import { createComposeEdition } from "../../../src/briefing/edition/compose-edition.ts";
import { createLibrary } from "../../../src/briefing/library/library.ts";
import type { Article } from "../../../src/domain/article.ts";
import {
  type EditionSettings,
  USUAL_EDITION,
} from "../../../src/domain/edition/edition-settings.ts";
import { ROOM } from "../../support/digests/digests.ts";
import { newsroomWeek } from "../../support/newsroom-week.ts";

async function chartsOf(template: EditionSettings["template"], articles: readonly Article[]) {
  const edition = await createComposeEdition(limits, () => createLibrary(articles))({
    conversation: ROOM,
    now: new Date("2026-03-06T17:00:00Z"),
    told: new Map(),
    late: null,
    settings: { ...USUAL_EDITION, template },
    timezone: "Europe/London",
  });
  return (edition?.messages ?? [])
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === "chart");
}

describe("the charts of a weekly edition", () => {
  it("count whom the week quoted and what was told a day, and say the same in words", async () => {
    expect(await chartsOf("weekly", newsroomWeek())).toEqual([
      {
        kind: "chart",
        title: "Most quoted this week",
        bars: [
          { label: "Marta Lindqvist", value: 5 },
          ...["Ingrid Solano", "Osman Kaya", "Pavel Brandt", "Ruth Amadi"].map((label) => ({
            label,
            value: 2,
          })),
        ],
        text: "Most quoted this week, in number of quotations: Marta Lindqvist 5, Ingrid Solano 2, Osman Kaya 2, Pavel Brandt 2, Ruth Amadi 2.",
      },
      {
        kind: "chart",
        title: "Articles a day: Port Ellery dockers return as inspectors take over crane…",
        bars: [
          { label: "2 March 2026", value: 2 },
          { label: "3 March 2026", value: 0 },
          { label: "4 March 2026", value: 1 },
        ],
        text: "How many articles a day told of “Port Ellery dockers return as inspectors take over crane…”: 2 on 2 March 2026, 0 on 3 March 2026, 1 on 4 March 2026.",
      },
    ]);
  });

  it("are none where there is too little to compare, and in no daily edition", async () => {
    expect(await chartsOf("weekly", newsroomWeek().slice(-2))).toEqual([]);
    expect(await chartsOf("morning", newsroomWeek())).toEqual([]);
  });
});
