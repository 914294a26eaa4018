import { expect, it } from "vitest";
import { createTurns } from "../../../src/delivery/plan/create-turns.ts";

it("runs what shares a name one after another, and the rest at once", async () => {
  const turns = createTurns();
  const gate = Promise.withResolvers<void>();
  const done: string[] = [];
  const work = (name: string, before: Promise<void> = Promise.resolve()) =>
    before.then(() => void done.push(name));

  const first = turns.take("a", () => work("a1", gate.promise));
  const second = turns.take("a", () => work("a2"));
  await turns.take("b", () => work("b1"));
  expect(done).toEqual(["b1"]);
  expect(turns.isBusy("a")).toBe(true);

  gate.resolve();
  await Promise.all([first, second]);
  expect(done).toEqual(["b1", "a1", "a2"]);
});

it("goes on after work that fails, and tells its caller", async () => {
  const turns = createTurns();
  const failing = turns.take("a", () => Promise.reject(new Error("no")));
  const next = turns.take("a", async () => "yes");
  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("yes");
});

it("is not busy when all is done", async () => {
  const turns = createTurns();
  await turns.take("a", async () => {});
  await Promise.resolve();
  expect(turns.isBusy("a")).toBe(false);
});
