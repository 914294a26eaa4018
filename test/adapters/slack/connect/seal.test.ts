import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSeal } from "../../../../src/adapters/slack/connect/seal.ts";

const keys = fc.uint8Array({ minLength: 32, maxLength: 32 });
const WRONG = /^SLACK_ENCRYPTION_KEY is not the key .* Put that key back/;

describe("a sealed token", () => {
  it("is opened by its key, in its place, and shows nothing of itself", () => {
    fc.assert(
      fc.property(keys, fc.string({ minLength: 8 }), fc.string(), (key, words, place) => {
        const seal = createSeal(key);
        const sealed = seal.close(words, place);
        expect(seal.open(sealed, place)).toBe(words);
        expect(Buffer.from(sealed, "base64url").includes(words)).toBe(false);
        expect(seal.close(words, place)).not.toBe(sealed);
      }),
    );
  });

  it("is opened by no other key, in no other place, and not when a bit of it was changed", () => {
    const seal = createSeal(randomBytes(32));
    const sealed = seal.close("xoxb-canary", "T1");
    expect(() => createSeal(randomBytes(32)).open(sealed, "T1")).toThrow(WRONG);
    expect(() => seal.open(sealed, "T2")).toThrow(WRONG);
    const bytes = Buffer.from(sealed, "base64url");
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(() => seal.open(changed.toString("base64url"), "T1")).toThrow(WRONG);
      }),
    );
    for (const cut of [0, 10, 27]) {
      const short = bytes.subarray(0, cut).toString("base64url");
      expect(() => seal.open(short, "T1")).toThrow(WRONG);
    }
  });
});
