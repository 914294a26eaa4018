import { describe, expect, it } from "vitest";
import { readEditionWishes } from "../../../src/delivery/schedule/read-edition-wishes.ts";
import { USUAL_EDITION } from "../../../src/domain/edition/edition-settings.ts";

const read = (wishes: Parameters<typeof readEditionWishes>[1]) => {
  const answer = readEditionWishes({ ...USUAL_EDITION, topics: ["police"] }, wishes);
  return answer.status === "read" ? answer.settings : answer.problem;
};

describe("wishes for an edition", () => {
  it.each([
    [{ without: "sports, Opinion" }, { without: ["sport", "opinion"], topics: ["police"] }],
    [{ topics: "no sports" }, { without: ["sport"], topics: ["police"] }],
    [{ topics: "trade, no football" }, { without: ["sport"], topics: ["trade"] }],
    [{ without: "none" }, { without: [], topics: ["police"] }],
    [{ topics: "none" }, { without: [], topics: [] }],
  ])("%o leave out what is not wanted", (wishes, settings) => {
    expect(read(wishes)).toMatchObject(settings);
  });

  it("say what sections there are where one is not known", () => {
    expect(read({ without: "gossip about cats" })).toMatch(/is no section\. There are sport, /);
  });
});
