import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { matchQuotes } from "./quotes/match-quotes.ts";
import {
  type Figures,
  printCauses,
  printReliability,
  printTable,
} from "./quotes/print-quote-report.ts";
import { type Parsed, readParsed, runParse } from "./quotes/run-parse.ts";
import { createJudge, type Gold, readGold, scoreFile, sharedFiles } from "./quotes/score-quotes.ts";

const TIMED_ARTICLES = 4_000;

const folder =
  process.env.VERBATIM_SHARED ?? fileURLToPath(new URL("../../shared", import.meta.url));
/** Where `training/cross-validate.ts` wrote: each article parsed by models that never saw it. */
const outOfFold = join(
  process.env.VERBATIM_OUT_OF_FOLD ?? join(tmpdir(), "verbatim-out-of-fold"),
  "dev.jsonl",
);
const shared = sharedFiles(folder);

if (existsSync(shared.goldFile) && existsSync(shared.scorerFile)) {
  await bench(readGold(shared));
} else {
  console.log(`No quote corpus in ${folder}: nothing measured. Set VERBATIM_SHARED to its folder.`);
}

async function bench(gold: readonly Gold[]): Promise<void> {
  const judge = await createJudge(shared);
  const trained = await runParse(gold, ({ file, parsed }) => ({ ...figuresOf(file), parsed }));
  const held = existsSync(outOfFold)
    ? { ...figuresOf(outOfFold), parsed: readParsed(readFileSync(outOfFold, "utf8")) }
    : null;
  const judged = (parsed: readonly Parsed[]) => matchQuotes(gold, parsed, judge);
  const own = judged(trained.parsed);
  const unseen = held && judged(held.parsed);

  printTable(trained, held, { own: own.matched, unseen: unseen?.matched ?? null });
  const { rate, cpuRate, count } = await timed(gold);
  console.log(
    `\n${rate.toFixed(0)} articles/s, ${cpuRate.toFixed(0)} a second of CPU time, over ${count} articles (must 500, aim 2,000)`,
  );
  printReliability((unseen ?? own).matched);
  printCauses(unseen ?? own, unseen ? "cross-validated" : "trained on them");
}

function figuresOf(file: string): Figures {
  return { scores: scoreFile(shared, file), silver: scoreFile(shared, file, true) };
}

async function timed(gold: readonly Gold[]) {
  const count = TIMED_ARTICLES;
  const articles = Array.from({ length: count }, (_, index) => ({
    id: `timed-${index}`,
    text: gold[index % gold.length]?.text ?? "",
  }));
  return runParse(articles, ({ seconds, cpuSeconds }) => ({
    rate: count / seconds,
    cpuRate: count / cpuSeconds,
    count,
  }));
}
