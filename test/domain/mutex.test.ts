import { describe, expect, it } from "vitest";
import { createKeyedMutex, createMutex } from "../../src/domain/mutex.ts";

const keyed = () => {
  const mutex = createKeyedMutex();
  return <Result>(work: () => Promise<Result>) => mutex.run("key", work);
};

describe.each([
  ["a mutex", () => createMutex().run],
  ["a keyed mutex, for one key", keyed],
])("%s", (_, create) => {
  it("runs one work after another, in order", async () => {
    const run = create();
    const gate = Promise.withResolvers<void>();
    const done: string[] = [];
    const first = run(() => gate.promise.then(() => void done.push("first")));
    const second = run(async () => void done.push("second"));
    await Promise.resolve();
    expect(done).toEqual([]);
    gate.resolve();
    await Promise.all([first, second]);
    expect(done).toEqual(["first", "second"]);
  });

  it("goes on after work that fails, and tells its caller", async () => {
    const run = create();
    const failing = run(() => Promise.reject(new Error("no")));
    const next = run(async () => "yes");
    await expect(failing).rejects.toThrow("no");
    expect(await next).toBe("yes");
  });
});

it("a keyed mutex lets what has another key go on", async () => {
  const mutex = createKeyedMutex();
  const gate = Promise.withResolvers<void>();
  const done: string[] = [];
  const held = mutex.run("a", () => gate.promise.then(() => void done.push("a")));
  await mutex.run("b", async () => void done.push("b"));
  expect(done).toEqual(["b"]);
  gate.resolve();
  await held;
});
