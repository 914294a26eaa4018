import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

/** Who is shown for the last words, behind what a body says without marks; `null` for nobody. */
const shownFor = (body: string, verb = "said") =>
  lastShown(
    `“It was far too dear for us all,” Mr Tom Low said on Monday.\n\nThe vote went on until noon. ${body} ${verb} it was glad. “We did nothing of the kind.”`,
  );

describe("words right behind what a body is told to have said", () => {
  it.each([
    "Denby Bank",
    "Denby Rovers",
    "Denby Cricket Club",
    "Channel 4",
    "The Office of Rail Works",
    "St Bride's Hospital",
    "Mothers Against Fog",
    "The Pentagon",
    "Doctors for Denby",
  ])("are those of %s", (body) => {
    expect(shownFor(body)).toBe(body);
  });

  it.each([
    "A choir in Denby",
    "The brigade in Denby",
    "A think tank in the north",
    "The tribunal in Denby",
    "A consortium of glaziers",
    "The manifesto",
    "A census of the moor",
  ])("are never whose who spoke before %s", (body) => {
    expect(shownFor(body)).not.toBe("Tom Low");
  });

  it("are of nobody else where it does not say so", () => {
    expect(shownFor("Denby Bank", "never said")).not.toBe("Denby Bank");
  });
});
