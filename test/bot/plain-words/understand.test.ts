import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commands } from "../../../commands/index.ts";
import { platforms } from "../../../src/app/platforms.ts";
import { createBot } from "../../../src/bot/create-bot.ts";
import { decodeButtonValue } from "../../../src/domain/reply/button-value.ts";
import { botOver, buttonLabelled, wordsOf } from "../../support/ask.ts";
import { briefingsOver } from "../../support/briefings.ts";
import { openDigestService } from "../../support/digests/digest-service.ts";
import { newSchedule, ROOM } from "../../support/digests/digests.ts";
import { filterService } from "../../support/digests/filter-service.ts";
import { watchService } from "../../support/digests/watch-service.ts";
import { newWatch } from "../../support/digests/watches.ts";
import { silentLog } from "../../support/log/silent-log.ts";
import { newsroomWeek } from "../../support/newsroom-week.ts";
import { seedArticle } from "../../support/seed-article.ts";
import { setClock } from "../../support/set-clock.ts";
import { sourceService } from "../../support/sources/source-service.ts";
import { newSource } from "../../support/sources/sources.ts";
import { memoryKeys } from "../../support/store/memory-keys.ts";
import { PHRASINGS } from "./phrasings.ts";

const { ask, press } = botOver(newsroomWeek(), { clock: setClock("2026-03-08T08:00:00Z") });
const told = async (asked: string) => wordsOf(await ask(asked));

describe("what is asked in plain words", () => {
  it.each([
    [
      "What did Lindqvist say about the crane?",
      "/quote Lindqvist about crane",
      "would drop something",
    ],
    [
      "did Brandt say “You cannot legislate a flat into existence”?",
      '/verify "You',
      "Word for word",
    ],
    ["is it true that Kaya said the other six are safe", "/verify", "Kaya"],
    ["who spoke about the crane", "/who crane", "Lindqvist"],
    ["summarise the eel story", "/summary eel", "Eel larvae"],
    ["what's new in Harbour Post since Wednesday", "/articles since:2026-03-04", "Museum returns"],
    ["what happened in Grand Marsh", "/search Grand Marsh", "snow"],
    ["tell me about Amadi", "/quote Amadi", "thermos"],
    ["Amadi on the storm", "/quote Amadi on the storm", "Ruth Amadi"],
    ["two penalties", "/search two penalties", "Duarte"],
    ["whos quoted most", "/speakers", "People"],
    ["who backs the rent cap", "/who rent cap", "Who spoke about"],
    ["what did Harbour Post say about the crane", "/search crane in:", "crane"],
    [
      "we told them in february this crane would drop",
      "/verify",
      "this crane would drop something",
    ],
    ["Kaya: I would stand under any of them", "/verify", "Word for word"],
    ["crown, euro", "/search crown euro", "fell slightly"],
  ])("is answered, and shown as the command: %s", async (asked, line, answer) => {
    const words = await told(asked);
    expect(words).toContain(`Taken for ${line}`);
    expect(words).toContain(answer);
  });

  it.each([
    "what did Kaya say since tomorrow",
    "/quote kaya since next week",
    "what's new since tomorrow",
  ])("tells of days that are still to come that nothing can be found: %s", async (asked) => {
    expect(await told(asked)).toMatch(/"(?:tomorrow|next week)" is still to come/);
  });

  it("says what else it might mean, with buttons", async () => {
    const reply = await ask("did Kaya say the cranes are safe");
    expect(wordsOf(reply)).toContain("· or /quote Kaya about cranes are safe");
    const other = await press(buttonLabelled(reply, "/quote Kaya about cranes are safe"));
    expect(other.title).toContain("Osman Kaya");
  });

  it("turns the pages of its answer as those of the command, and leaves nothing out", async () => {
    const { ask, press } = botOver([seedArticle()]);
    const asked = await ask("what did Mamdani say?");
    const typed = await ask("/quote Mamdani");
    const [note, ...rest] = asked.blocks;
    expect(note).toMatchObject({ kind: "note", text: expect.stringContaining("Page 1 of") });
    expect(rest).toEqual(typed.blocks.slice(0, -1));
    expect(await press(buttonLabelled(asked, "Next"))).toEqual(
      await press(buttonLabelled(typed, "Next")),
    );
  });

  it.each([
    "why is that so",
    "lorem ipsum dolor",
    "?!",
    "tisch is great fun",
    "42 and 43",
    "tell me a joke",
  ])("says what can be asked where it is not understood: %s", async (asked) => {
    expect(await told(asked)).toMatch(/not understood[\s\S]*what did Marta Lindqvist say/);
  });

  it.each([
    ["quote kaya", "Osman Kaya"],
    ["search brake linings", "brake linings"],
    ["help quote", "/quote"],
    ["cit kaya", "Did you mean /cite?"],
    ["/weather", 'no command "weather"'],
    ["/what did Kaya say", "Taken for /quote Kaya"],
    ["/verbatim what did Kaya say", "Taken for /quote Kaya"],
  ])("leaves commands what they are: %s", async (asked, answer) => {
    expect(await told(asked)).toContain(answer);
  });

  it.each([
    ["/who spoke about the rent cap", 'Who spoke about "rent cap"'],
    ["/summary of the eel story", "Eel larvae found"],
    ["/timeline of Lindqvist", "Marta Lindqvist"],
    ["/articles in Harbour Post", "of “Harbour Post”"],
    ["/articles yesterday", "on 7 March 2026"],
    ["/articles from last week", "since 23 February 2026"],
    ["/quote what has Kaya said about cranes", "Osman Kaya"],
    ["/article about the eels", "Eel larvae"],
  ])("lets people go on after a command as they speak: %s", async (asked, answer) => {
    expect(await told(asked)).toContain(answer);
  });
});

describe("what would change something", () => {
  it.each([
    ["tell me when Kaya speaks", "/watch speaker:Kaya", "watch add"],
    ["watch night buses", "/watch night buses", "watch add"],
    ["digest pause 1", "/digest pause 1", "digest pause"],
    ["deliveries replay 0a1b2c", "/deliveries 0a1b2c", "deliveries"],
    ["stop the digest", "/digest", "help"],
    ["rename Kaya to Osman Kaya", "/person", "help"],
    ["add bbc.co.uk as a source", "/source", "help"],
  ])("is only offered: %s", async (asked, line, path) => {
    const reply = await ask(asked);
    expect(wordsOf(reply)).toContain(`The command for it is ${line}`);
    const { command, subcommand } =
      decodeButtonValue(reply.buttons[0]?.value ?? "")?.invocation ?? {};
    expect([command, subcommand].filter(Boolean).join(" ")).toBe(path);
  });

  it("never happens by text without a slash, whatever it says", async () => {
    const test = await openDigestService();
    const { store, clock } = test;
    await store.sources.add(newSource());
    await store.watches.add(newWatch());
    await store.addSchedule(newSchedule({ conversation: ROOM }), {
      dueAt: new Date("2026-03-09T08:00:00Z"),
      localTime: "2026-03-09 08:00",
    });
    const bot = createBot({
      commands,
      briefings: briefingsOver(newsroomWeek()),
      digests: test.service,
      sources: sourceService(test),
      filters: filterService(test),
      watches: watchService(test),
      clock,
      platforms,
      keys: memoryKeys(),
      log: silentLog,
    });
    const state = async () => [
      await store.watches.list(ROOM),
      await store.listSchedules(),
      await store.sources.list(),
      await store.deliveries({}),
      await store.filters.find(ROOM),
      await store.rulings.list("room:local"),
    ];
    const before = await state();
    const asker = { id: "a", name: "Ada", mayManageDigests: true };
    const names = commands.flatMap(({ name, subcommands }) => [
      name,
      ...Object.keys(subcommands).map((subcommand) => `${name} ${subcommand}`),
    ]);
    const words = fc.constantFrom(
      ...Object.values(PHRASINGS).flatMap((all) => all.flatMap(([asked]) => asked.split(" "))),
      ...["1", "ferry", "into", "https://news.example/feed", "weekdays 08:30", "--help", "is:1"],
    );
    const text = fc
      .tuple(fc.oneof(fc.constantFrom(...names), words), fc.array(words, { maxLength: 6 }))
      .map(([first, rest]) => [first, ...rest].join(" ").replace(/^[/\s]+/, ""));
    await fc.assert(
      fc.asyncProperty(text, async (asked) => {
        await bot.respond({ ask: asked, conversation: ROOM, asker });
        expect(await state()).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });
});
