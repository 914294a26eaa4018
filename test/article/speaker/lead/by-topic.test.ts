import { describe, expect, it } from "vitest";
import { shownIn } from "../../../support/shown-speaker.ts";

const REPORT = "Denby boss Ann Low spoke to the media on Friday.";
const ANSWERS = ["“It was bad.”", "“He stays here.”\n\n“He has signed.”", "“We are ready.”"];

function told(topics: readonly string[], between: string): string {
  return topics.map((topic, at) => `${topic}${between}${ANSWERS[at]}`).join(between);
}

describe("topics with what somebody said of each below", () => {
  it.each([
    [["On the injuries", "On Tom Reed's future", "On what is next"]],
    [["On the injuries…", "On Tom Reed’s future…", "On what is next..."]],
    [["On the injuries:", "On being called dull by Tom Reed", "And on what is next:"]],
  ])("need no colon: %j", (topics) => {
    for (const between of ["\n\n", "\n"]) {
      const speakers = shownIn(`${REPORT}\n\n${told(topics, between)}`, "direct");
      expect(speakers).toEqual(["Ann Low", "Ann Low", "Ann Low", "Ann Low"]);
    }
  });

  it("are the next one's where a report between tells of somebody else", () => {
    const topics = ["On the injuries", "On Tom Reed's future", "On what is next"];
    const text = `${REPORT}\n\n${told(topics, "\n\n")}\n\nTom Reed was there as well.\n\nOn his future\n\n“I stay.”\n\nOn Low\n\n“She is great.”`;
    expect(shownIn(text, "direct").slice(-2)).toEqual(["Tom Reed", "Tom Reed"]);
  });

  it("are none where one stands alone without a colon", () => {
    const text = `${REPORT}\n\n“It is late,” said Tom Reed.\n\nOn the beach\n\n“It was a fine day.”`;
    expect(shownIn(text, "direct").at(-1)).not.toBe("Ann Low");
  });
});
