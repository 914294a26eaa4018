import { describe, expect, it } from "vitest";
import { shownOf } from "../../../support/shown-speaker.ts";

const OPENING = "The club met in Dayton on Monday.\n\n";

describe("what a piece of writing says that has its title in marks", () => {
  const titles = ["headed “Cats”", "entitled “Going Nowhere”", "called “Late Words”"];
  const says = ["said the vet was", "claimed that he was", "described the vet as", "called him"];
  it.each(titles)("is its own, and not his who reads it: %s", (title) => {
    for (const said of says)
      for (const before of ["Tom Reed kept a file, in which a note", "Tom Reed rang. A leaflet"]) {
        const text = `${OPENING}${before} ${title} ${said} “a fraud”.`;
        const writing = before.includes("note") ? "a note" : "A leaflet";
        expect([writing, null], text).toContain(shownOf(text, "a fraud"));
      }
  });

  it("is hers where she only runs what has it", () => {
    for (const end of ["“Cats,”", "“Cats”,"]) {
      const text = `${OPENING}Ann Low, who runs a page called ${end} says Tom Reed is “a fraud”.`;
      expect(shownOf(text, "a fraud"), text).toBe("Ann Low");
    }
  });

  it("leaves the next sentence to whoever wrote it", () => {
    const text = `${OPENING}Ann Low wrote in a post titled “Cats” on Sunday. “Please go home.”`;
    expect(shownOf(text, "Please")).toBe("Ann Low");
  });
});
