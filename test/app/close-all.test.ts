import { describe, expect, it } from "vitest";
import { closeAll, closeTogether } from "../../src/app/close-all.ts";

describe.each([closeAll, closeTogether])("$name", (close) => {
  it("closes every part though some cannot be, and then throws the first fault", async () => {
    const closed: string[] = [];
    const parts = ["first", "second", "third", "fourth"].map((name) => async () => {
      closed.push(name);
      if (name === "first" || name === "third") throw new Error(`the ${name} stays open`);
    });
    await expect(close(parts)).rejects.toThrow("the first stays open");
    expect(closed).toEqual(["first", "second", "third", "fourth"]);
  });
});
