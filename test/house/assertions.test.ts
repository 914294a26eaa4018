import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const article = fileURLToPath(new URL("../../src/article", import.meta.url));

/**
 * Where a file's bytes or a package without types come in, somebody has to say what they are. The
 * engine's own arrays are read through views (`text/token.ts`), which need no assertion.
 */
const MOST_ASSERTIONS = 10;

it("asserts next to no types in the quote engine", () => {
  const files = readdirSync(article, { recursive: true, encoding: "utf8" });
  const assertions = files.filter((name) => name.endsWith(".ts")).flatMap(assertionsIn);
  expect(assertions.length, assertions.join("\n")).toBeLessThanOrEqual(MOST_ASSERTIONS);
});

function assertionsIn(name: string): readonly string[] {
  const text = readFileSync(join(article, name), "utf8");
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) {
      found.push(`${name}: ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  return found;
}
