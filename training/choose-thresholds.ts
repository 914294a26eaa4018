import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { clusterStories, type Thresholds } from "../src/briefing/stories/cluster-stories.ts";
import { shuffle } from "./learners/logistic.ts";

/**
 * How well stories are told apart: node training/choose-thresholds.ts SHARED_FOLDER. Thresholds are
 * chosen on half of the topics and measured on the other half, both ways, for several halves.
 */
const HALVES = 10;
const GRID: readonly Thresholds[] = [0.12, 0.14, 0.16].flatMap((sameKind) =>
  [0.2, 0.23, 0.26].flatMap((sameStory) =>
    [0.45, 0.5, 0.55, 0.6].map((separation) => ({ sameKind, sameStory, separation })),
  ),
);

interface Text {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly cluster: string;
  readonly topic: string;
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("Which folder? It holds data/clusters and eval/cluster.mjs.");
const { bcubed } = await import(pathToFileURL(join(folder, "eval", "cluster.mjs")).href);
const texts: readonly Text[] = readFileSync(join(folder, "data", "clusters", "dev.jsonl"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));

const unseen: number[] = [];
const seen: number[] = [];
for (let division = 0; division < HALVES; division++) {
  const [one, other] = halves(division).map((half) =>
    GRID.map((thresholds) => score(half, thresholds)),
  );
  choose(one ?? [], other ?? []);
  choose(other ?? [], one ?? []);
}
console.log(`Stories, BCubed F1: ${mean(unseen)} unseen, ${mean(seen)} on the topics chosen by`);

function choose(chosenBy: readonly number[], measuredOn: readonly number[]): void {
  const best = chosenBy.indexOf(Math.max(...chosenBy));
  seen.push(chosenBy[best] ?? 0);
  unseen.push(measuredOn[best] ?? 0);
}

function halves(division: number): readonly (readonly Text[])[] {
  const topics = [...new Set(texts.map(({ topic }) => topic))];
  let state = division + 1;
  shuffle(topics, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  });
  const first = new Set(topics.slice(0, topics.length / 2));
  return [
    texts.filter(({ topic }) => first.has(topic)),
    texts.filter(({ topic }) => !first.has(topic)),
  ];
}

function score(half: readonly Text[], thresholds: Thresholds): number {
  const found = clusterStories(half, thresholds).flatMap((story, index) =>
    story.map(({ id }): [string, number] => [id, index]),
  );
  const gold = new Map(half.map(({ id, cluster }) => [id, cluster]));
  return bcubed(gold, new Map(found)).f;
}

function mean(scores: readonly number[]): string {
  return ((100 * scores.reduce((sum, each) => sum + each, 0)) / scores.length).toFixed(2);
}
