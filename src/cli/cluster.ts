import { once } from "node:events";
import { createInterface } from "node:readline";
import { z } from "zod";
import { clusterStories } from "../briefing/stories/cluster-stories.ts";
import { sourceTextSchema, whatIsWrong } from "../ingest/file/read-json-article.ts";
import { parseLine } from "./json-lines.ts";

const textSchema = sourceTextSchema.pick({ id: true, text: true }).extend({
  title: z
    .string()
    .nullish()
    .transform((title) => title ?? ""),
  publishedOn: z.string().nullish(),
});

type Line =
  | { readonly id: string; readonly text: z.infer<typeof textSchema> }
  | { readonly id: unknown; readonly line: number; readonly error: string };

/**
 * Says which of the articles on standard input tell the same story: `{id, cluster}` for each, in
 * order, where the cluster is named after its first article. A bad line is answered with its error.
 *
 * @returns the exit code: 1 when any line was bad.
 */
export async function cluster(): Promise<number> {
  const lines: Line[] = [];
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number += 1;
    if (line.trim() !== "") lines.push(readLine(line, number));
  }

  const good = lines.flatMap((line) => ("text" in line ? [line.text] : []));
  const clusters = new Map(
    clusterStories(good).flatMap((story) => story.map((text) => [text, story[0]?.id])),
  );
  const answers = lines.map((line) =>
    "text" in line ? { id: line.id, cluster: clusters.get(line.text) } : line,
  );
  const output = answers.map((answer) => `${JSON.stringify(answer)}\n`).join("");
  if (!process.stdout.write(output)) await once(process.stdout, "drain");
  return good.length === lines.length ? 0 : 1;
}

function readLine(json: string, line: number): Line {
  const value = parseJson(json);
  if (value === NOT_JSON) return { id: null, line, error: "not JSON" };
  const read = textSchema.safeParse(value);
  if (read.success) return { id: read.data.id, text: read.data };
  return { id: idOf(value), line, error: whatIsWrong(read.error) };
}

const NOT_JSON = Symbol("not JSON");

function parseJson(json: string): unknown {
  try {
    return parseLine(json);
  } catch {
    return NOT_JSON;
  }
}

function idOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "id" in value ? value.id : null;
}
