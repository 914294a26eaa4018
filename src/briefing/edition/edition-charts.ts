import type { Article } from "../../domain/article.ts";
import type { ChartBlock } from "../../domain/reply.ts";
import { longDate } from "../../domain/wording.ts";
import { clip } from "../show/source-of.ts";
import { countQuoted } from "./edition-extras.ts";
import type { Story } from "./rank-stories.ts";

/** All limits here were chosen by hand. */
const MOST_SPEAKERS = 7;
const FEWEST_SPEAKERS = 3;
const LONGEST_LABEL = 30;
const LONGEST_HEADLINE = 60;
const DAYS_OF_A_WEEK = 7;
const FEWEST_ARTICLES = 3;
const DAY_MS = 86_400_000;

/** Charts who was quoted how often; there is none where too few people can be compared. */
export function quotedChart(articles: readonly Article[]): readonly ChartBlock[] {
  const most = countQuoted(articles).slice(0, MOST_SPEAKERS);
  if (most.length < FEWEST_SPEAKERS) return [];
  const told = most.map(([name, times]) => `${name} ${times}`).join(", ");
  return [
    {
      kind: "chart",
      title: "Most quoted this week",
      bars: most.map(([name, value]) => ({ label: clip(name, LONGEST_LABEL), value })),
      text: `Most quoted this week, in number of quotations: ${told}.`,
    },
  ];
}

/**
 * Charts how many articles told the week's largest story each day; there is none where a day or two
 * hold them all.
 */
export function volumeChart(stories: readonly Story[]): readonly ChartBlock[] {
  const [largest] = stories
    .map((story) => ({ story, days: daysOf(story) }))
    .filter(({ days }) => days.length >= FEWEST_ARTICLES && new Set(days).size > 1)
    .sort((one, other) => other.days.length - one.days.length);
  if (!largest) return [];
  const { story, days } = largest;
  const last = days.at(-1) ?? "";
  const from = days.find((day) => daysBetween(day, last) < DAYS_OF_A_WEEK) ?? last;
  const bars = Array.from({ length: daysBetween(from, last) + 1 }, (_, index) => {
    const day = new Date(Date.parse(from) + index * DAY_MS).toISOString().slice(0, 10);
    return { label: longDate(day), value: days.filter((each) => each === day).length };
  });
  const headline = clip(story.lead.title, LONGEST_HEADLINE);
  const told = bars.map(({ label, value }) => `${value} on ${label}`).join(", ");
  return [
    {
      kind: "chart",
      title: `Articles a day: ${headline}`,
      bars,
      text: `How many articles a day told of “${headline}”: ${told}.`,
    },
  ];
}

function daysOf({ lead, others }: Story): readonly string[] {
  return [lead, ...others].flatMap(({ publishedOn }) => publishedOn ?? []).sort();
}

function daysBetween(one: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(one)) / DAY_MS);
}
