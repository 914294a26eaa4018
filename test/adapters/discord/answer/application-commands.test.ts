import { describe, expect, it } from "vitest";
import {
  sameCommands,
  toApplicationCommands,
} from "../../../../src/adapters/discord/answer/application-commands.ts";
import { createTinyBot } from "../../../support/tiny-bot.ts";

const { commands } = createTinyBot();
const GLOBAL = { scope: "global", installedBy: [0] } as const;
const [quote, announce, digest] = toApplicationCommands(commands, GLOBAL);

describe("commands as Discord takes them", () => {
  it("puts required options first and says what each takes", () => {
    expect(quote).toMatchObject({
      type: 1,
      name: "quote",
      description: "Who said what, word for word",
      options: [
        { type: 3, name: "speaker", required: true, autocomplete: true, max_length: 40 },
        { type: 3, name: "about", required: false, max_length: 60 },
        { type: 4, name: "days", min_value: 1, max_value: 90 },
      ],
    });
    expect(announce).toMatchObject({
      options: [{ choices: [{ name: "calm", value: "calm" }, { name: "loud" }] }],
    });
    expect(digest).toMatchObject({
      options: [
        { type: 1, name: "remove", options: [{ name: "which", autocomplete: true }] },
        { type: 1, name: "list", options: [] },
        { type: 1, name: "import", options: [{ name: "file", type: 11 }] },
      ],
    });
  });

  it("offers global commands in servers and to people alone with the bot", () => {
    expect(quote).toMatchObject({ contexts: [0, 1], integration_types: [0] });
    const inGuild = toApplicationCommands(commands, { ...GLOBAL, scope: "guild" });
    expect(inGuild[0]).not.toHaveProperty("contexts");
  });

  it("offers them everywhere to a person where the application may be a person's", () => {
    const both = toApplicationCommands(commands, { scope: "global", installedBy: [0, 1] });
    expect(both[0]).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
  });
});

describe("comparing commands", () => {
  const wanted = toApplicationCommands(commands, GLOBAL);
  const registered = wanted.map((command, index) => ({
    ...command,
    id: String(index),
    version: "1",
    name_localizations: null,
    default_member_permissions: null,
  }));

  it("takes commands for the same whatever their order and ids", () => {
    expect(sameCommands(registered.toReversed(), wanted)).toBe(true);
  });

  it.each([
    ["a description", { description: "Something else" }],
    ["a name", { name: "cite" }],
    ["where it is offered", { contexts: [0] }],
    ["by whom it may be installed", { integration_types: [0, 1] }],
    ["its options", { options: [] }],
  ])("notices when %s differs", (_, difference) => {
    expect(
      sameCommands([{ ...registered[0], ...difference }, ...registered.slice(1)], wanted),
    ).toBe(false);
  });

  it("notices a command too many, one too few, and an answer that is no list", () => {
    expect(sameCommands([...registered, { ...registered[0], name: "old" }], wanted)).toBe(false);
    expect(sameCommands(registered.slice(1), wanted)).toBe(false);
    expect(sameCommands({ message: "?" }, wanted)).toBe(false);
  });
});
