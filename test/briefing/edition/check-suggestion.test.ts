import { describe, expect, it } from "vitest";
import { bridgeProblem } from "../../../src/briefing/edition/check-suggestion.ts";

const SOURCE = `Port Ellery dockers return as inspectors take over crane checks
Dock workers in Port Ellery voted on Wednesday to return to work after the port authority agreed to let outside inspectors check all nine of its cranes.
The stoppage cost 2 million crowns a day, said Marta Lindqvist.`;

describe("a line of an editor's own", () => {
  it.each([
    "Dockers in Port Ellery return after outside inspectors get to check the cranes.",
    "The dockers' stoppage in Port Ellery is over, and all nine cranes get checks.",
    "Port authority lets inspectors check cranes",
  ])("is kept where it says only what is printed: %s", (bridge) => {
    expect(bridgeProblem(bridge, SOURCE)).toBeNull();
  });

  it.each([
    ["Zohran Mamdani and the dockers agreed to check the cranes.", "Zohran"],
    ["Dockers in Port Ellery return after 14 days of work.", "14"],
    ["Dockers in Port Ellery voted for three inspectors to check cranes.", "three"],
    ["Dockers in Port Ellery voted never to return to work.", "never"],
    ["Dockers in Port Ellery didn’t return to work.", "didn’t"],
    ["Marta Lindqvist resigns after inspectors check the cranes.", "resigns"],
    ["Marta Lindqvist: “return to work”, dockers.", "quotation marks"],
    ["Dock workers return to work: visit evil.example today.", "link"],
    ["Dock workers return to work: https://evil", "link"],
    ["@everyone dock workers return to work", "markup"],
    ["Dock workers *return* to work", "markup"],
    ["Dock workers return\nto work", "markup"],
    ["Dock workers return \u202eto work", "markup"],
    ["cheap watches here, buy them before midnight tonight", "something else"],
    ["Dockers", "short line"],
    ["dock workers return ".repeat(20), "short line"],
  ])("is refused where it says anything else: %j", (bridge, why) => {
    expect(bridgeProblem(bridge, SOURCE)).toContain(why);
  });
});
