import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { z } from "zod";
import { parseArticle } from "../src/article/parse-article.ts";
import { clusterStories } from "../src/briefing/stories/cluster-stories.ts";
import { summarise } from "../src/briefing/summary/summarise.ts";
import type { Article } from "../src/domain/article.ts";
import { benchComposing } from "./composing.ts";

const SENTENCES = 3;
const MANY = 10_000;

const folder =
  process.env.VERBATIM_SHARED ?? fileURLToPath(new URL("../../shared", import.meta.url));

const summarySchema = z.object({
  id: z.string(),
  text: z.string(),
  reference_summaries: z.array(z.string()),
});
const titledSchema = z.object({ id: z.string(), title: z.string(), text: z.string() });
const storySchema = titledSchema.extend({ cluster: z.string() });

if (existsSync(join(folder, "data", "summaries"))) {
  await benchSummaries("CNN/DM (must 42.8 / 18.3)", "cnndm-dev.jsonl");
  await benchSummaries("BBC    (must 52)", "bbc-dev.jsonl");
  console.log(
    "  The weights were learned from these; unseen: node training/train-summary.ts SHARED --check",
  );
  await benchStories();
  benchSpeed();
} else {
  console.log(`No news texts in ${folder}. Set VERBATIM_SHARED to their folder.`);
}
await benchComposing();

async function benchSummaries(name: string, file: string): Promise<void> {
  const { rouge } = await import(pathToFileURL(join(folder, "eval", "rouge.mjs")).href);
  const documents = readLines(join(folder, "data", "summaries", file), summarySchema);
  const articles = documents.map(parseArticle);
  const summaries = articles.map((article) =>
    summarise(article, SENTENCES).map(({ start, end }) => article.text.slice(start, end)),
  );
  const perSecond = speedOf(articles);
  const leads = articles.map(({ sentences, text }) =>
    sentences.slice(0, SENTENCES).map(({ start, end }) => text.slice(start, end)),
  );
  const scoreOf = (all: readonly (readonly string[])[]) => {
    const scores = documents.map(({ reference_summaries }, index) =>
      rouge(reference_summaries[0], (all[index] ?? []).join("\n")),
    );
    const mean = (key: "r1" | "r2" | "rl") =>
      (scores.reduce((total, score) => total + 100 * score[key].f, 0) / scores.length).toFixed(2);
    return `${mean("r1")} / ${mean("r2")} / ${mean("rl")}`;
  };
  console.log(
    `${name}: ${scoreOf(summaries)}, lead ${scoreOf(leads)}, ${perSecond.toFixed(0)} a second of CPU (must 1000)`,
  );
}

/** How many a second of CPU, over enough of them that starting up counts for little. */
function speedOf(articles: readonly Article[]): number {
  const rounds = Math.ceil(1_000 / articles.length);
  const began = process.cpuUsage();
  for (let round = 0; round < rounds; round++) {
    for (const article of articles) summarise(article, SENTENCES);
  }
  const { user, system } = process.cpuUsage(began);
  return (rounds * articles.length) / ((user + system) / 1e6);
}

async function benchStories(): Promise<void> {
  const { bcubed } = await import(pathToFileURL(join(folder, "eval", "cluster.mjs")).href);
  const texts = readLines(join(folder, "data", "clusters", "dev.jsonl"), storySchema);
  const found = new Map(
    clusterStories(texts).flatMap((story, index) => story.map(({ id }) => [id, index])),
  );
  const { p, r, f } = bcubed(new Map(texts.map(({ id, cluster }) => [id, cluster])), found);
  const percent = [f, p, r].map((value) => (100 * value).toFixed(2));
  console.log(`Stories, BCubed F1 / precision / recall (must 87, aim 91): ${percent.join(" / ")}`);
}

/** Real news, each article several times over: the hard case, for all of it is linked. */
function benchSpeed(): void {
  const texts = [
    ...readLines(join(folder, "data", "summaries", "bbc-dev.jsonl"), titledSchema),
    ...readLines(join(folder, "data", "clusters", "dev.jsonl"), titledSchema),
  ];
  const many = Array.from({ length: MANY }, (_, index) => ({
    title: texts[index % texts.length]?.title ?? "",
    text: `${texts[index % texts.length]?.text ?? ""} ${index}`,
  }));
  const began = process.cpuUsage();
  const stories = clusterStories(many).length;
  const seconds = process.cpuUsage(began).user / 1e6;
  console.log(`${MANY} articles into ${stories} stories: ${seconds.toFixed(1)} s of CPU (must 10)`);
}

function readLines<Line>(file: string, schema: z.ZodType<Line>): readonly Line[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => schema.parse(JSON.parse(line)));
}
