import { analyseText } from "../src/article/analyse-text.ts";
import { antecedentTraits } from "../src/article/identity/pronoun/antecedent-traits.ts";
import { type Models, readStatements } from "../src/article/read-statements.ts";
import { linearChances } from "../src/article/speaker/linear-chances.ts";
import { linearChance } from "../src/article/statement/clause-traits.ts";
import { itemAt } from "../src/article/text/lookup.ts";
import { countsOf, type GoldDocument } from "./gold-document.ts";
import { isTrusted } from "./judge-speaker.ts";
import type { RivalExample } from "./learners/boosted-trees.ts";
import { entityOf, meantAmong, sourcesOf } from "./pronoun-examples.ts";

/** Pronouns that a reader judged count so often: as for the linear model. */
const READ_COUNTS = 3;

/**
 * Each pronoun with those whom the linear model, which has not seen the article, holds likeliest, or
 * that it means none of them. Who spoke before is as that model has it.
 */
export function meantExamples(document: GoldDocument, models: Models): readonly RivalExample[] {
  const analysis = analyseText(document.text);
  const golds = new Map(
    sourcesOf(analysis, document).map(({ quote, mention }) => [mention, quote] as const),
  );
  const examples: RivalExample[] = [];
  readStatements(
    analysis,
    { ...models, reader: null },
    {
      rivals: linearChances,
      clauses: linearChance,
      meant(meant) {
        const quote = golds.get(meant.reference.mention);
        const isKnown = quote && isTrusted(quote.canonical_how) && quote.speaker_kind !== "nobody";
        if (isKnown) {
          const entity = entityOf(analysis, quote);
          const nearest = meant.ranks.map((rank) => itemAt(meant.antecedents, rank));
          const right = meantAmong(analysis, nearest, { quote, entity });
          examples.push({
            candidates: antecedentTraits(meant),
            right: Uint8Array.from([...right, right.includes(1) ? 0 : 1]),
            counts: countsOf(document, READ_COUNTS),
          });
        }
        return linearChances(meant);
      },
    },
  );
  return examples;
}
