import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

const said = (document: string) =>
  lastShown(`Level Field has shut. ${document} said: “Nobody should be left out of it.”`);

describe("a statement of a body", () => {
  it.each([
    "A Level Field statement",
    "A statement from Level Field",
    "A statement on the Level Field website",
    "A notice on Level Field's website",
    "A post on Level Field's Facebook page",
    "The Level Field website",
    "Level Field's website",
  ])("has that for its speaker: %s", (document) => {
    expect(said(document)).toBe("Level Field");
  });

  it.each([
    ["Denby Council has shut three pools.", "A council statement", "Denby Council"],
    ["Denby Council has shut three pools.", "A statement from the council", "Denby Council"],
    ["Denby Council has shut three pools.", "The council's website", "Denby Council"],
    ["Denby Rovers have lost their captain.", "A club statement", "Denby Rovers"],
    ["Denby Rovers have lost their captain.", "A statement from the club", "Denby Rovers"],
    ["Halden, a maker of jam, has shut.", "A company statement", "Halden"],
    ["Level Field UK has shut.", "A Level Field UK statement", "Level Field UK"],
  ])("by what the body is: %s %s", (report, document, name) => {
    expect(lastShown(`${report} ${document} said: “Nobody is left.”`)).toBe(name);
  });

  it.each([
    "A Paris statement",
    "A Monday statement",
    "A statement on Monday",
    "A message on Facebook",
    "A post on the Facebook page of a fan",
    "A notice on the door",
    "A statement from Level Field workers",
    "A statement from the club doctor",
    "A police statement",
    "A message on the Level Field website by hackers",
  ])("is no body's: %s", (document) => {
    expect(said(document) ?? document).toBe(document);
  });
});
