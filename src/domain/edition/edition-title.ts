import { count, joinNames, longDate } from "../wording.ts";
import type { EditionSettings } from "./edition-settings.ts";

/** What a title can be filled from. */
export interface TitleFacts {
  /** Of the day of posting, where the digest is. */
  readonly date: string;
  readonly weekday: string;
  /** The day that the week began of which a weekly edition tells. */
  readonly weekStart: string;
  readonly stories: number;
  readonly articles: number;
  readonly settings: EditionSettings;
}

interface Placeholder {
  readonly fill: (facts: TitleFacts) => string;
  /** `null` where it can be filled, else why not and how it could. */
  readonly lacks?: (settings: EditionSettings) => string | null;
}

const PLACEHOLDERS = {
  date: { fill: ({ date }) => longDate(date) },
  weekday: { fill: ({ weekday }) => weekday },
  stories: { fill: ({ stories }) => count(stories, "story", "stories") },
  articles: { fill: ({ articles }) => count(articles, "article") },
  week: {
    fill: ({ weekStart, date }) => `${longDate(weekStart)} to ${longDate(date)}`,
    lacks: ({ template }) =>
      template === "weekly" ? null : "it is the week that a weekly edition tells of",
  },
  topics: {
    fill: ({ settings }) => joinNames(settings.topics),
    lacks: ({ topics }) => (topics.length > 0 ? null : "this digest has no topics"),
  },
  sources: {
    fill: ({ settings }) => joinNames(settings.sources),
    lacks: ({ sources }) => (sources.length > 0 ? null : "this digest is from all sources"),
  },
} as const satisfies Record<string, Placeholder>;

const OWN_TITLES: Readonly<Record<EditionSettings["template"], string>> = {
  standard: "News briefing",
  morning: "Morning briefing, {weekday} {date}",
  evening: "Evening briefing, {weekday} {date}",
  weekly: "The week, {week}",
};

const NAMED = /\{([^{}]*)\}/g;
const KNOWN = new Map<string, Placeholder>(Object.entries(PLACEHOLDERS));

/** Filled as plain text: there is nothing to run in a template, and nothing in it is markup. */
export function fillTitle(facts: TitleFacts): string {
  const template = facts.settings.title ?? OWN_TITLES[facts.settings.template];
  return template.replace(NAMED, (whole, name: string) => KNOWN.get(name)?.fill(facts) ?? whole);
}

/** What is wrong with a title, as said to whoever would save it; `null` where nothing is. */
export function titleProblem(settings: EditionSettings): string | null {
  if (settings.title === null) return null;
  const offered = [...KNOWN].filter(([, { lacks }]) => !lacks?.(settings));
  const choice = `There are ${offered.map(([name]) => `{${name}}`).join(", ")}.`;
  for (const [whole, name = ""] of settings.title.matchAll(NAMED)) {
    const placeholder = KNOWN.get(name);
    if (!placeholder) return `The title has ${whole}, which is no placeholder. ${choice}`;
    const lack = placeholder.lacks?.(settings);
    if (lack) return `The title has ${whole}, which can't be filled: ${lack}. ${choice}`;
  }
  const stray = /[{}]/.exec(settings.title.replace(NAMED, ""));
  return stray ? `The title has a lone “${stray[0]}”. ${choice}` : null;
}
