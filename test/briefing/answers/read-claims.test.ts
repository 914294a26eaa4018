import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClaims } from "../../../src/briefing/answers/read-claim.ts";

const LONGEST = 1_000;
const read = (message: string) => readClaims(message, LONGEST);

describe("a message's quotations", () => {
  it.each([
    [
      "“We keep the ferry,” Ann Lee said. “We keep the night boat too.”",
      [["We keep the ferry,"], ["We keep the night boat too."]],
    ],
    ['"We keep the ferry," Ann Lee said.', [["We keep the ferry,", "Ann Lee"]]],
    [
      "Look at this:\n“We keep the ferry.” — Ann Lee, harbour master, Quay Times, 3 May 2026, https://quay.example/1\nand „Wir behalten die Fähre“",
      [["We keep the ferry.", "Ann Lee"], ["Wir behalten die Fähre"]],
    ],
    ["“We keep the ferry”\n— Ann Lee, Quay Times", [["We keep the ferry", "Ann Lee"]]],
    [
      "> We keep the ferry\n> and the pier\n— Ann Lee",
      [["We keep the ferry\nand the pier", "Ann Lee"]],
    ],
    ["> We keep the ferry\nReally?", [["We keep the ferry"]]],
    ["We keep the ferry https://quay.example/1", [["We keep the ferry"]]],
    ["The “so-called” ferry: “we keep all of it”", [["we keep all of it"]]],
    ["The “so-called” ferry", [["so-called"]]],
    ["“We keep the ferry.\n“We keep the pier.”", [["We keep the ferry."], ["We keep the pier."]]],
    ["", []],
    ["🙂 !", []],
  ])("are read from %j", (message, expected) => {
    const claims = read(message).map(({ words, speaker }) =>
      speaker === null ? [words] : [words, speaker],
    );
    expect(claims).toEqual(expected);
  });

  const word = fc.stringMatching(/^[a-z]{1,12}$/);
  const sentence = fc
    .array(word, { minLength: 3, maxLength: 30 })
    .map((words) => `${words.join(" ")}.`);

  it("are all there, in order, whatever stands between them", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 8 }),
        (pairs) => {
          const message = pairs.map(([prose, said]) => `${prose} “${said}”`).join(" ");
          expect(read(message).map(({ words }) => words)).toEqual(pairs.map(([, said]) => said));
        },
      ),
    );
  });

  it("lose no word however long they are, and no part is longer than can be looked for", () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 40 }),
        fc.boolean(),
        (said, marks) => {
          const text = said.join(" ");
          const parts = read(marks ? `“${text}”` : text).map(({ words }) => words);
          expect(parts.join(" ")).toBe(text);
          for (const part of parts) expect(part.length).toBeLessThanOrEqual(LONGEST);
        },
      ),
    );
  });

  it("are read from any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 3_000 }), (message) => {
        for (const { words } of read(message)) expect(words).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
