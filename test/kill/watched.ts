import type { Conversation } from "../../src/domain/conversation.ts";
import type { Store } from "../../src/ports/store.ts";
import { newWatch } from "../support/digests/watches.ts";
import type { FakeDiscord } from "../support/discord/discord-fake.ts";
import type { FakeSlack } from "../support/slack/slack-fake.ts";
import { readInto } from "../support/sources/read-into.ts";
import { newSource } from "../support/sources/sources.ts";
import { hoursBy, momentOf } from "./articles-by.ts";

/** A watch in each of these, and a source of everyone's that brings what they look for. */
export async function watchIn(store: Store, places: readonly Conversation[]): Promise<void> {
  await store.sources.add(newSource({ conversation: null, reach: null }));
  for (const conversation of places) {
    await store.watches.add(
      newWatch({ conversation, expression: "ferry", createdAt: momentOf(-1) }),
    );
  }
}

/**
 * Brings what there is to be found by then: an article on each hour, and at half past the same words
 * from elsewhere. What a killed process did not bring, the next one does.
 */
export async function bringWatched(store: Store, now: Date, brought: Set<string>): Promise<void> {
  for (const hour of hoursBy(now)) {
    for (const [id, siteName, at] of [
      [`first-${hour}`, "The Example", momentOf(hour)],
      [`copy-${hour}`, "Evening Post", momentOf(hour, 30)],
    ] as const) {
      if (at > now || brought.has(id)) continue;
      const url = `https://news.example/${id}`;
      const copySearch = {
        bands: [`hour ${hour}`],
        since: momentOf(-1),
        isCopyOf: () => true,
      };
      const article = { text: toldAt(hour), title: `Pier ${hour}`, copySearch };
      await readInto(store, { id, url, siteName, seenAt: at, publishedOn: null, ...article });
      brought.add(id);
    }
  }
}

/** What is wrong with what was told of them: each once in each place, and where else it stands. */
export function watchedProblems(
  { slack, discord }: { readonly slack: FakeSlack; readonly discord: FakeDiscord },
  hours: number,
  isBlind: boolean,
): readonly string[] {
  const edits = slack.edits.map((edit) => edit.get("blocks") ?? "");
  const told = {
    slack: slack.messages.map((message) => JSON.stringify(message).replaceAll("*", "")),
    discord: discord.messages.map((message) => JSON.stringify(message).replaceAll("**", "")),
  };
  return hoursBy(momentOf(hours - 1)).flatMap((hour) => {
    const here = (["slack", "discord"] as const).flatMap((platform) => {
      const posts = told[platform].filter((words) => words.includes(toldAt(hour)));
      const isUnknown = isBlind && platform === "discord" && posts.length === 0;
      if (isUnknown || posts.length === 1) return [];
      return [`${platform}: ${toldAt(hour)} was told ${posts.length} times`];
    });
    const isLast = hour === hours - 1;
    const isSaid = [...told.slack, ...edits].some(
      (words) => words.includes("Evening Post") && words.includes(`pier ${hour} now`),
    );
    return isLast || isSaid ? here : [...here, `slack: no copy was told of pier ${hour}`];
  });
}

function toldAt(hour: number): string {
  return `The ferry stops at pier ${hour} now.`;
}
