import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runButton } from "../../src/bot/run-button.ts";
import {
  decodeButtonValue,
  encodeButtonValue,
  type Pressed,
} from "../../src/domain/button-value.ts";

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
  it("comes back as it went in, within 100 characters, or there is no button", () => {
    fc.assert(
      fc.property(pressed, (press) => {
        const value = encodeButtonValue(press);
        if (value === null) return;
        expect(value.length).toBeLessThanOrEqual(100);
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

  it("is not made where it would be too long", () => {
    expect(runButton("Long", "quote", { speaker: "x".repeat(100) })).toEqual([]);
  });

  it("has a label that Slack takes", () => {
    const [button] = runButton("A name\nthat goes on ".repeat(20), "quote", { speaker: "x" });
    expect(button?.label.length).toBeLessThanOrEqual(75);
    expect(button?.label).not.toContain("\n");
  });
});
