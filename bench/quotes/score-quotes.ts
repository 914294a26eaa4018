import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { Parsed, ParsedQuote } from "./run-parse.ts";

const ratesSchema = z.object({ p: z.number(), r: z.number(), f1: z.number() });
const speakersSchema = z.object({ n: z.number(), lenient: z.number() });
const viewSchema = z.object({
  overlap: ratesSchema,
  e2eLenient: ratesSchema,
  e2eStrict: ratesSchema,
  attribution: z.record(z.string(), speakersSchema),
});
const scoresSchema = z.object({
  direct: viewSchema,
  quotedText: viewSchema,
  indirectMixed: viewSchema,
});

export type Scores = z.infer<typeof scoresSchema>;

const goldQuoteSchema = z.looseObject({
  start: z.number(),
  end: z.number(),
  type: z.enum(["direct", "mixed", "indirect"]),
  speaker_kind: z.string().optional(),
  speaker_start: z.number().nullish(),
  inner: z.array(z.tuple([z.number(), z.number()])).optional(),
});
const goldSchema = z.looseObject({
  id: z.string(),
  text: z.string(),
  quotes: z.array(goldQuoteSchema),
});

export type Gold = z.infer<typeof goldSchema>;
export type GoldQuote = z.infer<typeof goldQuoteSchema>;

export interface Shared {
  readonly goldFile: string;
  readonly scorerFile: string;
}

export function sharedFiles(folder: string): Shared {
  return {
    goldFile: join(folder, "data", "quotes", "dev.jsonl"),
    scorerFile: join(folder, "eval", "quotes.mjs"),
  };
}

export function readGold({ goldFile }: Shared): readonly Gold[] {
  const lines = readFileSync(goldFile, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => goldSchema.parse(JSON.parse(line)));
}

/** The official figures, by the official script. */
export function scoreFile({ goldFile, scorerFile }: Shared, file: string, silver = false): Scores {
  const options = silver ? ["--json"] : ["--json", "--no-silver"];
  const { stdout } = spawnSync(process.execPath, [scorerFile, goldFile, file, ...options], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return scoresSchema.parse(JSON.parse(stdout));
}

export type Judge = (gold: Gold, quote: GoldQuote, answer: ParsedQuote) => boolean | null;

/** Is the speaker right, by the official rules? `null` where the gold knows no speaker. */
export async function createJudge({ scorerFile }: Shared): Promise<Judge> {
  const scorer = z
    .object({ score: z.custom<Score>((value) => typeof value === "function") })
    .parse(await import(pathToFileURL(scorerFile).href));
  return ({ id, text }, quote, answer) => {
    const scores = scorer.score([{ id, text, quotes: [quote] }], [{ id, quotes: [answer] }]);
    const speakers = viewSchema.parse(Reflect.get(scores, "direct")).attribution.ALL;
    return speakers ? speakers.lenient > 0 : null;
  };
}

type Score = (gold: readonly unknown[], parsed: readonly Parsed[]) => object;
