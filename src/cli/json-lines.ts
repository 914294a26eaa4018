import { once } from "node:events";
import { StringDecoder } from "node:string_decoder";
import { BotError, isUnforeseen, messageOf } from "../domain/errors.ts";

/**
 * Answers each line of JSON on standard input with a line on standard output, in order, as the
 * lines come. A bad line is answered with `{id, line, error}`, and the rest goes on. A fault of ours
 * is logged on standard error, too, with where it arose.
 *
 * @returns the exit code: 1 when any line was bad.
 */
export async function answerJsonLines(
  answer: (line: unknown) => unknown | Promise<unknown>,
): Promise<number> {
  let lineNumber = 0;
  let bad = 0;

  for await (const lines of linesOf(process.stdin)) {
    let out = "";
    for (const line of lines) {
      lineNumber += 1;
      if (line.trim() === "") continue;
      const { told, fault } = await answerLine(line, answer);
      out += typeof told === "string" ? told : JSON.stringify({ ...told, line: lineNumber });
      out += "\n";
      if (fault === null) continue;
      bad += 1;
      await reportOurs(fault);
    }
    if (!process.stdout.write(out)) await once(process.stdout, "drain");
  }
  return bad === 0 ? 0 : 1;
}

export async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  const decoder = new StringDecoder("utf8");
  // A line may come in many chunks: they are joined once, at its end, to stay linear.
  let unfinished: string[] = [];

  for await (const chunk of input) {
    const [first = "", ...rest] = decoder.write(chunk).split("\n");
    unfinished.push(first);
    const last = rest.pop();
    if (last === undefined) continue;
    yield [unfinished.join(""), ...rest];
    unfinished = [last];
  }
  unfinished.push(decoder.end());
  yield [unfinished.join("")];
}

type Outcome =
  | { readonly told: string; readonly fault: null }
  | { readonly told: { readonly id: unknown; readonly error: string }; readonly fault: unknown };

async function answerLine(
  line: string,
  answer: (line: unknown) => unknown | Promise<unknown>,
): Promise<Outcome> {
  let value: unknown;
  try {
    value = readLine(line);
    return { told: JSON.stringify(await answer(value)), fault: null };
  } catch (fault) {
    // A fault of ours on one line is told on that line; the lines after it are still answered.
    return { told: { id: idOf(value), error: messageOf(fault) }, fault };
  }
}

async function reportOurs(fault: unknown): Promise<void> {
  if (!isUnforeseen(fault)) return;
  const { reportFault } = await import("./report-fault.ts");
  reportFault(fault);
}

function readLine(line: string): unknown {
  try {
    return parseLine(line);
  } catch (error) {
    throw new BotError("bad-input", `not JSON: ${messageOf(error)}`, error);
  }
}

/** Files written on Windows begin with a byte order mark. */
export function parseLine(line: string): unknown {
  return JSON.parse(line.startsWith("\uFEFF") ? line.slice(1) : line);
}

function idOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "id" in value ? value.id : null;
}
