import { describe, expect, it } from "vitest";
import { findArticle } from "../../../src/briefing/answers/find-article.ts";
import { articleFrom } from "../../support/articles.ts";
import { viewOver } from "../../support/briefings.ts";

const view = viewOver([
  articleFrom({
    id: "storm-1",
    title: "Storm hits the coast",
    publishedOn: "2025-03-02",
    text: "A.",
  }),
  articleFrom({ id: "storm-2", title: "Storm leaves", publishedOn: "2025-03-01", text: "B." }),
  articleFrom({
    id: "2025",
    title: "Budget agreed",
    publishedOn: "2025-02-01",
    text: "Anna Berg smiled.",
    people: [{ name: "Anna Berg" }],
  }),
]);

describe("an article is found", () => {
  it.each([
    ["1", "storm-1"],
    ["#3", "2025"],
    ["2025", "2025"],
    ["storm-2", "storm-2"],
    ["coast storm", "storm-1"],
    ["BUDGET", "2025"],
    ["2025-03-01", "storm-2"],
    ["berg", "2025"],
  ])("by %j", async (which, id) => {
    expect(await findArticle(view, which, "2025-11-21")).toMatchObject({
      found: "one",
      article: { id },
    });
  });

  it("or several are offered, newest first", async () => {
    expect(await findArticle(view, "storm", "2025-11-21")).toMatchObject({
      found: "several",
      articles: [{ id: "storm-1" }, { id: "storm-2" }],
    });
  });

  it.each(["", "9", "0", "parliament", "-1"])("or nothing for %j", async (which) => {
    expect(await findArticle(view, which, "2025-11-21")).toEqual({ found: "nothing" });
  });
});
