import { expect, it } from "vitest";
import { parseArticle } from "../../../../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../../../../../src/domain/article.ts";

function shown(lines: readonly string[]) {
  return parseArticle({ id: "a", text: lines.join("\n\n") }).quotations.map((quote) =>
    quote.confidence >= ATTRIBUTION_THRESHOLD ? quote.speaker : null,
  );
}

const LOPEZ = "“We had a good day on the pier, and we will have more.”";
const LEE = "“It is a long race, and we are quick in it.”";

it("gives each quotation to the line with a name above it, where they take turns", () => {
  const lines = ["Rain fell.", "Maria Lopez, 1st, 1:40.9", LOPEZ, "Jenson Quzack, 2nd, 1:41", LEE];
  expect(shown(lines)).toEqual(["Maria Lopez", "Jenson Quzack"]);
  expect(shown([...lines, "Northgate", "It was a mixed day."])).toEqual([
    "Maria Lopez",
    "Jenson Quzack",
  ]);
});

it("goes on over the paragraphs of a quotation", () => {
  const open = "“We had a good day on the pier.";
  const lines = ["Rain fell.", "Maria Lopez, 1st", open, LOPEZ, "Tom Lee (Vale)", LEE];
  expect(shown(lines)).toEqual(["Maria Lopez", "Maria Lopez", "Tom Lee"]);
});

it.each([
  [["Rain fell.", LOPEZ, "Maria Lopez, 1st"]],
  [["Rain fell.", "Maria Lopez, farmer", LOPEZ, "Tom Lee, baker", LEE, "Ana Orr, vet"]],
  [["Rain fell.", "Maria Lopez, in Dayton", LOPEZ]],
])("leaves them to nobody where the lines may stand below them or be captions: %j", (lines) => {
  expect(shown(lines).every((speaker) => speaker === null)).toBe(true);
});
