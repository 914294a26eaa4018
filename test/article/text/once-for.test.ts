import { describe, expect, it } from "vitest";
import { onceFor } from "../../../src/article/text/once-for.ts";

describe("what is found once for an article", () => {
  it("is not found again while that article is read", () => {
    let found = 0;
    const find = onceFor((article: { add: number }, asked: number) => {
      found += 1;
      return article.add + asked;
    });
    const article = { add: 10 };
    expect([find(article, 1), find(article, 1), find(article, 2)]).toEqual([11, 11, 12]);
    expect(found).toBe(2);
  });

  it("holds for that article alone", () => {
    const find = onceFor((article: { add: number }, asked: number) => article.add + asked);
    const [one, other] = [{ add: 10 }, { add: 20 }];
    expect([find(one, 1), find(other, 1), find(one, 1)]).toEqual([11, 21, 11]);
  });

  it("may ask of itself, and of another article", () => {
    const find: (article: { add: number }, asked: number) => number = onceFor((article, asked) =>
      asked === 0 ? article.add : find({ add: 1 }, 0) + find(article, asked - 1),
    );
    expect(find({ add: 5 }, 3)).toBe(8);
  });
});
