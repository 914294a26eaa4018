import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../../src/article/parse-article.ts";
import { itemAt } from "../../../../../src/article/text/lookup.ts";

const lastIn = (text: string) => {
  const { quotations } = parseArticle({ id: "a", text });
  return itemAt(quotations, quotations.length - 1);
};

const TOLD = "Ann Low met Tom Reed in Denby on Monday. Rain fell. Both were late.\n\n";
const SAID = "“The road is bad and it will stay so,” she said.";
const NAMED = [
  "filmmaker",
  "travel expert",
  "former caretaker",
  "Denby coach",
  "MP",
  "minister",
  "one-time nurse",
];

describe("a description of somebody whom nothing brought in", () => {
  it.each(NAMED)("is not shown: the %s", (calling) => {
    expect(lastIn(`${TOLD}${SAID.replace("she", `the ${calling}`)}`).confidence).toBeLessThan(0.7);
    expect(lastIn(`${TOLD}The ${calling} said: ${SAID.slice(0, -10)}`).confidence).toBeLessThan(
      0.7,
    );
  });

  it.each(NAMED)("is shown where a %s was", (calling) => {
    const { speaker, confidence } = lastIn(
      `${TOLD}A ${calling} stood at the gate. ${SAID.replace("she", `the ${calling}`)}`,
    );
    expect(speaker).toMatch(new RegExp(`^(?:a|the) ${calling}$`, "i"));
    expect(confidence).toBeGreaterThanOrEqual(0.7);
  });

  it.each(["judge", "driver", "vicar", "waitress", "witness"])(
    "is shown of who is there by what he does: the %s",
    (part) => {
      const { speaker, confidence } = lastIn(`${TOLD}${SAID.replace("she", `the ${part}`)}`);
      expect(speaker).toBe(`the ${part}`);
      expect(confidence).toBeGreaterThanOrEqual(0.7);
    },
  );
});
