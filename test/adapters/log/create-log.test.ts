import { describe, expect, it } from "vitest";
import { createLog } from "../../../src/adapters/log/create-log.ts";

describe("the log", () => {
  it("blots out a secret wherever it stands in a line", () => {
    const lines: string[] = [];
    const log = createLog({
      level: "info",
      secrets: ["xoxb-canary"],
      destination: { write: (line) => void lines.push(line) },
    });
    log.warn("slack refused", { url: "https://x/?t=xoxb-canary", error: new Error("xoxb-canary") });
    log.info("xoxb-canary");
    expect(lines).toHaveLength(2);
    expect(lines.join("")).toContain("slack refused");
    expect(lines.join("")).not.toContain("canary");
  });
});
