import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

describe("the letters of a rank before a surname", () => {
  it.each([
    ["Detective Sergeant Ann Garside", "DS Garside"],
    ["Detective Constable Ann Garside", "Dc Garside"],
    ["Detective Inspector Ann Okafor", "DI Okafor"],
    ["Assistant Chief Constable Ann Miller", "ACC Miller"],
    ["Chief Minister Ann Okafor", "CM Okafor"],
  ])("are none of the name's where the article has more of it: %s", (whole, short) => {
    const [forename, surname] = whole.split(" ").slice(-2);
    expect(lastShown(`${whole} came.\n\n${short} said: “It is late.”`)).toBe(
      `${forename} ${surname}`,
    );
    expect(lastShown(`${whole} came.\n\n“It is late,” ${short} said.`)).toBe(
      `${forename} ${surname}`,
    );
  });

  it("are where there is nobody of that surname", () => {
    expect(lastShown("Ann Low came.\n\n“It is late,” DC Comics said.")).toBe("DC Comics");
  });
});
