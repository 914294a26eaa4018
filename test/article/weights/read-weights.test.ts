import { readdirSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { parseWeights, readWeights, WEIGHTS_FILE } from "../../../src/article/weights/read-weights.ts";

function fileOf(table: readonly object[], values: readonly number[]): Buffer {
  const header = Buffer.from(JSON.stringify(table));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const body = Buffer.from(Int8Array.from(values).buffer);
  return gzipSync(Buffer.concat([length, header, body]));
}

describe("parseWeights", () => {
  it("finds each section by name, with its scale", () => {
    const file = fileOf(
      [
        { name: "one", scale: 0.5, offset: 0, length: 2 },
        { name: "two", scale: 2, offset: 2, length: 1 },
      ],
      [-127, 3, 7],
    );
    const sections = parseWeights(file);
    expect([...(sections.get("one")?.values ?? [])]).toEqual([-127, 3]);
    expect(sections.get("one")?.scale).toBe(0.5);
    expect([...(sections.get("two")?.values ?? [])]).toEqual([7]);
  });
});

describe("readWeights", () => {
  it("names the section that is missing and what to do", () => {
    expect(() => readWeights("nonesuch")).toThrow(/"nonesuch".*train/);
  });

  it("reads files of less than 2 MB together, which a reader downloads with the bot", () => {
    const folder = new URL(".", WEIGHTS_FILE);
    const files = readdirSync(folder).filter((file) => file.endsWith(".bin"));
    const sizes = files.map((file) => statSync(new URL(file, folder)).size);
    expect(files.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_000_000);
  });
});
