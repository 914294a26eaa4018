import { describe, expect, it } from "vitest";
import { shownOf } from "../../support/shown-speaker.ts";

describe("a person and whoever a body has", () => {
  it.each([
    "Tom Reed and the union's general secretary Sue Park",
    "Mayor Tom Reed and Croft United's manager Sue Park",
    "Tom Reed and Denby's former mayor Sue Park",
    "Tom Reed and Sinn Féin's justice spokesperson Sue Park",
    "Actor Tom Reed and the film's director Sue Park",
    "Tom Reed and Sue Park both",
    "Tom Reed and Sue Park each",
  ])("say it together: %s", (who) => {
    const text = `${who} described the plan as “a disgrace”.`;
    expect(shownOf(text, "a disgrace")).toBe("Tom Reed and Sue Park");
  });

  it.each([
    "Tom Reed and Ann Low's agent Sue Park",
    "William and Kate's spokeswoman Sue Park",
    "Google and Apple's lawyer Sue Park",
    "Ann Low and her husband's lawyer Sue Park",
  ])("are one where two have the same: %s", (who) => {
    expect(shownOf(`${who} said: “They are happy.”`, "They are happy")).toBe("Sue Park");
  });
});
