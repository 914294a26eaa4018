import type { EditionAccount } from "../../domain/digest.ts";
import { formatLocalTime } from "../../domain/time/local-time.ts";
import { count, longDate } from "../../domain/wording.ts";
import { newestDayOf, type Story } from "./rank-stories.ts";

interface Considered {
  readonly loaded: number;
  readonly told: number;
  readonly elsewhere: number;
  readonly fresh: number;
  readonly stories: number;
  readonly offTopic: readonly Story[];
  readonly stale: readonly Story[];
  /** Where each story stands, such as "message 1". */
  readonly placed: ReadonlyMap<Story, string>;
  readonly unplaced: readonly Story[];
  /** What came of asking an editor. */
  readonly said: string | null;
  readonly topics: readonly string[];
  readonly timezone: string;
}

/** Tells in words, stage by stage, how an edition came about. */
export function tellAccount(considered: Considered): EditionAccount {
  const { loaded, told, elsewhere, fresh, stories, topics, timezone } = considered;
  return {
    stages: [
      ...(fresh < loaded ? [`${count(loaded, "article")} read`] : []),
      ...(told > 0 ? [`${count(told, "article")} told here before`] : []),
      ...(elsewhere > 0
        ? [`${count(elsewhere, "article")} of other sources, languages or sections`]
        : []),
      `${count(fresh, "article")} ${fresh < loaded ? "left" : "read"}, telling ${storyCount(stories)}`,
      ...(considered.offTopic.length > 0
        ? [`${storyCount(considered.offTopic.length)} not about ${topics.join(", ")}`]
        : []),
      ...(considered.said === null ? [] : [considered.said]),
    ],
    chosen: [...considered.placed].map(([story, place]) => ({
      title: story.lead.title,
      why: `${place}: ${reasonsFor(story, timezone)}`,
    })),
    leftOut: [
      ...considered.stale.map((story) => ({
        title: story.lead.title,
        why: `says nothing that was not told ${sinceWhen(story, timezone)}`,
      })),
      ...considered.unplaced.map((story) => ({
        title: story.lead.title,
        why: `no room: ${reasonsFor(story, timezone)}`,
      })),
      ...considered.offTopic.map((story) => ({
        title: story.lead.title,
        why: `not about ${topics.join(", ")}`,
      })),
    ],
  };
}

function reasonsFor(story: Story, timezone: string): string {
  const day = newestDayOf(story);
  return [
    count(story.sources, "source"),
    day ? longDate(day) : "no date",
    ...(story.interests.length > 0 ? [`of interest: ${story.interests.join(", ")}`] : []),
    ...(story.toldAt ? [`runs on, told ${sinceWhen(story, timezone)}`] : []),
  ].join("; ");
}

function sinceWhen({ toldAt }: Story, timezone: string): string {
  return toldAt ? formatLocalTime(toldAt, timezone) : "before";
}

function storyCount(number: number): string {
  return `${number} ${number === 1 ? "story" : "stories"}`;
}
