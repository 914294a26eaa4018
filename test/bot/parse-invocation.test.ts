import { describe, expect, it } from "vitest";
import { parseInvocation } from "../../src/bot/parse-invocation.ts";
import type { CommandDeclaration } from "../../src/domain/command.ts";

const declared = { about: "About", examples: [], subcommands: {}, options: {} };
const text = { type: "text", about: "Text" } as const;
const colon = { ...text, isNamedOnly: true } as const;
const commands: readonly CommandDeclaration[] = [
  {
    ...declared,
    name: "find",
    options: { words: { ...text, isVerbatim: true }, since: colon, in: colon },
  },
  { ...declared, name: "quote", options: { speaker: text, about: text } },
  {
    ...declared,
    name: "summary",
    options: { article: text, sentences: { type: "integer", about: "How many", min: 1, max: 9 } },
  },
  { ...declared, name: "search", options: { words: text } },
  {
    ...declared,
    name: "verify",
    options: { quotation: { ...text, isVerbatim: true }, speaker: text },
  },
  { ...declared, name: "articles" },
  {
    ...declared,
    name: "digest",
    subcommands: {
      now: { about: "Now", options: {} },
      schedule: {
        about: "Later",
        options: {
          when: text,
          "when-empty": { type: "choice", about: "If empty", choices: ["skip", "say-so"] },
        },
      },
    },
  },
];

describe("what is typed", () => {
  it.each([
    ["/quote tisch", { speaker: "tisch" }],
    ["quote tisch", { speaker: "tisch" }],
    ["  /QUOTE   Jessica   Tisch ", { speaker: "Jessica Tisch" }],
    ["/verbatim quote tisch", { speaker: "tisch" }],
    ["verbatim quote tisch", { speaker: "tisch" }],
    ["/quote", {}],
    ["/quote tisch about immigration", { speaker: "tisch", about: "immigration" }],
    ["/quote tisch about rent control", { speaker: "tisch", about: "rent control" }],
    ["/quote about rent", { about: "rent" }],
    ["/quote --speaker tisch --about rent control", { speaker: "tisch", about: "rent control" }],
    ["/quote --speaker=tisch", { speaker: "tisch" }],
    ["/quote speaker:jessica tisch about:rent", { speaker: "jessica tisch", about: "rent" }],
    ['/quote "the about man"', { speaker: "the about man" }],
    ["/quote “Jessica Tisch” about rent", { speaker: "Jessica Tisch", about: "rent" }],
    ["/quote —about rent", { about: "rent" }],
    ["/quote 5", { speaker: "5" }],
    ["/quote O'Brien", { speaker: "O'Brien" }],
  ])("%s", (typed, options) => {
    const invocation = parseInvocation(typed, commands);
    expect(invocation).toEqual({ command: "quote", subcommand: null, options });
  });

  it.each([
    ["/summary 5", { article: "5" }],
    ["/summary rent control 5", { article: "rent control", sentences: "5" }],
    ["/summary article 2 sentences 5", { article: "2", sentences: "5" }],
    ["/summary sentences 5 rent", { article: "rent", sentences: "5" }],
    ["/summary sentences:5", { sentences: "5" }],
  ])(
    "reads a number as the article where it stands alone, else as how many: %s",
    (typed, options) => {
      expect(parseInvocation(typed, commands).options).toEqual(options);
    },
  );

  it("takes the name of a command's only option as a word like any other", () => {
    expect(parseInvocation("/search words of war", commands).options).toEqual({
      words: "words of war",
    });
  });

  it("keeps addresses and times whole", () => {
    const typed = "/digest schedule weekdays 08:30 America/New_York say-so";
    expect(parseInvocation(typed, commands)).toEqual({
      command: "digest",
      subcommand: "schedule",
      options: { when: "weekdays 08:30 America/New_York", "when-empty": "say-so" },
    });
  });

  it.each(["", "  ", "/", "/verbatim"])("is help when it is nothing: %j", (typed) => {
    expect(parseInvocation(typed, commands).command).toBe("help");
  });

  it("is help with the command when it asks for --help", () => {
    expect(parseInvocation("/quote --help", commands)).toMatchObject({
      command: "help",
      options: { command: "quote" },
    });
  });
});

describe("what cannot be read says how to mend it", () => {
  it.each([
    ["/qoute tisch", /Did you mean \/quote\?/],
    ["/art", /\/articles/],
    ["/weather", /\/help/],
    ["/digest", /\/digest now, \/digest schedule/],
    ["/digest shedule daily", /Did you mean \/digest schedule/],
    ["/articles today", /"today" was not understood/],
    [`/quote ${"x".repeat(10_000)}`, /at most 10000/],
  ])("%s", (typed, message) => {
    expect(() => parseInvocation(typed, commands)).toThrow(message);
  });
});

describe("an option that takes all as it was typed", () => {
  it.each([
    ['/verify "No," the speaker said', { quotation: '"No," the speaker said' }],
    ["/verify quotation: we won", { quotation: "we won" }],
    ["/verify the speaker: “we won” about it", { quotation: "the speaker: “we won” about it" }],
    ['/verify "we won" speaker:tisch', { quotation: '"we won"', speaker: "tisch" }],
    ["/find ferry in:bbc since:monday", { words: "ferry", in: "bbc", since: "monday" }],
    ["/find ferry in:bbc OR in:cnn", { words: "ferry in:bbc OR in:cnn" }],
    ["/find ferry in:bbc -tram", { words: "ferry in:bbc -tram" }],
    ["/find in:bbc in:cnn ferry in:post", { words: "in:bbc in:cnn ferry", in: "post" }],
    ['/verify we won --speaker "Jo Tisch"', { quotation: "we won", speaker: "Jo Tisch" }],
  ])("leaves to others only what is named at the end: %s", (typed, options) => {
    expect(parseInvocation(typed, commands).options).toEqual(options);
  });
});
