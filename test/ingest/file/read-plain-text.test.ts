import { describe, expect, it } from "vitest";
import { readPlainText } from "../../../src/ingest/file/read-plain-text.ts";

const BODY =
  "Marlow council will close its last ferry in spring, its leader said on Tuesday night.";

const read = (text: string, stem = "ferry") => readPlainText(stem, new TextEncoder().encode(text));

describe("a plain file", () => {
  it.each([
    ["set off by an empty line", `Ferry to close\n\n${BODY}`],
    ["right above the text", `Ferry to close\n${BODY}`],
    [
      "with a byline and a day below it",
      `Ferry to close\nBy Ada Finch\n21 November 2026\n\n${BODY}`,
    ],
    ["with a rule below it", `Ferry to close\n==============\n\n${BODY}`],
    ["with its section above it", `LOCAL NEWS\n\nFerry to close\n\n${BODY}`],
    ["after its name", `Title: Ferry to close\n\n${BODY}`],
    ["that asks", `Ferry to close?\n\n${BODY}`],
  ])("has a headline %s", (_, text) => {
    const { title, bodyStart } = read(text);
    expect(title?.replace("?", "")).toBe("Ferry to close");
    expect(text.slice(bodyStart)).toBe(BODY);
  });

  it.each([
    ["under the headline", `Ferry to close\n\nPublished: 21 November 2026, 10:30\n\n${BODY}`],
    ["above it", `Saturday, November 21, 2026\n\nFerry to close\n\n${BODY}`],
    ["in the dateline", `Ferry to close\n\nMARLOW, Nov. 21, 2026 (AP) — ${BODY}`],
    [
      "in a dateline whose day stands first",
      `Ferry to close\n\nMARLOW, 21 November 2026 - ${BODY}`,
    ],
    ["at the end", `Ferry to close\n\n${BODY}\n\nPublished: 21/11/2026`],
  ])("has a day %s", (_, text) => {
    expect(read(text).publishedOn).toBe("2026-11-21");
  });

  it("has the day that its name begins with, where it says none itself", () => {
    expect(read(BODY, "2026-11-21-ferry").publishedOn).toBe("2026-11-21");
  });

  it.each([
    [
      "wrapped lines",
      "Marlow council will close its last ferry in the\nspring, its leader said on Tuesday.",
    ],
    ["someone's words", `“We are sorry”\n\n${BODY}`],
    ["a sentence", `The ferry closes.\n\n${BODY}`],
  ])("takes no headline from %s", (_, text) => {
    expect(read(text).title).toBeUndefined();
  });
});
