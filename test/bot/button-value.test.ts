import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "../../src/app/platforms.ts";
import { runButton } from "../../src/bot/run-button.ts";
import { showPage } from "../../src/bot/show-page.ts";
import { asDeliveryKey } from "../../src/domain/ids.ts";
import {
  decodeButtonValue,
  encodeButtonValue,
  moreButton,
  type Pressed,
} from "../../src/domain/reply/button-value.ts";
import { say } from "../../src/domain/reply.ts";

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/);
const pressed: fc.Arbitrary<Pressed> = fc.record({
  verb: fc.constantFrom("page" as const, "share" as const, "run" as const),
  page: fc.nat({ max: 999 }),
  invocation: fc.record({
    command: name,
    subcommand: fc.option(name),
    options: fc.dictionary(name, fc.string({ maxLength: 30 }), {
      maxKeys: 2,
      noNullPrototype: true,
    }),
  }),
});

describe("a button's value", () => {
  it("comes back as it went in", () => {
    fc.assert(
      fc.property(pressed, (press) => {
        const value = encodeButtonValue(press);
        const options = Object.fromEntries(
          Object.entries(press.invocation.options).map(([key, text]) => [
            key,
            String(text).replaceAll("␟", " "),
          ]),
        );
        expect(decodeButtonValue(value)).toEqual({
          ...press,
          invocation: { ...press.invocation, options },
        });
      }),
    );
  });

  it("is refused, not misread, when it is not one of ours", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (value) => {
        const decoded = decodeButtonValue(value);
        expect(decoded === null || /^[prs]\d/.test(value)).toBe(true);
      }),
    );
    for (const value of ["", "x1␟quote", "p␟quote", "p1", "p99999␟quote"]) {
      expect(decodeButtonValue(value)).toBeNull();
    }
  });

  it.each([true, false])(
    "has a label and a value that every platform takes, or goes",
    (isRepeatable) => {
      const buttons = [
        runButton("Long", "quote", { speaker: "x".repeat(100) }),
        runButton("A name\nthat goes on ".repeat(20), "quote", { speaker: "x" }),
        runButton("Twice", "quote", { speaker: "x" }),
      ];
      const invocation = { command: "quote", subcommand: null, options: {} };
      const page = showPage(
        { ...say("Whom?"), buttons },
        { verb: "run", page: 0, invocation },
        { isRepeatable, sharedBy: "Ada", limits, answerId: "t0" },
      );
      const own = page.buttons.filter(({ label }) => label !== "Share here");
      expect(own.map(({ value }) => value)).toEqual([buttons[2]?.value]);
      const [label = ""] = page.buttons.map((button) => button.label);
      expect(label).not.toContain("\n");
      expect(label.length).toBeLessThanOrEqual(limits.buttonLabel);
    },
  );

  it("of an edition's further stories is one that every platform takes", () => {
    expect(moreButton(asDeliveryKey("f".repeat(64))).value.length).toBeLessThanOrEqual(
      limits.buttonValue,
    );
  });
});
