import { describe, expect, it } from "vitest";
import { isBroken, toStoreFault } from "../../../src/adapters/postgres/to-store-fault.ts";
import { BotError } from "../../../src/domain/errors.ts";

describe("a fault of Postgres", () => {
  it.each([
    ["EPIPE", true],
    ["ECONNRESET", true],
    ["57P01", true],
    ["08006", true],
    ["25P03", true],
    ["", true],
    ["23505", false],
    ["40P01", false],
    ["53100", false],
    ["P0001", false],
  ])("of code %j leaves the connection broken: %s", (code, expected) => {
    const fault = Object.assign(new Error("it failed"), { code });
    expect(isBroken(fault)).toBe(expected);
    expect(isBroken(toStoreFault(fault))).toBe(expected);
  });

  it("of ours says nothing of the connection", () => {
    expect(isBroken(new BotError("store-failed", "cannot be read"))).toBe(false);
  });

  it("that has no mend of its own keeps its code and its words", () => {
    const fault = Object.assign(new Error("deadlock detected"), { code: "40P01" });
    expect(toStoreFault(fault)).toMatchObject({
      code: "store-failed",
      message: "The store in Postgres (DATABASE_URL) failed: 40P01, deadlock detected.",
    });
  });

  it("that quotes the address whole is not passed on", () => {
    const fault = Object.assign(new TypeError("Invalid URL"), {
      code: "ERR_INVALID_URL",
      input: "postgres://u:hunter2@[::/db",
    });
    expect(toStoreFault(fault).cause).toBeUndefined();
  });
});
