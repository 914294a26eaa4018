import { z } from "zod";
import { createLog } from "../../../src/adapters/log/create-log.ts";
import type { Log } from "../../../src/ports/log.ts";

const LEVELS: Readonly<Record<number, keyof Log>> = { 30: "info", 40: "warn", 50: "error" };
const lineSchema = z.looseObject({ level: z.number(), time: z.number(), msg: z.string() });

/** The real log, its lines as `warn slack unreachable {"reason":"invalid_auth"}`. */
export function lineLog(lines: string[]): Log {
  const write = (line: string) => {
    const { level, time: _, msg, ...details } = lineSchema.parse(JSON.parse(line));
    lines.push(`${LEVELS[level]} ${msg} ${JSON.stringify(details)}`);
  };
  return createLog({ level: "info", secrets: [], destination: { write } });
}
