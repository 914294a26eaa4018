import { describe, expect, it } from "vitest";
import { botOver, wordsOf } from "../support/ask.ts";
import { newsroomWeek } from "../support/newsroom-week.ts";

describe("/who", () => {
  it("tells who spoke about something, most first, each with their own words", async () => {
    const { ask, press } = botOver(newsroomWeek());
    const reply = await ask("/who crane");
    const more = reply.buttons.filter(({ label }) => label === "Next");
    const pages = [reply, ...(await Promise.all(more.map(({ value }) => press(value))))];
    const headings = reply.blocks.flatMap((block) =>
      block.kind === "heading" ? [block.text] : [],
    );
    expect(headings[0]).toMatch(/^Marta Lindqvist: \d+ quotations?$/);
    const times = headings.map((heading) => Number(/(\d+) quotation/.exec(heading)?.[1]));
    expect(times).toEqual(times.toSorted((one, other) => other - one));
    expect(pages.map(wordsOf).join("\n")).toMatch(/Looked through \d+ articles/);
    expect(reply.buttons[0]?.label).toBe("Marta Lindqvist");
  });

  it("names nobody where nobody who is named spoke", async () => {
    const { ask } = botOver(newsroomWeek());
    expect(wordsOf(await ask("/who zanzibar"))).toMatch(
      /^Who spoke about "zanzibar"\nNobody who is named spoke about "zanzibar".*\nLooked through/s,
    );
  });
});

describe("/timeline", () => {
  it("shows what someone said, the earliest first, each day's words verbatim", async () => {
    const week = newsroomWeek();
    const { ask } = botOver(week);
    const reply = await ask("/timeline lindqvist");
    expect(wordsOf(reply)).toContain("March 2026");
    const quotes = reply.blocks.filter((block) => block.kind === "quote");
    expect(quotes.length).toBeGreaterThan(1);
    const days = quotes.map(({ text }) => {
      const printed = week.find((article) => article.text.includes(text));
      return printed?.publishedOn ?? "";
    });
    expect(days).toEqual(days.toSorted());
    expect(days).not.toContain("");
  });

  it("says that someone is not quoted about something, and offers who could be meant", async () => {
    const { ask } = botOver(newsroomWeek());
    expect(wordsOf(await ask("/timeline lindqvist about zanzibar"))).toContain(
      'Marta Lindqvist is not quoted about "zanzibar" in the articles here.',
    );
    expect(wordsOf(await ask("/timeline nobodyatall"))).toContain("Nobody here is");
  });
});
