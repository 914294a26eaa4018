import { describe, expect, it } from "vitest";
import { limits } from "../../../src/app/platforms.ts";
import { createComposeEdition } from "../../../src/briefing/edition/compose-edition.ts";
import { createLibrary } from "../../../src/briefing/library/library.ts";
import type { Edition } from "../../../src/domain/digest.ts";
import {
  type EditionSettings,
  USUAL_EDITION,
} from "../../../src/domain/edition/edition-settings.ts";
import { ROOM } from "../../support/digests/digests.ts";
import { newsroomWeek } from "../../support/newsroom-week.ts";

const compose = (settings: Partial<EditionSettings>, toldUntil?: string) =>
  createComposeEdition(limits, () => createLibrary(newsroomWeek()))({
    conversation: ROOM,
    now: new Date("2026-03-06T17:00:00Z"),
    told: new Map(
      (toldUntil ? newsroomWeek(toldUntil) : []).map(({ id }) => [
        id,
        new Date(`${toldUntil}T08:30:00Z`),
      ]),
    ),
    late: null,
    settings: { ...USUAL_EDITION, ...settings },
    timezone: "Europe/London",
  });

const headlines = (edition: Edition | null) =>
  [...(edition?.messages ?? []), ...(edition?.more ? [edition.more] : [])]
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "heading" ? [block.text] : []));

const passages = (edition: Edition | null) =>
  (edition?.messages ?? []).flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === "passage")
    .length;

const titles = (edition: Edition | null) => edition?.messages.map(({ title }) => title);

describe("the settings of an edition", () => {
  it("keep it to topics, and say of the others why they are left out", async () => {
    const edition = await compose({ topics: ["rent", "penalties"] });
    expect(headlines(edition)).toEqual([
      "Parliament passes rent cap after all-night debate",
      "Saltwick goalkeeper Duarte stops two penalties to win cup tie",
    ]);
    expect(edition?.account.stages).toContain("6 stories not about rent, penalties");
    expect(edition?.account.leftOut).toContainEqual({
      title: "Court clears nurse in hospital data case",
      why: "not about rent, penalties",
    });
  });

  it("do not count as told what they leave out", async () => {
    const edition = await compose({ topics: ["rent"] });
    expect(edition?.articleIds.filter((id) => !id.includes("rent"))).toEqual([]);
  });

  it("put what a channel is interested in first", async () => {
    const edition = await compose({ interests: ["eel"] });
    expect(headlines(await compose({}))[0]).not.toContain("Eel larvae");
    expect(headlines(edition)[0]).toContain("Eel larvae");
    expect(edition?.account.chosen[0]?.why).toContain("of interest: eel");
  });

  it("keep it to sources and languages", async () => {
    const edition = await compose({ sources: ["sciencedesk.example"] });
    expect(headlines(edition)).toHaveLength(1);
    expect(edition?.account.stages[1]).toBe("11 articles of other sources, languages or sections");
    expect(await compose({ languages: ["de"] })).toBeNull();
    expect(headlines(await compose({ languages: ["en"], sources: ["marketnotes"] }))).toEqual([
      "Central bank holds rate at 4.25 percent and hints at a cut in May",
    ]);
  });

  it("make it short or long", async () => {
    const [short, usual, long] = await Promise.all(
      (["short", "usual", "long"] as const).map((length) => compose({ length })),
    );
    expect(short?.messages).toHaveLength(1);
    expect(passages(short ?? null)).toBeLessThan(passages(usual ?? null));
    expect(passages(usual ?? null)).toBeLessThan(passages(long ?? null));
  });

  it("name it by the template, with the day where it is read", async () => {
    expect(titles(await compose({ template: "morning", length: "short" }))).toEqual([
      "Morning briefing, Friday 6 March 2026",
    ]);
    expect(titles(await compose({ template: "weekly", length: "short" }))).toEqual([
      "The week, 28 February 2026 to 6 March 2026",
    ]);
  });

  it("name it as the channel wants, with everything filled in", async () => {
    const title = "{stories} from {articles} on {weekday}: {topics}";
    const edition = await compose({ title, topics: ["rent", "snow", "eel"] });
    expect(titles(edition)?.[0]).toMatch(
      /^3 stories from 5 articles on Friday: rent, snow and eel/,
    );
  });

  it("tell in the evening first of what runs on where most tell of it", async () => {
    const morning = headlines(await compose({ template: "morning" }, "2026-03-03"));
    const evening = headlines(await compose({ template: "evening" }, "2026-03-03"));
    const dockers = "Port Ellery dockers return as inspectors take over crane checks";
    expect(evening.indexOf(dockers)).toBeLessThan(morning.indexOf(dockers));
  });
});
