import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openSqliteStore } from "../src/adapters/sqlite/open-sqlite-store.ts";
import { parseArticle } from "../src/article/parse-article.ts";
import { verifyPasted } from "../src/briefing/answers/verify-pasted.ts";
import { type View, viewOf } from "../src/briefing/asking/view.ts";
import type { Article, Quotation } from "../src/domain/article.ts";
import { viewOver } from "../test/support/briefings.ts";
import { newsroomWeek } from "../test/support/newsroom-week.ts";
import { fillArchive } from "./archive/fill-archive.ts";
import { cpuMs } from "./archive/time-questions.ts";
import { randomFrom } from "./generate-articles.ts";
import { type Claim, claimsOf, isClaimable, pick, toldOf } from "./verify/claims.ts";
import { Tally } from "./verify/tally.ts";

/**
 * Quotations of articles, as they are and altered, and what is said of each. One called "verbatim"
 * that is not would be the worst, so these are counted apart. Then the same over a million
 * quotations, with how long it takes; a folder named second keeps these for the next time.
 */
const [count = "150000", keptIn] = process.argv.slice(2);
const SEEDS = [3, 17, 40, 77, 101];
const EACH = 60;
const DAYS = 1_500;
const LAST_DAY = Date.UTC(2026, 10, 27);
const DAY_MS = 86_400_000;

const real = realArticles();
const invented = newsroomWeek();
await tryAll(`${real.length} real articles`, viewOver(real), real);
await tryAll(`${invented.length} invented articles`, viewOver(invented), invented);
await onArchive(Number(count));

/** Those of the corpus of quotations, where it is at hand. */
function realArticles(): readonly Article[] {
  const shared =
    process.env.VERBATIM_SHARED ?? fileURLToPath(new URL("../../shared", import.meta.url));
  const file = join(shared, "data", "quotes", "dev.jsonl");
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => {
    const { id, text }: { id: string; text: string } = JSON.parse(line);
    return parseArticle({ id, text });
  });
}

async function tryAll(title: string, view: View, articles: readonly Article[]): Promise<void> {
  if (articles.length === 0) return;
  const quotations = articles.flatMap((article) => article.quotations.filter(isClaimable));
  process.stdout.write(`${title}, ${quotations.length} quotations, ${SEEDS.length} seeds\n`);
  await verifyAll(view, quotations);
}

/** A million quotations unless told, in SQLite. */
async function onArchive(articles: number): Promise<void> {
  const dataDir = keptIn ?? mkdtempSync(join(tmpdir(), "verbatim-bench-"));
  const isThere = existsSync(join(dataDir, "verbatim.db"));
  const store = await openSqliteStore({ dataDir });
  if (!isThere) await fillArchive(store, articles);
  const view = viewOf(store.archive, { conversation: null, isWide: false });
  const quotations = await someOf(view);
  process.stdout.write(`SQLite, ${articles} articles, ${7 * articles} quotations\n`);
  await verifyAll(view, quotations);
  await store.close();
  if (!keptIn) rmSync(dataDir, { recursive: true });
}

async function someOf(view: View): Promise<readonly Quotation[]> {
  const random = randomFrom(23);
  const quotations: Quotation[] = [];
  for (let read = 0; read < SEEDS.length * EACH; read += 1) {
    const until = new Date(LAST_DAY - Math.floor(random() * DAYS) * DAY_MS);
    const [article] = await view.articles({ until: until.toISOString().slice(0, 10), limit: 1 });
    quotations.push(...(article?.quotations.filter(isClaimable) ?? []));
  }
  return quotations;
}

async function verifyAll(view: View, quotations: readonly Quotation[]): Promise<void> {
  const tally = new Tally();
  const spent: number[] = [];
  const computed: number[] = [];
  for (const claim of SEEDS.flatMap((seed) => claimsFrom(quotations, randomFrom(seed)))) {
    const [began, busy] = [performance.now(), cpuMs()];
    const found = await verifyPasted(view, claim.words, claim.speaker);
    spent.push(performance.now() - began);
    computed.push(cpuMs() - busy);
    tally.add(claim, toldOf(found));
    if (process.env.VERBATIM_SHOW_WRONG && !claim.right.includes(toldOf(found))) {
      process.stdout.write(
        `    ${claim.kind}: ${claim.words} [${claim.speaker}]: ${toldOf(found)}\n`,
      );
    }
  }
  tally.print();
  const figures = [spent, computed].flatMap((list) => [shareOf(list, 0.5), shareOf(list, 0.99)]);
  const [half, most, halfOfCpu, mostOfCpu] = figures.map((ms) => ms.toFixed(1));
  process.stdout.write(`  half within ${half} ms, 99 in a hundred within ${most} ms (must 60)\n`);
  process.stdout.write(`  computing alone: ${halfOfCpu} and ${mostOfCpu} ms\n`);
}

function claimsFrom(quotations: readonly Quotation[], random: () => number): readonly Claim[] {
  return Array.from({ length: EACH }).flatMap(() =>
    claimsOf(pick(quotations, random), pick(quotations, random), random),
  );
}

function shareOf(spent: readonly number[], share: number): number {
  const sorted = spent.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
