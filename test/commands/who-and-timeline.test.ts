import { describe, expect, it } from "vitest";
import { botOver, buttonLabelled, quotesIn, wordsOf } from "../support/ask.ts";
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

  it("sets two statements side by side, chosen one after the other, and judges neither", async () => {
    const { ask, press } = botOver(newsroomWeek());
    const whole = await ask("/timeline lindqvist");
    const all = quotesIn(whole.blocks);
    const choosing = await press(buttonLabelled(whole, "Two side by side"));
    expect(quotesIn(choosing.blocks)).toEqual([]);
    const [first] = choosing.menu?.options ?? [];
    const one = await press(first?.value ?? "");
    expect(quotesIn(one.blocks)).toMatchObject([{ text: all[0]?.text }]);
    // Nothing stands beside itself.
    expect(one.menu?.options.map(({ value }) => value)).not.toContain(first?.value);
    const both = await press(one.menu?.options.at(-1)?.value ?? "");
    expect(quotesIn(both.blocks)).toHaveLength(2);
    expect(wordsOf(both)).toContain("judges neither");
    expect(both.menu?.options.length).toBeGreaterThan(0);
    expect(wordsOf(await ask("/timeline lindqvist beside:2,1"))).toBe(
      wordsOf(await ask("/timeline lindqvist beside:1,2")),
    );
    expect(quotesIn((await ask("/timeline lindqvist beside:1,99")).blocks)).toHaveLength(1);
  });
});
