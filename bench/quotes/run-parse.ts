import { spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, writeFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const parsedQuoteSchema = z.object({
  start: z.number(),
  end: z.number(),
  type: z.enum(["direct", "mixed", "indirect"]),
  speaker: z.string().nullable(),
  speakerStart: z.number().nullable().default(null),
  cue: z.string().nullable().default(null),
  confidence: z.number(),
});
const parsedSchema = z.object({ id: z.string(), quotes: z.array(parsedQuoteSchema) });

export type ParsedQuote = z.infer<typeof parsedQuoteSchema>;
export type Parsed = z.infer<typeof parsedSchema>;

export interface ParseRun {
  readonly file: string;
  readonly parsed: readonly Parsed[];
  readonly seconds: number;
  /** Of the child alone: what counts on a machine that has other work. */
  readonly cpuSeconds: number;
}

/** The real command, as a newsroom would run it, from a file to a file; on one core where it can be. */
export async function runParse<Answer>(
  articles: readonly { readonly id: string; readonly text: string }[],
  use: (run: ParseRun) => Answer | Promise<Answer>,
): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-quotes-"));
  const file = join(folder, "parsed.jsonl");
  const input = join(folder, "articles.jsonl");
  try {
    writeFileSync(
      input,
      articles.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(""),
    );
    const began = performance.now();
    const cpuSeconds = await run(input, file);
    const seconds = (performance.now() - began) / 1000;
    return await use({
      file,
      parsed: readParsed(await readFile(file, "utf8")),
      seconds,
      cpuSeconds,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

export function readParsed(lines: string): readonly Parsed[] {
  return lines
    .split("\n")
    .filter(Boolean)
    .map((line) => parsedSchema.parse(JSON.parse(line)));
}

/** Says at its end how much CPU time it took. */
const CPU_METER =
  "data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();" +
  "process.stderr.write('cpu '+(user+system)+'\\n')})";

async function run(input: string, output: string): Promise<number> {
  const parse = [process.execPath, "--import", CPU_METER, "src/begin.js", "parse", "--jsonl"];
  const [command = "", ...args] = canPin() ? ["taskset", "-c", "0", ...parse] : parse;
  const from = openSync(input, "r");
  const to = openSync(output, "w");
  const child = spawn(command, args, { cwd: ROOT, stdio: [from, to, "pipe"] });
  const said = child.stderr ? text(child.stderr) : "";
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  closeSync(from);
  closeSync(to);
  if (code !== 0) throw new Error(`parse --jsonl ended with exit code ${code}: ${await said}`);
  return Number(/^cpu (\d+)$/m.exec(await said)?.[1] ?? Number.NaN) / 1e6;
}

function canPin(): boolean {
  return spawnSync("taskset", ["-c", "0", "true"]).status === 0;
}
