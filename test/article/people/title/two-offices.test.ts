import { describe, expect, it } from "vitest";
import { shownOf } from "../../../support/shown-speaker.ts";

describe("two offices before a name", () => {
  it.each([
    "Scottish Labour Shadow Secretary for Communities and Business Manager, Ann Low MSP,",
    "Denby Council Cabinet Member for Housing and Deputy Leader, Cllr Ann Low,",
    "Scottish Greens Spokesperson for Transport and Party Whip, Ann Low MSP,",
    "Chief Executive of Denby Homes and Croft Trust Chairman, Ann Low CBE,",
    "A spokesman and founder, Ann Low OBE,",
  ])("are hers: %s", (who) => {
    const text = `It rained.\n${who} said:\n“The road will open in May.”`;
    expect(shownOf(text, "The road will open")).toBe("Ann Low");
  });

  it("leave open whose they are where each has an article", () => {
    const text =
      "It rained.\nThe Shadow Secretary for Health and the Business Manager, Ann Low, said: “The road will open in May.”";
    expect(shownOf(text, "The road will open")).not.toBe("Ann Low");
  });
});
