import { describe, expect, test } from "vitest";
import { analyseText } from "../../../src/article/analyse-text.ts";
import { branchTraits } from "../../../src/article/statement/clause-branch.ts";

const TEXT = "Ann Lee said the bridge would open in May.";
const CUE = { start: TEXT.indexOf("said"), end: TEXT.indexOf("said") + 4 };

function traitsOf(clause: string) {
  const start = TEXT.indexOf(clause);
  const [finite, verbs, subjects, roots, , , , hasSubject, before, after] = branchTraits(
    analyseText(TEXT),
    { start, end: start + clause.length },
    CUE,
  );
  return { finite, verbs, subjects, roots, hasSubject, before, after };
}

describe("branchTraits", () => {
  test("a whole clause has one root and a subject, and cuts nothing off", () => {
    expect(traitsOf("the bridge would open in May")).toMatchObject({
      roots: 1,
      subjects: 1,
      hasSubject: 1,
      after: 0,
    });
  });

  test("what a clause has been cut off from hangs on a word inside", () => {
    expect(traitsOf("the bridge would open").after).toBe(1);
    expect(traitsOf("bridge would open in May").before).toBe(1);
  });

  test("a noun has no verb", () => {
    expect(traitsOf("the bridge")).toMatchObject({ finite: 0, verbs: 0, hasSubject: 0 });
  });
});
