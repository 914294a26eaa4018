import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createLog } from "../../../src/adapters/log/create-log.ts";
import { BotError } from "../../../src/domain/errors.ts";

const lineSchema = z.object({
  level: z.number(),
  msg: z.string(),
  error: z.object({
    type: z.string(),
    message: z.string(),
    stack: z.string(),
    code: z.union([z.string(), z.number()]).optional(),
    errors: z.array(z.object({ stack: z.string() })).optional(),
  }),
});

function logWith(...secrets: string[]) {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const log = createLog({ level: "info", secrets, destination });
  return { log, lines, last: () => lineSchema.parse(JSON.parse(lines.at(-1) ?? "")) };
}

describe("an error in the log", () => {
  it("has its kind, its code, and the file and line that it comes from", () => {
    const { log, last } = logWith();
    log.error("tick failed", { error: new BotError("store-failed", "The disk is full.") });
    expect(last()).toMatchObject({ level: 50, msg: "tick failed" });
    expect(last().error).toMatchObject({ type: "BotError", code: "store-failed" });
    expect(last().error.stack).toMatch(/create-log\.test\.ts:\d+:\d+/);
  });

  it("has the stacks of its causes, and of the errors that it gathers", () => {
    const { log, last } = logWith();
    const root = new RangeError("the root");
    const cause = new TypeError("between", { cause: root });
    log.error("failed", { error: new BotError("store-failed", "outside", cause) });
    for (const { stack } of [root, cause]) expect(last().error.stack).toContain(stack);
    expect(last().error.message).toBe("outside: between: the root");

    log.error("failed", { error: new AggregateError([root, cause], "both") });
    expect(last().error.errors?.[0]?.stack).toContain("RangeError: the root");
  });

  it("keeps to itself what an SDK hangs on it: the request, its headers and its body", () => {
    const { log, lines } = logWith();
    const requestBody = { content: "canary" };
    const headers = { authorization: "canary" };
    log.error("failed", { error: Object.assign(new Error("refused"), { requestBody, headers }) });
    expect(lines.join("")).not.toContain("canary");
  });

  it.each([
    "https://discord.com/api/webhooks/1/canary/messages/@original?wait=canary",
    "https://canary:canary@hooks.example.org/canary",
    "postgres://verbatim:canary@db.example.org:5432/verbatim",
    "wss://gateway.example.org/?token=canary",
  ])("shows of the address %s its host alone", (address) => {
    const { log, lines } = logWith();
    const error = new Error(`could not fetch (${address})`, { cause: new Error(address) });
    log.error("failed", { error });
    expect(lines.join("")).not.toContain("canary");
    expect(lines.join("")).toContain(new URL(address).host);
  });

  it.each(["thrown as a word", null, undefined, { status: 500 }, 5])(
    "may be anything that was thrown: %j",
    (error) => {
      const { log, lines } = logWith();
      log.error("failed", { error });
      expect(JSON.parse(lines[0] ?? "")).toMatchObject({ msg: "failed" });
    },
  );

  it("ends somewhere, however long its words and however its causes go round", () => {
    const { log, lines } = logWith();
    const error = new Error("x".repeat(100_000));
    error.cause = new Error("round", { cause: error });
    log.error("failed", { error });
    expect(lines[0]?.length).toBeLessThan(16_000);
  });
});

describe("a secret in the log", () => {
  it.each(["xoxb-canary", 'quote"canary', "back\\slash-canary", "line\ncanary", "canary,ü"])(
    "is blotted out wherever it stands: %j",
    (secret) => {
      const { log, lines } = logWith(secret);
      log.warn("slack refused", { url: `x/?t=${secret}`, reason: [{ deep: secret }] });
      log.info(secret);
      const cause = new Error(`two ${secret}`, { cause: new Error(`three ${secret}`) });
      log.error("failed", { error: new Error(`one ${secret}`, { cause }) });
      log.error("failed", { error: new AggregateError([new Error(secret)], secret) });
      log.error("failed", { error: secret });
      expect(lines).toHaveLength(5);
      expect(lines.join("")).toContain("slack refused");
      expect(lines.join("")).toContain("three [secret]");
      expect(lines.join("")).not.toContain("canary");
    },
  );

  it("is blotted out before a long text is cut, so that no half of it stays", () => {
    const secret = "canary".repeat(50);
    const { log, lines } = logWith(secret);
    for (let before = 1_700; before <= 2_000; before += 50) {
      log.error("failed", { error: new Error("x".repeat(before) + secret) });
    }
    expect(lines.join("")).not.toContain("canary");
  });

  it("is blotted out whole where it holds another", () => {
    const { log, lines } = logWith("canary", "postgres://me:canary@tail");
    log.info("connecting to postgres://me:canary@tail");
    expect(lines.join("")).not.toContain("tail");
  });
});
