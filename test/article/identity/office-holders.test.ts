import { describe, expect, it } from "vitest";
import { lastShown } from "../../support/shown-speaker.ts";

const said = (who: string) => lastShown(`It rained. ${who}, said: “It is late.”`);

describe("who stands behind an office and a comma", () => {
  it.each([
    "The envoy to Denby",
    "The UN's deputy envoy to Denby",
    "Its spokesman on Home Affairs",
    "New Zealand's ambassador to Denby",
    "The national secretary of the Denby Workers Union (DWU)",
    "The special envoy to the Middle East",
    "The head of the economics department in the Denby Foreign Ministry",
    "The report author and national director of Child Wise",
    "The acting Immigration Minister",
    "Victoria's Industrial Relations Minister",
    "His Finance Minister",
  ])("holds it: %s", (office) => {
    expect(said(`${office}, Ann Low`)).toBe("Ann Low");
  });

  it.each(["The head of security", "But the leader of the council", "However, the club's owner"])(
    "does so where no comma closes the name: %s",
    (office) => {
      const text = `Police met Karim Yassin, the leader. ${office}, Jabril Low says the groups must see it. “It is hard,” he said.`;
      expect(lastShown(text)).toBe("Jabril Low");
    },
  );

  it("is one of two whose names are joined", () => {
    const text = "Tom Reed came. Reed and Denby Bank President Ann Low said the “accord” was late.";
    expect(lastShown(text)).toBe("Tom Reed and Ann Low");
  });

  it.each(["A spokesman for the Interior Minister", "An adviser to the mayor"])(
    "may be whom it is held for: %s",
    (office) => {
      expect(said(`${office}, Ann Low`)).toBe(office);
    },
  );
});
