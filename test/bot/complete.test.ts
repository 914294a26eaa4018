import { describe, expect, it } from "vitest";
import { articleFrom } from "../support/articles.ts";
import { botOver } from "../support/ask.ts";
import { seedArticle } from "../support/seed-article.ts";

const conversation = { platform: "discord", tenant: "1", channel: "2" } as const;
const { bot, complete } = botOver([{ ...seedArticle(), title: "Mamdani and the police" }]);

describe("completion of a line", () => {
  it.each([
    ["/quo", ["/quote"]],
    ["quo", ["/quote"]],
    ["/art", ["/articles", "/article"]],
    ["/quote tis", ["/quote Jessica Tisch"]],
    ["/verbatim quote tis", ["/quote Jessica Tisch"]],
    ["/quote zohrn", ["/quote Zohran Mamdani"]],
    ["/article poli", ["/article mamdani-2025-11-19"]],
    ["/help sum", ["/help summary"]],
    ["/digest pau", ["/digest pause"]],
    ["/quote tisch about po", []],
    ["/nothing", []],
  ])("%s", async (typed, values) => {
    expect(await complete(typed)).toEqual(values);
  });

  it("offers everyone heard, most quoted first, before anything is typed", async () => {
    expect((await complete("/quote "))[0]).toBe("/quote Zohran Mamdani");
  });
});

describe("completion of an option", () => {
  it("gives the option's own value, with what tells people apart as its label", async () => {
    const typed = { command: "quote", subcommand: null, option: "speaker", value: "jess" };
    expect(await bot.complete({ typed, conversation })).toEqual([
      { label: "Jessica Tisch, New York City Police Commissioner", value: "Jessica Tisch" },
    ]);
  });

  it("asks the digest desk for schedules", async () => {
    const typed = { command: "digest", subcommand: "pause", option: "digest", value: "week" };
    expect(await bot.complete({ typed, conversation })).toEqual([
      { label: "weekdays at 08:30", value: "d1" },
    ]);
  });

  it("is empty for what does not exist", async () => {
    const typed = { command: "nothing", subcommand: null, option: "speaker", value: "" };
    expect(await bot.complete({ typed, conversation })).toEqual([]);
  });

  it("keeps Discord's limits whatever the articles hold", async () => {
    const many = articleFrom({
      text: "Nothing.",
      people: Array.from({ length: 60 }, (_, index) => ({
        name: `Anna ${"Long".repeat(index)} Berg`,
        role: "of everything ".repeat(20),
      })),
    });
    const typed = { command: "quote", subcommand: null, option: "speaker", value: "anna" };
    const choices = await botOver([many]).bot.complete({ typed, conversation });
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.length).toBeLessThanOrEqual(25);
    for (const { label, value } of choices) {
      expect(label.length).toBeLessThanOrEqual(100);
      expect(value.length).toBeLessThanOrEqual(60);
    }
  });
});
