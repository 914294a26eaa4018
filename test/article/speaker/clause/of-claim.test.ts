import { describe, expect, it } from "vitest";
import { shownOf } from "../../../support/shown-speaker.ts";

describe("words that tell of another's claim", () => {
  it.each([
    "Tom Reed said claims by Ann Low that the pier was unsafe were “nonsense”.",
    "Tom Reed said a warning from council leader Ann Low that jobs would go was “nonsense”.",
    "Tom Reed told the Echo that suggestions by Ann Low that he had lied were “nonsense”.",
    "Tom Reed said remarks by Ann Low that he was a cheat “add nothing to the debate”.",
    "Tom Reed described a claim by Ann Low that the bridge was unsafe as “nonsense”.",
    "Tom Reed rejected a claim by Ann Low, the council leader, that it was unsafe as “nonsense”.",
    "Tom Reed has attacked Ann Low's declaration that the bridge was unsafe as “nonsense”.",
    "Tom Reed ridiculed Ann Low's promise that the road would be free as “nonsense”.",
  ])("are his who judges it: %s", (text) => {
    expect(shownOf(text, text.slice(text.indexOf("“") + 1, text.indexOf("”")))).toBe("Tom Reed");
  });

  it.each([
    "Tom Reed repeated a claim by Ann Low that the pier was “late”.",
    "Tom Reed noted a claim by Ann Low that the deal was dead and was “late”.",
    "Tom Reed noted a claim by Ann Low that the people who stole it were “late”.",
    "Tom Reed noted a claim by Ann Low that the money Sam Orr stole was “late”.",
    "Tom Reed attacked Ann Low's view that the rich get richer and the poor get “late”.",
    "Tom Reed attacked Ann Low's claim that he used his job as “late”.",
    "Police cited a statement by Ann Low that the man “went late”.",
  ])("are hers where they are in it: %s", (text) => {
    expect(shownOf(text, "late")).not.toBe("Tom Reed");
  });

  it.each([
    "Tom Reed dismissed a warning by Ann Low that the town would end up as “late”.",
    "Tom Reed slammed Ann Low's claim that he had been exposed as “late”.",
    "Tom Reed blasted the claim by Ann Low that she was fired as “late”.",
  ])("are nobody's where they may be either's: %s", (text) => {
    expect(shownOf(text, "late")).toBeNull();
  });
});
