import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { compareRevisions } from "../../../src/domain/correction/compare-revisions.ts";
import { compareWords } from "../../../src/domain/correction/compare-words.ts";

const FIRST =
  "“The harbour plan will go to a vote in June,” Mayor Ann Lee told reporters on Tuesday.";
const SECOND = "“Nobody asked the fishermen about any of it,” Senator Bo Ek said in a statement.";

const compare = (before: string, after: string) =>
  compareRevisions(parseArticle({ id: "a", text: before }), parseArticle({ id: "a", text: after }));

const textsOf = (quotations: readonly { text: string }[]) => quotations.map(({ text }) => text);

describe("two revisions of an article", () => {
  it("keep a quotation that was only moved or set in other type", () => {
    const { kept, ...others } = compare(
      `${FIRST}\n\n${SECOND}`,
      `${SECOND.replace("“", '"').replace("”", '"')}\n\n${FIRST}`,
    );
    expect(kept).toHaveLength(2);
    expect(others).toEqual({ changed: [], vanished: [], added: [] });
  });

  it("show what changed in a quotation", () => {
    const { changed, vanished, added } = compare(FIRST, FIRST.replace("in June", "next year"));
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatchObject({
      isReattributed: false,
      difference: [
        { kind: "same", text: "The harbour plan will go to a vote" },
        { kind: "gone", text: "in June," },
        { kind: "new", text: "next year," },
      ],
    });
    expect([vanished, added]).toEqual([[], []]);
  });

  it("tell of a quotation given to someone else", () => {
    const { changed } = compare(FIRST, FIRST.replace("Mayor Ann Lee", "Deputy Mayor Cy Dow"));
    expect(changed).toMatchObject([{ isReattributed: true, difference: [{ kind: "same" }] }]);
  });

  it("tell what vanished and what was added", () => {
    const { vanished, added, changed } = compare(FIRST, SECOND);
    expect(textsOf(vanished)[0]).toContain("harbour plan");
    expect(textsOf(added)[0]).toContain("fishermen");
    expect(changed).toEqual([]);
  });
});

describe("a difference by words", () => {
  it("reads as the one text without what is new, and as the other without what is gone", () => {
    const [before, after] = ["a b c d e a b", "b x c e e b y"];
    const changes = compareWords(before, after);
    const without = (kind: string) =>
      changes
        .filter((change) => change.kind !== kind)
        .map(({ text }) => text)
        .join(" ");
    expect(without("new")).toBe(before);
    expect(without("gone")).toBe(after);
    expect(changes.filter(({ kind }) => kind === "same").length).toBeGreaterThan(2);
  });

  it("shows very long texts one after the other", () => {
    const changes = compareWords("a ".repeat(1_000), "b ".repeat(1_000));
    expect(changes.map(({ kind }) => kind)).toEqual(["gone", "new"]);
  });
});
