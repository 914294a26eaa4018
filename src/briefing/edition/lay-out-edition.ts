import type { EditionRequest } from "../../domain/digest.ts";
import { fillTitle } from "../../domain/edition/edition-title.ts";
import type { Block, Reply } from "../../domain/reply.ts";
import { localTimeLabel } from "../../domain/time/local-time.ts";
import { quotedChart, volumeChart } from "./edition-charts.ts";
import { alsoBlocks, countListed, quotesOfTheDay } from "./edition-extras.ts";
import { layoutOf } from "./edition-layout.ts";
import { createPages, type MessageRoom, type Pages, without } from "./edition-pages.ts";
import { articlesOf, type Story } from "./rank-stories.ts";
import { createStoryTeller } from "./story-blocks.ts";

/** Chosen by hand: whoever wants more than these goes to the articles themselves. */
const MOST_STORIES_OF_MORE = 20;

interface Layout {
  readonly request: EditionRequest;
  readonly most: MessageRoom;
  /** What stands before the stories. */
  readonly before: readonly Block[];
}

/** Fills the messages of an edition, and tells where each story stands. */
export function layOutEdition(stories: readonly Story[], { request, most, before }: Layout) {
  const layout = layoutOf(request.settings);
  const wanted = worthTelling(stories).slice(0, layout.stories);
  const title = titleOf(wanted, request);
  const pages = createPages({ title, late: request.late, most });
  pages.tryToAdd(before, layout.messages);
  const placed = placeStories(wanted, pages, request);
  const told = [...placed.keys()];

  const rest = stories.filter((story) => !placed.has(story));
  const last = Math.max(1, pages.count());
  const also = rest.slice(0, countListed(rest, layout.listed, pages.left(last).here));
  const add = (blocks: readonly Block[]) => pages.tryToAdd(blocks, last);
  const isListed = add(alsoBlocks(also)) !== null;
  for (const story of isListed ? also : []) placed.set(story, "one line");
  add(quotesOfTheDay(rest, pages.blocks(), layout));
  if (layout.hasChart) {
    for (const chart of [quotedChart(told.flatMap(articlesOf)), volumeChart(told)]) {
      pages.tryToAdd(chart, layout.messages);
    }
  }

  const unplaced = stories.filter((story) => !placed.has(story));
  const behind = rest.slice(0, MOST_STORIES_OF_MORE);
  const hasMore = unplaced.some((story) => !behind.includes(story));
  for (const story of unplaced.filter((each) => behind.includes(each))) {
    placed.set(story, "behind “More stories”");
  }
  return { messages: pages.close(hasMore), more: moreOf(title, behind, request), placed };
}

/**
 * A story that matters so much less than the first is a filler, and gets a line of the list at most:
 * there are fewer stories rather than fillers. Chosen by hand.
 */
const LEAST_OF_FIRST = 0.3;
const LEAST_WORTH = 0.4;

function worthTelling(stories: readonly Story[]): readonly Story[] {
  const [first] = stories;
  const least = Math.min(LEAST_WORTH, LEAST_OF_FIRST * (first?.worth ?? 0));
  return stories.filter((story) => story === first || story.worth >= least);
}

/** Few stories are told in one message. */
const IN_ONE_MESSAGE = 3;

type Tell = ReturnType<typeof createStoryTeller>;

/**
 * A story is never split: it stands in one message as a whole. Each has its share of the room, so
 * that the first are not told at a length for which the last are left out.
 */
function placeStories(
  stories: readonly Story[],
  pages: Pages,
  { settings, timezone }: EditionRequest,
): Map<Story, string> {
  const { sentences, messages } = layoutOf(settings);
  const tellers = stories.map((story) => createStoryTeller(story, { sentences, timezone }));
  const isOne = stories.length <= IN_ONE_MESSAGE || areWholeInOne(tellers, pages);
  const most = isOne ? 1 : messages;
  const placed = new Map<Story, string>();
  stories.forEach((story, index) => {
    const tell = tellers[index] ?? (() => []);
    const { here, inAll } = pages.left(most);
    const share = shareOf(inAll, { among: stories.length - index, page: pages.room });
    const page =
      pages.tryToAdd(tell(share), most) ?? pages.tryToAdd(tell(least(here, share)), most);
    if (page !== null) placed.set(story, `message ${page}`);
  });
  return placed;
}

/** Whether one message has room for all of their words, if with fewer links. */
function areWholeInOne(tellers: readonly Tell[], pages: Pages): boolean {
  let { inAll: left } = pages.left(1);
  return tellers.every((tell, index) => {
    const blocks = tell(shareOf(left, { among: tellers.length - index, page: pages.room }));
    left = without(left, blocks);
    return countWords(blocks) === countWords(tell(UNLIMITED_ROOM));
  });
}

function countWords(blocks: readonly Block[]): number {
  return blocks.filter(({ kind }) => kind === "passage" || kind === "quote").length;
}

const UNLIMITED_ROOM: MessageRoom = {
  weight: Number.POSITIVE_INFINITY,
  parts: Number.POSITIVE_INFINITY,
};

function shareOf(
  { weight, parts }: MessageRoom,
  { among, page }: { readonly among: number; readonly page: MessageRoom },
): MessageRoom {
  return least(page, { weight: weight / among, parts: parts / among });
}

function least(one: MessageRoom, other: MessageRoom): MessageRoom {
  return {
    weight: Math.min(one.weight, other.weight),
    parts: Math.min(one.parts, other.parts),
  };
}

function moreOf(
  title: string,
  stories: readonly Story[],
  { settings, timezone }: EditionRequest,
): Reply | null {
  if (stories.length === 0) return null;
  const { sentences } = layoutOf(settings);
  const blocks = stories.flatMap((story) =>
    createStoryTeller(story, { sentences, timezone })(UNLIMITED_ROOM),
  );
  return { title: `More of: ${title}`, blocks, buttons: [], audience: "asker" };
}

const DAYS_OF_A_WEEK_BEFORE_ITS_LAST_MS = 6 * 24 * 60 * 60 * 1000;

function titleOf(stories: readonly Story[], { now, timezone, settings }: EditionRequest): string {
  const dayOf = (date: Date) => localTimeLabel(date, timezone).slice(0, "2026-11-25".length);
  return fillTitle({
    date: dayOf(now),
    weekday: new Intl.DateTimeFormat("en", { weekday: "long", timeZone: timezone }).format(now),
    weekStart: dayOf(new Date(now.getTime() - DAYS_OF_A_WEEK_BEFORE_ITS_LAST_MS)),
    stories: stories.length,
    articles: stories.flatMap(articlesOf).length,
    settings,
  });
}
