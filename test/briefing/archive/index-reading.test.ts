import { expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { indexReading, stems } from "../../../src/briefing/archive/index-reading.ts";
import { outletTerm, outletTerms } from "../../../src/briefing/archive/outlet-terms.ts";

const READ = { key: { sourceId: "1", id: "a1" }, revision: 1, engine: 1, day: null };

it("compares words without their case, accents and endings, in their order", () => {
  expect(stems("The Élections, voted")).toBe("the election vot");
});

it.each([
  ["https://www.news.bbc.co.uk/1", null, ["newsbbccouk", "bbccouk", "couk", "news", "bbc", "co"]],
  ["https://dailymail.example/1", "The Daily Mail", ["dailymailexample", "dailymail"]],
  [null, "The Daily Mail", ["dailymail"]],
  [null, null, []],
])("asks for the outlet at %s, %s, by its names", (url, siteName, terms) => {
  expect(outletTerms({ url, ...(siteName && { siteName }) })).toEqual(terms);
});

it("asks for an outlet as people write it", () => {
  expect(["www.bbc.co.uk", "The Daily Mail", "BBC"].map(outletTerm)).toEqual([
    "bbccouk",
    "dailymail",
    "bbc",
  ]);
});

it("gives the same print to the same words only, and to few words none", () => {
  const prints = (text: string) =>
    indexReading(READ, parseArticle({ id: "a1", text })).quotations.map(({ print }) => print);
  const [one] = prints("“We will never sell the old harbor,” said Ann Lee.");
  const [other] = prints('Lee told us: "We will never sell the old Harbor."');
  const [changed] = prints("“We will sell the old harbor soon,” said Ann Lee.");
  expect(one).toBe(other);
  expect(one).not.toBe(changed);
  expect(prints("“Never,” said Ann Lee.")).toEqual([null]);
});

it("lists people, organisations and those without a name apart", () => {
  const text =
    "“We sell it,” said Ann Lee. “We do not,” the Harbor Police said. “Who knows,” a senior official said.";
  const { people } = indexReading(READ, parseArticle({ id: "a1", text }));
  expect(people.map(({ kind, name }) => [kind, name])).toEqual([
    ["person", "Ann Lee"],
    ["organisation", expect.stringMatching(/Harbor Police$/)],
    ["unnamed", "a senior official"],
  ]);
});

it.each([
  ["the NYPD", "organisation"],
  ["The opposition Greens", "organisation"],
  ["Harbor Police", "organisation"],
  ["Officials", "unnamed"],
  ["Police in Saltwick", "unnamed"],
  ["Residents of New Carrow", "unnamed"],
  ["City officials in Saltwick", "unnamed"],
  ["Investigators from the FBI", "unnamed"],
  ["Aides to Mr Low", "unnamed"],
  ["Republicans", "organisation"],
  ["Republicans in Congress", "unnamed"],
  ["Friends of the Earth", "organisation"],
  ["Doctors Without Borders", "organisation"],
  ["Workers World Party", "organisation"],
  ["An engineer who worked for handset maker Orbic", "unnamed"],
  ["A spokesman for Orbic", "unnamed"],
  ["the lawyer for Ann Low", "unnamed"],
  ["Her adviser in Dayton", "unnamed"],
  ["One Democrat", "unnamed"],
  ["The company", "unnamed"],
])("puts %s among those of its kind", (speaker, kind) => {
  const article = parseArticle({ id: "a1", text: "“We sell it,” said Ann Lee in Dayton." });
  const quotations = article.quotations.map((quotation) => ({ ...quotation, speaker }));
  const { people } = indexReading(READ, { ...article, quotations });
  expect(people.find(({ name }) => name === speaker)?.kind).toBe(kind);
});

it("takes ships, storms, places and laws for nobody", () => {
  const text =
    "The USS Abraham Lincoln left. Hurricane Katrina came, and Mount Rushmore was closed. “The Clean Water Act holds,” said Ann Lee, whose aunt is Lincoln Hale.";
  const { people } = indexReading(READ, parseArticle({ id: "a1", text }));
  const names = people.map(({ name }) => name);
  expect(names).toContain("Ann Lee");
  expect(names.join()).not.toMatch(/USS|Katrina|Rushmore|Act/);
});
