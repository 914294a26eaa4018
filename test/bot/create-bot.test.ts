import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { command, commandGroup, subcommand } from "../../src/bot/command.ts";
import { BotError } from "../../src/domain/errors.ts";
import { type Reply, say } from "../../src/domain/reply.ts";
import { botOver, buttonLabelled, quotesIn, wordsOf } from "../support/ask.ts";
import { seedArticle } from "../support/seed-article.ts";
import { setClock } from "../support/set-clock.ts";

const failing = (name: string, error: unknown) =>
  command({ name, about: "Fails", examples: [], options: {}, run: () => Promise.reject(error) });

const acted: string[] = [];
const long: Reply = {
  ...say(""),
  blocks: Array.from({ length: 25 }, (_, index) => ({ kind: "text", text: `Line ${index}` })),
};
const desk = commandGroup({
  name: "desk",
  about: "Acts",
  examples: [],
  subcommands: {
    act: subcommand({
      about: "Acts",
      options: {},
      run: () => {
        acted.push("act");
        return long;
      },
    }),
  },
});

const fault = new TypeError("x is not a function");
const extra = [
  failing("broken", fault),
  failing("refused", new BotError("not-allowed", "Only managers may do that.")),
  failing("secretive", new BotError("store-failed", "disk at /secret")),
  desk,
];
const { ask, press, logged, bot } = botOver([seedArticle()], { extra });

describe("an answer in pages", () => {
  it("turns them by button, there and back, with the state in the button alone", async () => {
    const first = await ask("/quote mamdani");
    const second = await botOver([seedArticle()]).press(buttonLabelled(first, "Next"));
    expect(wordsOf(second)).toContain("Page 2 of 3");
    expect(await press(buttonLabelled(second, "Previous"))).toEqual(first);
  });

  it("is for the asker until it is shared, then for everyone, with who shared it", async () => {
    const reply = await ask("/quote tisch");
    expect(reply.audience).toBe("asker");
    const shared = await press(buttonLabelled(reply, "Share here"));
    expect(shared.audience).toBe("everyone");
    expect(quotesIn(shared.blocks)).toEqual(quotesIn(reply.blocks));
    expect(wordsOf(shared)).toContain("Shared by Ann");
    expect(shared.buttons.map(({ label }) => label)).not.toContain("Share here");
  });

  it("is shared once, however often and by however many it is pressed", async () => {
    const { ask: askIt, bot: one } = botOver([seedArticle()]);
    const reply = await askIt("/quote mamdani");
    const value = buttonLabelled(reply, "Share here");
    const presses = ["ann", "bo", "ann"].map((id) =>
      one.press({
        value,
        asker: { id, name: id, mayManageDigests: false },
        conversation: { platform: "slack", tenant: "T1", channel: "newsroom" },
      }),
    );
    const replies = await Promise.all(presses);
    expect(replies.map(({ audience }) => audience)).toEqual(["everyone", "asker", "asker"]);

    const [first, second] = replies;
    for (const page of [first?.inPlace, second]) {
      expect(page && quotesIn(page.blocks)).toEqual(quotesIn(reply.blocks));
      expect(page && wordsOf(page)).toMatch(/Shared (here already|with everyone here)/);
      const labels = page?.buttons.map(({ label }) => label);
      expect(labels).toContain("Next");
      expect(labels).not.toContain("Share here");
    }
    expect(first?.inPlace?.audience).toBe("asker");
  });

  it("is shared elsewhere too, and so is another answer to the same question", async () => {
    const clock = setClock("2025-11-20T08:00:00Z");
    const { ask: askIt, bot: one } = botOver([seedArticle()], { clock });
    const asker = { id: "ann", name: "Ann", mayManageDigests: false };
    const at = (channel: string) => ({ platform: "slack", tenant: "T1", channel }) as const;
    const press = (value: string, channel: string) =>
      one.press({ value, asker, conversation: at(channel) });
    const value = buttonLabelled(await askIt("/quote mamdani"), "Share here");
    expect((await press(value, "newsroom")).audience).toBe("everyone");
    expect((await press(value, "sports")).audience).toBe("everyone");
    clock.advance(60_000);
    const later = buttonLabelled(await askIt("/quote mamdani"), "Share here");
    expect((await press(later, "newsroom")).audience).toBe("everyone");
    expect((await press(value, "newsroom")).audience).toBe("asker");
  });

  it("stays on the last page when there are fewer than before", async () => {
    expect(wordsOf(await press("p9␟quote␟speaker=mamdani"))).toContain("Page 3 of 3");
  });
});

describe("a command that acts", () => {
  it("is given whole and has no buttons that would run it again", async () => {
    const reply = await ask("/desk act");
    expect(reply.blocks).toHaveLength(25);
    expect(reply.buttons).toEqual([]);
  });

  it("is not run by a page or share button that someone made up", async () => {
    const before = acted.length;
    for (const value of ["p1␟desk act", "s0␟desk act"]) {
      expect(wordsOf(await press(value))).toContain("can't be run again from a button");
    }
    expect(acted).toHaveLength(before);
  });
});

describe("whatever goes wrong", () => {
  it("a fault is one polite reply without its details, and one log line with all of it", async () => {
    const before = logged.length;
    const reply = await ask("/broken");
    expect(wordsOf(reply)).toMatch(/Something went wrong/);
    expect(wordsOf(reply)).not.toContain("not a function");
    expect(reply.isFault).toBe(true);
    expect(logged.slice(before)).toEqual([
      {
        level: "error",
        event: "answer-failed",
        details: expect.objectContaining({ code: "unexpected", channel: "newsroom", error: fault }),
      },
    ]);
  });

  it("what the asker can mend is said as it is, and is no fault", async () => {
    const before = logged.length;
    const refused = await ask("/refused");
    expect(wordsOf(refused)).toContain("Only managers may do that.");
    expect(refused.isFault).toBeUndefined();
    expect(wordsOf(await ask("/qoute tisch"))).toContain("Did you mean /quote?");
    expect(logged).toHaveLength(before);
  });

  it("our own trouble is named at this machine to whoever runs it, and to nobody else", async () => {
    const told = async (platform: "slack" | "room", mayManageDigests: boolean) => {
      const conversation = { platform, tenant: "T1", channel: "C1" } as const;
      const asker = { id: "u1", name: "Ann", mayManageDigests };
      return wordsOf(await bot.respond({ ask: "/secretive", asker, conversation }));
    };
    expect(await told("room", true)).toContain("disk at /secret");
    expect(await told("room", false)).toContain("Something went wrong");
    expect(await told("slack", true)).toContain("Something went wrong");
    expect(await told("slack", true)).not.toContain("/secret");
  });

  it.each(["", "␟", "p0␟toString", "r0␟quote␟bogus=1", "r0␟desk", "r0␟desk constructor"])(
    "a button value %j is answered, not thrown at",
    async (value) => {
      const reply = await press(value);
      expect(wordsOf(reply).trim()).not.toBe("");
      expect(wordsOf(reply)).not.toContain("Something went wrong");
    },
  );

  it("an invocation from a platform is checked like typed text", async () => {
    const unknown = { command: "nope", subcommand: null, options: {} };
    expect(wordsOf(await ask(unknown))).toContain('There is no command "nope"');
    const tooMany = { command: "summary", subcommand: null, options: { sentences: 99 } };
    expect(wordsOf(await ask(tooMany))).toContain("from 1 to 10");
  });

  it("any line typed and any button made up gets a reply and is no fault", async () => {
    const word = fc.oneof(
      fc.constantFrom("/quote", "summary", "/search", "help", "about", "--about", "speaker:", "5"),
      fc.constantFrom("tisch", "mamdani", '"', "“", "␟", "--help", "/", "constructor", "__proto__"),
      fc.string({ unit: "grapheme", maxLength: 12 }),
    );
    const line = fc.array(word, { maxLength: 8 }).map((words) => words.join(" "));
    const before = logged.length;
    await fc.assert(
      fc.asyncProperty(line, fc.constantFrom("", "p0␟", "s1␟", "r0␟"), async (typed, head) => {
        for (const reply of [await ask(typed), await press(`${head}${typed}`)]) {
          expect(wordsOf(reply).trim()).not.toBe("");
        }
        await bot.complete({
          typed,
          conversation: { platform: "room", tenant: "t", channel: "c" },
        });
      }),
    );
    expect(logged).toHaveLength(before);
  });

  it("tells platforms every command it has", () => {
    expect(bot.commands.map(({ name }) => name)).toContain("quote");
  });
});
