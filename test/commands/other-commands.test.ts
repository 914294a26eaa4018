import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { limits } from "../../src/app/platforms.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import type { Option } from "../../src/domain/command.ts";
import { encodeButtonValue } from "../../src/domain/reply/button-value.ts";
import { articleFrom } from "../support/articles.ts";
import { botOver, quotesIn, wordsOf } from "../support/ask.ts";
import { seedArticle } from "../support/seed-article.ts";

const older = articleFrom({
  id: "harbour",
  title: "Harbour works begin",
  publishedOn: "2025-10-01",
  text: "Works in the harbour of Malmö began on Monday after years of planning by the city.",
  people: [{ name: "Anna Berg" }],
});
const { ask } = botOver([older, { ...seedArticle(), title: "Mamdani and the police" }]);

describe("/summary", () => {
  it("takes the newest article and three sentences unless told", async () => {
    const reply = await ask("/summary");
    expect(reply.title).toBe("Mamdani and the police");
    expect(reply.blocks.filter(({ kind }) => kind === "passage")).toHaveLength(3);
  });

  it("takes another article by words of its title, and another length", async () => {
    expect((await ask("/summary harbour")).title).toBe("Harbour works begin");
    expect(wordsOf(await ask("/summary harbour"))).not.toContain("cut from its text");
    expect(wordsOf(await ask("/summary police"))).toContain("cut from its text");
    const longer = await ask("/summary police 5");
    expect(longer.blocks.filter(({ kind }) => kind === "passage").length).toBeGreaterThan(3);
  });

  it("says that no further sentence stands on its own when there are fewer", async () => {
    expect(wordsOf(await ask("/summary harbour 4"))).toContain("No further sentence");
  });

  it("says where to look when no article fits", async () => {
    expect(wordsOf(await ask("/summary parliament"))).toContain("/articles");
  });
});

describe("/articles and /article", () => {
  it("list the newest first, with number and date", async () => {
    const words = wordsOf(await ask("/articles"));
    expect(words.indexOf("1. Mamdani and the police 19 November 2025")).toBeGreaterThan(0);
    expect(words.indexOf("2. Harbour works begin 1 October 2025")).toBeGreaterThan(
      words.indexOf("1. Mamdani"),
    );
  });

  it("open by number, by id and by title", async () => {
    for (const which of ["2", "harbour", "works begin"]) {
      expect((await ask(`/article ${which}`)).title).toBe("Harbour works begin");
    }
  });

  it("say of a removed one that it is, wherever they show it or words of it", async () => {
    const removed = { ...seedArticle(), removedAt: new Date("2026-03-04T09:00:00Z") };
    const there = botOver([removed]);
    const article = wordsOf(await there.ask("/article 1"));
    expect(article).toContain("Its outlet has removed it, seen on 4 March 2026");
    for (const command of ["/articles", "/article 1", "/summary 1", "/quote mamdani"]) {
      expect(JSON.stringify(await there.ask(command))).toContain("removed by its outlet");
      expect(JSON.stringify(await ask(command))).not.toContain("removed");
    }
  });

  it("say where a day is only that of the file", async () => {
    const text = `${seedArticle().text.slice(seedArticle().bodyStart)}`;
    const there = botOver([parseArticle({ id: "plain", text, fileDay: "2026-03-04" })]);
    expect(wordsOf(await there.ask("/article 1"))).toContain(
      "No day is told in it; its file is of 4 March 2026",
    );
    for (const command of ["/articles", "/summary 1", "/quote mamdani"]) {
      expect(JSON.stringify(await there.ask(command))).toContain("file of 4 March 2026");
    }
    expect(JSON.stringify(await there.ask("/quote mamdani since 2026-03-01"))).toContain("Mamdani");
  });

  it("show who speaks and every quotation with its speaker", async () => {
    const reply = await ask("/article 1");
    expect(wordsOf(reply)).toContain("Jessica Tisch (New York City Police Commissioner)");
    expect(quotesIn(reply.blocks)[1]).toMatchObject({ speaker: "Jessica Tisch" });
  });

  it("says that an article is not in English, and names whoever plainly speaks in it", async () => {
    const german = parseArticle({
      id: "de",
      text: "Die Ministerin hat am Montag in Berlin ein neues Gesetz vorgestellt. „Wir werden das nicht länger hinnehmen“, sagte Ministerin Anna Berg vor der Presse. Die Kritik der Länder wies sie zurück: „Das ist kein Streit um Geld.“",
    });
    const reply = await botOver([german]).ask("/article 1");
    expect(wordsOf(reply)).toContain("It is in German");
    expect(quotesIn(reply.blocks)).toMatchObject([
      { text: "Wir werden das nicht länger hinnehmen", speaker: "Anna Berg" },
      { text: "Das ist kein Streit um Geld.", speaker: null },
    ]);
  });

  it("need to be told which", async () => {
    expect(wordsOf(await ask("/article"))).toContain("Please say which: its number in /articles");
  });

  it("ask which is meant when several fit", async () => {
    const twins = [
      articleFrom({ id: "a", title: "Storm hits coast", text: "One." }),
      articleFrom({ id: "b", title: "Storm leaves coast", text: "Two." }),
    ];
    const choice = await botOver(twins).ask("/article storm");
    expect(choice.buttons.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["Storm hits coast", "Storm leaves coast"]),
    );
  });
});

describe("/speakers and /search", () => {
  it("list everyone quoted or named", async () => {
    const words = wordsOf(await ask("/speakers"));
    expect(words).toContain("Eric Adams, Mayor named, not quoted");
    expect(words).toContain("Anna Berg");
  });

  it("find words whatever their case and accents", async () => {
    expect(wordsOf(await ask("/search MALMO harbour"))).toContain("harbour of Malmö");
  });

  it("show speech that has the words as speech, with its speaker", async () => {
    const reply = await ask("/search living in fear");
    expect(quotesIn(reply.blocks)).toMatchObject([
      { text: "People are living in fear,", speaker: "Zohran Mamdani", speech: "own words" },
    ]);
  });
});

describe("/help", () => {
  it("explains the subcommands of a command that has them", async () => {
    const words = wordsOf(await ask("/help digest"));
    expect(words).toContain("/digest schedule");
    expect(words).toContain("skip, say-so");
  });

  it("says when there is no such command", async () => {
    expect(wordsOf(await ask("/help weather"))).toContain('no command "weather"');
  });

  it("lists every command and explains one", async () => {
    const words = wordsOf(await ask("/help"));
    for (const { name } of commands) expect(words).toContain(`/${name}`);
    expect(wordsOf(await ask("/help summary"))).toContain("1 to 10");
    expect(wordsOf(await ask("/summary --help"))).toContain("1 to 10");
  });
});

describe("before any article is read", () => {
  const empty = botOver([]);

  it.each([
    ["/quote", "Nobody is quoted"],
    ["/quote tisch", 'Nobody here is "tisch"'],
    ["/quote about rent", 'Nobody is quoted about "rent"'],
    ["/summary", "No articles have been read yet."],
    ["/articles", "No articles have been read yet."],
    ["/article 1", "No articles have been read yet."],
    ["/speakers", "nobody"],
    ["/search rent", "No sentence"],
    ["/verify the rent is too high", "Not found"],
  ])("%s says so", async (typed, words) => {
    expect(wordsOf(await empty.ask(typed))).toContain(words);
  });
});

describe("every command", () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    "/%s keeps the platforms' rules for names and descriptions",
    (_, { name, about, options, subcommands }) => {
      expect(name).toMatch(/^[a-z0-9-]{1,32}$/);
      const described = [
        { about },
        ...Object.values(options),
        ...Object.values(subcommands),
        ...Object.values(subcommands).flatMap((each) => Object.values(each.options)),
      ];
      for (const each of described) {
        expect(each.about.length).toBeGreaterThan(0);
        expect(each.about.length).toBeLessThanOrEqual(100);
      }
    },
  );

  it.each(commands.map((command) => [command.name, command] as const))(
    "/%s fits a button with what it needs and the longest of any other option",
    (name, { isRepeatable, options, subcommands }) => {
      const calls = [
        ...(isRepeatable ? [{ subcommand: null, options }] : []),
        ...Object.entries(subcommands)
          .filter(([, each]) => each.isRepeatable)
          .map(([subcommand, each]) => ({ subcommand, options: each.options })),
      ];
      for (const { subcommand, options: declared } of calls) {
        // What can be pasted is longer, and is answered on one page.
        const carried = Object.entries(declared).filter(
          ([, each]) => each.type !== "text" || (each.maxLength ?? 0) <= limits.buttonValue,
        );
        for (const [chosen] of carried) {
          const longest = Object.fromEntries(
            carried
              .filter(([option, each]) => option === chosen || each.required)
              .map(([option, each]) => [option, longestValue(each)]),
          );
          const invocation = { command: name, subcommand, options: longest };
          const value = encodeButtonValue({ verb: "page", page: 99, invocation });
          expect(value.length).toBeLessThanOrEqual(limits.buttonValue);
        }
      }
    },
  );

  it.each(commands.map((command) => [command.name, command] as const))(
    "/%s can be offered on every platform",
    (name, { about, options, subcommands }) => {
      const groups = [{ about, options }, ...Object.values(subcommands)];
      const abouts = groups.flatMap((group) => [
        group.about,
        ...Object.values(group.options).map((option) => option.about),
      ]);
      const names = [name, ...groups.flatMap((group) => Object.keys(group.options))];
      for (const each of names) {
        expect(each).toMatch(/^[a-z0-9-]+$/);
        expect(each.length).toBeLessThanOrEqual(limits.commandName);
      }
      for (const each of abouts) expect(each.length).toBeLessThanOrEqual(limits.about);
      for (const option of groups.flatMap((group) => Object.values(group.options))) {
        const longest = option.type === "text" ? (option.maxLength ?? 0) : 0;
        expect(longest).toBeLessThanOrEqual(limits.optionText);
      }
    },
  );

  it.each(commands.map(({ name, examples }) => [name, examples] as const))(
    "/%s has examples that are understood",
    async (_, examples) => {
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        expect(wordsOf(await ask(example))).not.toMatch(/no option|not understood|no command/);
      }
    },
  );
});

function longestValue(option: Option): string | number {
  switch (option.type) {
    case "text":
      return "x".repeat(option.maxLength ?? 40);
    case "file":
      return `https://cdn.example/${"x".repeat(1_000)}`;
    case "integer":
      return option.max;
    case "choice":
      return option.choices.reduce((one, other) => (one.length > other.length ? one : other));
  }
}
