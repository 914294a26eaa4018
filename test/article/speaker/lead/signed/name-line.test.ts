import { describe, expect, it } from "vitest";
import { shownIn } from "../../../../support/shown-speaker.ts";

const BEFORE = "“We could not wait another winter,” said Ines Duarte, the harbour master.";
const WORDS = "Nobody told us a single word about any of this";
const AFTER = "The board expects the repair to cost two million crowns.";

const shown = (lines: readonly string[], between = "\n\n") =>
  shownIn([BEFORE, ...lines, AFTER].join(between), "direct").slice(1);

const MARKED = [`“${WORDS}.”`, `"${WORDS}"`, `“${WORDS}!”`, `" ${WORDS} "`, `“ ${WORDS} ”`];
const NAMES = ["Sue Branford", "Cllr Tomas Rill", "Dr Petra Voss", "Robert Stark"];
const OFFICES = [
  "analyst",
  "chief executive",
  "chief executive, Dayton Water",
  "leader of the council",
  "director of the Dayton Trust",
  "MP for Saltmere",
];
const bare = (name: string) => name.replace(/^(?:Cllr|Dr) /, "");

describe("a line with a name below set-off words", () => {
  it.each([...NAMES, "Ignatius Grant"])("signs them where an office follows: %s", (name) => {
    for (const words of MARKED) {
      for (const office of OFFICES) {
        const capital = office.charAt(0).toUpperCase() + office.slice(1);
        for (const lines of [[`${name}, ${office}`], [name, capital]]) {
          for (const between of ["\n\n", "\n"])
            expect(shown([words, ...lines], between)).toEqual([bare(name)]);
        }
      }
    }
  });

  it("signs them whatever follows the name where such lines and words take turns", () => {
    const [first = "", second = ""] = NAMES;
    const lines = [`“${WORDS}.”`, `${first}, tea seller`, "“It rained.”", `${second}, angler`];
    expect(shown(lines)).toEqual([bare(first), bare(second)]);
  });

  it.each(NAMES)("signs them where both are one block: %s", (name) => {
    for (const words of MARKED) {
      for (const line of [name, `${name}, Dayton Water`, `${name}, analyst`])
        expect(shown([`${words}\n${line}`])).toEqual([bare(name)]);
    }
  });

  it("signs each where quotations and such lines take turns", () => {
    const [one, two] = ["Sue Branford, analyst", "Tomas Rill, leader of the council"];
    const other = "“We had a good day on the pier, and we will have more.”";
    for (const lines of [
      [`“${WORDS}.”\n${one}`, `${other}\n${two}`],
      [`“${WORDS}.”`, one, other, two],
    ])
      expect(shown(lines)).toEqual(["Sue Branford", "Tomas Rill"]);
  });

  it.each([
    ["Sue Branford"],
    ["Sue Branford, analyst, at the opening"],
    ["Sue Branford, Dayton"],
    ["Sue Branford", "Mayor opens the new pier"],
    ["Sue Branford, analyst", "“We had a good day on the pier, and we will have more of them.”"],
  ])("leaves them to nobody where it may head what follows or be a caption: %s", (...lines) => {
    expect(shown([`“${WORDS}.”`, ...lines])[0]).toBeNull();
  });

  it("does not sign what stands above where each such line heads what is below", () => {
    const [one, two] = ["Sue Branford, analyst", "Tomas Rill, leader of the council"];
    const other = "“We had a good day on the pier, and we will have more.”";
    expect(shown([one, `“${WORDS}.”`, two, other])).toEqual(["Sue Branford", "Tomas Rill"]);
  });
});
