import { examine } from "../app/examine.ts";
import { readConfig } from "../config.ts";
import { BotError } from "../domain/errors.ts";
import type { Finding } from "../domain/finding.ts";

/** Prints what was looked at and what mends it; 1 where something has to be mended. */
export async function doctor(): Promise<number> {
  const findings = await findingsOf();
  for (const { about, state, words } of findings) {
    process.stdout.write(`${MARKS[state]} ${about.padEnd(9)} ${words}\n`);
  }
  return findings.some(({ state }) => state === "bad") ? 1 : 0;
}

const MARKS = { good: "good    ", bad: "MEND    ", unknown: "-       " } as const;

async function findingsOf(): Promise<readonly Finding[]> {
  try {
    const config = readConfig();
    const settings = { about: "Settings", state: "good", words: "They can be read." } as const;
    return [settings, ...(await examine(config))];
  } catch (error) {
    if (!(error instanceof BotError)) throw error;
    return error.message
      .split("\n")
      .map((words): Finding => ({ about: "Settings", state: "bad", words }));
  }
}
