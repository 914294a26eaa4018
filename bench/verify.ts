import { parseArticle } from "../src/article/parse-article.ts";
import type { Article, Quotation } from "../src/domain/article.ts";
import { dayIn } from "../src/domain/time/days.ts";
import type { Verdict } from "../src/domain/verification.ts";
import { briefingsOver } from "../test/support/briefings.ts";
import { newsroomWeek } from "../test/support/newsroom-week.ts";
import { generateArticles, randomFrom } from "./generate-articles.ts";

/**
 * Quotations of articles of our own making, as they are and altered, and what is said of each. One
 * called "verbatim" that is not would be the worst, so these are counted apart.
 */
const ARTICLES = 400;
const EACH = 150;
const FEWEST_WORDS = 7;

interface Claim {
  readonly kind: string;
  readonly words: string;
  readonly speaker?: string;
  readonly right: readonly string[];
}

const random = randomFrom(3);
const articles = [...generateArticles(ARTICLES).map(parseArticle), ...newsroomWeek()];
const quotations = articles.flatMap(quotable);
const briefing = briefingsOver(articles).of(
  { platform: "room", tenant: "local", channel: "main" },
  dayIn(new Date(), "UTC"),
);

const tallies = new Map<string, { asked: number; right: number; falselyVerbatim: number }>();
const spent: number[] = [];
for (const claim of Array.from({ length: EACH }).flatMap(() => claimsOf(pick(quotations)))) {
  const began = performance.now();
  const { verdict, notByAsked } = await briefing.verify(claim.words, claim.speaker);
  spent.push(performance.now() - began);
  const told = verdict === "verbatim" && notByAsked ? "somebody else" : verdict;
  const tally = tallies.get(claim.kind) ?? { asked: 0, right: 0, falselyVerbatim: 0 };
  tally.asked += 1;
  if (claim.right.includes(told)) tally.right += 1;
  else if (told === "verbatim") tally.falselyVerbatim += 1;
  tallies.set(claim.kind, tally);
}
report();

interface Said {
  readonly article: Article;
  readonly quotation: Quotation;
}

function quotable(article: Article): readonly Said[] {
  return article.quotations
    .filter(({ type, text, confidence }) => {
      return type === "direct" && confidence > 0.8 && text.split(" ").length >= FEWEST_WORDS;
    })
    .map((quotation) => ({ article, quotation }));
}

function claimsOf({ quotation }: Said): readonly Claim[] {
  const { text, speaker } = quotation;
  const words = text.replace(/[,.?!]+$/, "").split(" ");
  const at = 2 + Math.floor(random() * (words.length - 4));
  const other = pick(quotations).quotation;
  const isElse = other.text !== text && other.speaker !== speaker;
  const verdict: Verdict = "changed";
  return [
    { kind: "as it is", words: text, right: ["verbatim"] },
    { kind: "in other marks", words: `“${text.toUpperCase()}”`, right: ["verbatim"] },
    { kind: "a part of it", words: words.slice(0, -2).join(" "), right: ["verbatim"] },
    { kind: "a word left out", words: without(words, at), right: [verdict] },
    { kind: "negated", words: within(words, at, "not"), right: [verdict] },
    { kind: "with a number", words: within(words, at, "17"), right: [verdict] },
    ...(isElse
      ? [
          {
            kind: "two joined",
            words: `${words.join(" ")} ${other.text.replace(/[,.?!]+$/, "")}`,
            right: ["joined"],
          },
          {
            kind: "somebody else's",
            words: text,
            ...(other.speaker !== null && { speaker: other.speaker }),
            right: ["somebody else", "verbatim"],
          },
        ]
      : []),
    { kind: "made up", words: madeUp(), right: ["not found"] },
  ];
}

function without(words: readonly string[], at: number): string {
  return words.filter((_, index) => index !== at).join(" ");
}

function within(words: readonly string[], at: number, added: string): string {
  return [...words.slice(0, at), added, ...words.slice(at)].join(" ");
}

function madeUp(): string {
  const invented = [
    "pensions",
    "will",
    "be",
    "halved",
    "before",
    "any",
    "glacier",
    "melts",
    "again",
  ];
  return Array.from({ length: 9 }, () => pick(invented)).join(" ");
}

function pick<One>(list: readonly One[]): One {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error("There is nothing to pick from");
  return one;
}

function report(): void {
  for (const [kind, { asked, right, falselyVerbatim }] of tallies) {
    const share = ((100 * right) / asked).toFixed(1);
    const wrong = falselyVerbatim > 0 ? `, ${falselyVerbatim} falsely verbatim` : "";
    process.stdout.write(`${kind.padEnd(18)}${share.padStart(6)} % of ${asked}${wrong}\n`);
  }
  spent.sort((one, other) => one - other);
  const p99 = spent[Math.floor(spent.length * 0.99)] ?? 0;
  process.stdout.write(`p99 ${p99.toFixed(1)} ms over ${quotations.length} quotations\n`);
}
