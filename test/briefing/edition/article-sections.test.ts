import { expect, it } from "vitest";
import { sectionsOf } from "../../../src/briefing/edition/article-sections.ts";
import { weighImportance } from "../../../src/briefing/edition/weigh-importance.ts";
import { articleFrom } from "../../support/articles.ts";

const plain = articleFrom({ id: "a", title: "Harbour", text: "The harbour was quiet on Monday." });

it.each([
  [["Sport"], ["sport"]],
  [["News", "Football"], ["sport"]],
  [["Arts & Culture"], ["entertainment"]],
  [["Commentisfree"], ["opinion"]],
  [["Saltwick", "Ferries"], []],
])("an article that its feed files under %j is of %j", (categories, sections) => {
  expect([...sectionsOf({ ...plain, categories })]).toEqual(sections);
});

it("matters more the higher it stands in a feed that is in an outlet's own order", () => {
  const weights = [0, 1, 2, 3].map((place) => weighImportance({ ...plain, place }));
  expect(weights.toSorted((one, other) => other - one)).toEqual(weights);
  expect(weights[0]).toBeGreaterThan(weighImportance(plain));
  expect(weights[3]).toBe(weighImportance(plain));
});
