import { ATTRIBUTION_THRESHOLD } from "../../domain/article.ts";
import type { Analysis } from "../analyse-text.ts";
import { entityName, type Speaker } from "../identity/name-speaker.ts";
import type { Neighbours } from "../identity/neighbours.ts";
import { phraseName } from "../identity/phrase/phrase-name.ts";
import type { Identity } from "../identity/rules.ts";
import type { Readers } from "../reader/reader-model.ts";
import { secondReader } from "../reader/who-speaks.ts";
import type { Statement } from "../statement/statement.ts";
import { firstWhere, itemAt, itemOrNone, tokenAt } from "../text/lookup.ts";
import { endOf, startOf } from "../text/token.ts";
import { treesChance } from "../weights/decision-trees.ts";
import { readWeights, type Weights } from "../weights/read-weights.ts";
import { type Answer, answersFor } from "./answers-for.ts";
import { type Case, opinionTraits } from "./opinion-traits.ts";

/** What the first reader answers. */
interface Told {
  readonly statement: Statement;
  readonly speaker: Speaker;
}

interface Asking {
  readonly identities: ReadonlyMap<number, Identity>;
  readonly around: ReadonlyMap<Statement, Neighbours>;
  readonly reader?: Readers | undefined;
  readonly opinions?: Weights | undefined;
}

/**
 * Where the first reader is not sure, a second one is asked, who has learned from the same articles
 * and knows nothing of the first, and trees judge who of them is right. What is shown may fall below
 * what is shown, and what is not shown, or somebody else in its stead, may rise; nobody that is shown
 * is replaced, since in articles full of traps the rules know better.
 */
export function withSecondOpinion(
  analysis: Analysis,
  told: readonly Told[],
  { opinions = readWeights("opinions"), ...readers }: Asking,
): readonly Told[] {
  const judged: Told[] = [];
  eachCase(analysis, told, readers, ({ statement, speaker }, asked) => {
    const decided = asked
      ? judge(
          analysis,
          asked,
          opinionTraits(analysis, asked).map((traits) => treesChance(opinions, traits)),
        )
      : speaker;
    judged.push({ statement, speaker: decided });
    return decided;
  });
  return judged;
}

/*
 * Whoever is shown must be likelier right than what is shown stands for, by whichever reader. Those kept where that was
 * only likelier than not were wrong as often as right: of 362 pages that neither reader nor any rule had seen 39 instead
 * of 57 in 1,650 shown were somebody else's without them, and as many were right with those shown instead.
 */
/** Right below what is shown. */
const BELOW_SHOWN = ATTRIBUTION_THRESHOLD - 0.01;
/** One reader alone is never sure, nor are both where they come to less than that together: one in eight such was wrong. */
const BELOW_SURE = 0.79;
const LEAST_SURE = 0.88;
/** Characters. Of fewer, “sold out”, “Yes.”, the rules have mostly a reason to tell nobody. */
const LEAST_TO_NAME = 30;

function judge(
  analysis: Analysis,
  { statement: { start, end }, speaker, answers }: Case,
  chances: readonly number[],
): Speaker {
  const own = itemOrNone(
    chances,
    answers.findIndex(({ isFirst }) => isFirst),
  );
  const joint = (speaker.probability + (own ?? 0)) / 2;
  if (own !== undefined && speaker.probability >= ATTRIBUTION_THRESHOLD) {
    const most = joint < LEAST_SURE ? BELOW_SURE : 1;
    const stays = Math.max(ATTRIBUTION_THRESHOLD, Math.min(most, joint));
    return { ...speaker, probability: own >= ATTRIBUTION_THRESHOLD ? stays : own };
  }
  const chance = Math.max(...chances);
  if (chance < ATTRIBUTION_THRESHOLD || end - start < LEAST_TO_NAME)
    return own === undefined ? speaker : { ...speaker, probability: Math.min(BELOW_SHOWN, joint) };
  const probability = Math.min(BELOW_SURE, chance);
  const best = itemAt(answers, chances.indexOf(chance));
  return best.isFirst ? { ...speaker, probability } : { ...shownAs(analysis, best), probability };
}

/** Somebody whom the second reader names, by the mention that speaks most for him. */
export function shownAs(
  analysis: Analysis,
  { who, mention }: Answer,
): Omit<Speaker, "probability"> {
  const { words, mentions } = analysis;
  const own = itemAt(mentions, mention);
  const printed = { start: startOf(words, own.lead), end: endOf(words, own.last - 1) };
  return who >= 0
    ? { name: entityName(analysis, who), printed, entity: who }
    : { name: phraseName(analysis, own, null), printed, entity: -1 };
}

/** Of a hundred such answers for articles unseen, fewer than one is wrong: nobody else is asked. */
const SURE = 0.99;

/**
 * The second reader has learned from whole articles: of a few sentences the rules tell more. It holds 0.8 kB
 * for each word, and no article is as long as the most.
 */
const LEAST_TOKENS = 150;
const MOST_TOKENS = 20_000;

/**
 * Each statement in turn, with what both readers hold of it where a second one is asked. Whoever
 * decides tells who is held to say it.
 */
export function eachCase(
  analysis: Analysis,
  told: readonly Told[],
  { identities, around, reader }: Omit<Asking, "opinions">,
  decide: (one: Told, asked: Case | null) => Speaker,
): void {
  const ask = secondReader(analysis, reader);
  const { count } = analysis.words;
  const isWhole = count >= LEAST_TOKENS && count <= MOST_TOKENS;
  let before = NO_ONE;
  for (const one of told) {
    const { statement, speaker } = one;
    const quote = isWhole && isOpen(one) ? quoteIn(analysis, statement) : -1;
    let asked: Case | null = null;
    if (quote !== -1) {
      const { people, nobody } = ask(quote);
      const identity = identities.get(statement.source);
      const answers = answersFor(analysis, { statement, speaker, identity }, people);
      const neighbours = around.get(statement);
      if (answers.length > 0)
        asked = { statement, speaker, identity, neighbours, answers, nobody, before };
    }
    const decided = decide(one, asked);
    if (statement.type !== "indirect") before = whoIs(analysis, decided);
  }
}

const NO_ONE = Number.MIN_SAFE_INTEGER;

function whoIs({ words, mentions }: Analysis, { name, entity, printed }: Speaker): number {
  if (name === null || !printed) return NO_ONE;
  if (entity !== -1) return entity;
  const token = tokenAt(words, printed.start);
  return -1 - firstWhere(mentions, ({ last }) => last > token);
}

/** A transcript and a signature tell it themselves, and of several people at once no one mention does. */
function isOpen({
  statement: { evidence, signature },
  speaker: { name, probability },
}: Told): boolean {
  if (evidence === "label" || signature !== null) return false;
  return name === null || (probability < SURE && !/ and /.test(name));
}

/** The number of the quotation whose words a statement holds, or -1. */
export function quoteIn(
  { words, quoteOf }: Analysis,
  { type, start, inner }: Pick<Statement, "type" | "start" | "inner">,
): number {
  if (type === "indirect") return -1;
  return quoteOf[tokenAt(words, inner[0]?.start ?? start)] ?? -1;
}
