import {
  CONFIDENCE_FEATURES,
  CONFIDENCE_ROWS,
  writeConfidenceFeatures,
} from "../src/article/identity/weigh-speaker.ts";
import type { Candidate } from "../src/article/people/find-candidates.ts";
import { readScene, type Scene } from "../src/article/read-scene.ts";
import { type Models, readStatements } from "../src/article/read-statements.ts";
import type { Statement } from "../src/article/statement/statement.ts";
import { isRightSpeaker } from "./judge-speaker.ts";
import type { GoldDocument, GoldQuote } from "./read-corpus.ts";
import type { RankingExample } from "./train-ranker.ts";

const UNTRAINED = { values: new Int8Array(CONFIDENCE_ROWS), scale: 1 };
const NOTHING = new Int32Array(0);

/** Each answer whose quotation is annotated, and whether its speaker is: right against a score of 0. */
export function confidenceExamples(
  document: GoldDocument,
  models: Models,
): readonly RankingExample[] {
  const scene = readScene(document.text);
  const { statements, identities, speakers } = readStatements(scene, {
    ...models,
    confidence: UNTRAINED,
  });
  const examples: RankingExample[] = [];
  statements.forEach((statement, index) => {
    const identity = identities.get(statement.source);
    const name = speakers[index]?.name;
    const gold = goldOf(document, scene, statement);
    const right = name && gold ? isRightSpeaker(gold, name) : null;
    if (!identity || right === null) return;
    const rows = new Int32Array(CONFIDENCE_FEATURES);
    const count = writeConfidenceFeatures(scene, statement, { identity, rows });
    examples.push({
      rows: [rows.slice(0, count), NOTHING],
      right: Uint8Array.of(right ? 1 : 0, right ? 0 : 1),
    });
  });
  return examples;
}

function goldOf(
  { quotes }: GoldDocument,
  scene: Scene,
  statement: Statement,
): GoldQuote | undefined {
  const spoken = scene.candidates[statement.source] as Candidate | undefined;
  if (!spoken) return undefined;
  return quotes.find((quote) => {
    const shared = Math.min(quote.end, statement.end) - Math.max(quote.start, statement.start);
    const joint = Math.max(quote.end, statement.end) - Math.min(quote.start, statement.start);
    const isMixed = quote.type === "mixed" && shared > 0.9 * (statement.end - statement.start);
    return shared > 0.5 * joint || isMixed;
  });
}
