import { createRequire } from "node:module";

/** What a pattern finds in a text, or `null` where it finds nothing. */
export type Pattern = (text: string) => string | null;

/**
 * The engine takes time for pattern times text; at these limits it is a tenth of a second at worst.
 */
const MOST_READ = 50_000;
const LARGEST_PROGRAM = 150;

/**
 * Compiles a regular expression in RE2's syntax, which takes time in proportion to the text
 * whatever the expression is. It gives what is wrong where the text is no expression.
 */
export function compilePattern(pattern: string): Pattern | string {
  const { RE2JS } = loadEngine();
  try {
    const compiled = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    if (compiled.programSize() > LARGEST_PROGRAM) return "it repeats too much";
    return (text) => {
      const matcher = compiled.matcher(text.slice(0, MOST_READ));
      return matcher.find() ? matcher.group() : null;
    };
  } catch (error) {
    return error instanceof Error
      ? error.message.replace(/^error parsing regexp: /, "")
      : "unknown";
  }
}

/**
 * Loaded at the first pattern, since a bot without any should not keep its tables in memory.
 * `require` loads it without making every reading of a filter asynchronous.
 */
function loadEngine() {
  return createRequire(import.meta.url)("re2js") as typeof import("re2js");
}
