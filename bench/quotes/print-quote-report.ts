import { explainErrors } from "./explain-errors.ts";
import type { Matched, Matches } from "./match-quotes.ts";
import { calibrationError, precisionFrom, reliability } from "./reliability.ts";
import type { Scores } from "./score-quotes.ts";

const SURE = 0.8;

export interface Figures {
  readonly scores: Scores;
  /** With pronouns as a machine resolved them. */
  readonly silver: Scores;
}

type Row = readonly [string, string, (figures: Figures) => string];

const percent = (share: number) => (100 * share).toFixed(1);

const ROWS: readonly Row[] = [
  [
    "direct, end to end, lenient / strict F1",
    "82/78, 90/86",
    ({ scores: { direct } }) =>
      `${percent(direct.e2eLenient.f1)} / ${percent(direct.e2eStrict.f1)}`,
  ],
  ["speaker right, gold a name", "93, 97", ({ scores }) => speakersRight(scores, "name")],
  [
    "speaker right, gold a pronoun (silver)",
    "78, 88",
    ({ silver }) => speakersRight(silver, "pronoun-silver"),
  ],
  ["speaker right, gold a phrase", "70, 85", ({ scores }) => speakersRight(scores, "nominal")],
  [
    "all quoted text, end to end, lenient / strict F1",
    "75/71, 85/80",
    ({ scores }) =>
      `${percent(scores.quotedText.e2eLenient.f1)} / ${percent(scores.quotedText.e2eStrict.f1)}`,
  ],
  [
    "indirect and mixed, overlap F1 (precision)",
    "55, 70 (80)",
    ({ scores: { indirectMixed } }) =>
      `${percent(indirectMixed.overlap.f1)} (${percent(indirectMixed.overlap.p)})`,
  ],
];

function speakersRight({ direct }: Scores, kind: string): string {
  const speakers = direct.attribution[kind];
  return speakers ? percent(speakers.lenient / speakers.n) : "–";
}

export function printTable(
  trained: Figures,
  held: Figures | null,
  { own, unseen }: { own: readonly Matched[]; unseen: readonly Matched[] | null },
): void {
  console.log("| measure | must, aim | trained on them | cross-validated |");
  console.log("|---|---|---|---|");
  for (const [name, bar, figure] of ROWS) {
    console.log(`| ${name} | ${bar} | ${figure(trained)} | ${held ? figure(held) : "–"} |`);
  }
  const print = (name: string, bar: string, figure: (matched: readonly Matched[]) => string) =>
    console.log(`| ${name} | ${bar} | ${figure(own)} | ${unseen ? figure(unseen) : "–"} |`);
  print("speaker's precision at confidence >= 0.8", "97", (matched) => {
    const { precision, count } = precisionFrom(certain(matched), SURE);
    return `${percent(precision)} of ${count}`;
  });
  print("the same with silver pronouns", "", (matched) => {
    const { precision, count } = precisionFrom(matched, SURE);
    return `${percent(precision)} of ${count}`;
  });
  print("expected calibration error", "< 0.05", (matched) =>
    calibrationError(reliability(certain(matched))).toFixed(3),
  );
}

/** Pronouns of this half were resolved by machine, so their gold is itself often wrong. */
function certain(matched: readonly Matched[]): readonly Matched[] {
  return matched.filter(({ quote }) => quote.speaker_kind !== "pronoun");
}

export function printReliability(matched: readonly Matched[]): void {
  console.log("\n| confidence | quotations | mean confidence | speaker right |\n|---|---|---|---|");
  for (const { from, count, confidence, right } of reliability(certain(matched))) {
    const range = `${from.toFixed(1)}–${(from + 0.1).toFixed(1)}`;
    const shares = count === 0 ? "– | –" : `${percent(confidence)} | ${percent(right)}`;
    console.log(`| ${range} | ${count} | ${shares} |`);
  }
}

export function printCauses(matches: Matches, how: string): void {
  const { length } = matches.matched;
  console.log(`\n| what went wrong with ${length} direct quotations, ${how} | count |\n|---|---|`);
  for (const { cause, count } of explainErrors(matches)) console.log(`| ${cause} | ${count} |`);
}
