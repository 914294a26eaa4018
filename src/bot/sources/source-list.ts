import { type NewsSource, sourceName } from "../../domain/news-source.ts";
import { type Block, EMPTY_REPLY, type Reply, say } from "../../domain/reply.ts";
import { count } from "../../domain/wording.ts";
import { sourceItem } from "./source-replies.ts";

/** A longer list begins with its totals. Chosen by hand: that is a page or two. */
const LONG_LIST = 20;
/**
 * Chosen by hand: content/feeds.opml may hold ten thousand feeds, and every channel has them below
 * its own list.
 */
export const MOST_OF_EVERYONE = 100;
const MORE_OF_EVERYONE: Block = {
  kind: "note",
  text: `These are the first ${MOST_OF_EVERYONE} of everyone's sources. /source list and a word finds the others.`,
};

const HOW_TO_ADD = "Add one with /source add and an address.";

/** Shows a channel's sources and some of everyone's, or only those with `find` in their names. */
export function sourceList(all: readonly NewsSource[], find: string | undefined): Reply {
  const isWhole = find === undefined;
  if (all.length === 0) return say(`This channel has no sources of its own. ${HOW_TO_ADD}`);
  const own = all.filter((source) => source.conversation !== null);
  const shown = isWhole ? all.slice(0, own.length + MOST_OF_EVERYONE) : named(all, find);
  if (shown.length === 0) return say(`No source here has “${find}” in its name.`);
  return {
    ...EMPTY_REPLY,
    title: "Sources of this channel",
    blocks: [
      ...(isWhole && own.length > LONG_LIST ? [inShort(own)] : []),
      { kind: "list", items: shown.map(sourceItem) },
      ...(shown.length < all.length && isWhole ? [MORE_OF_EVERYONE] : []),
    ],
  };
}

function named(sources: readonly NewsSource[], words: string): readonly NewsSource[] {
  const wanted = words.toLowerCase();
  return sources.filter((source) =>
    [...source.folders, sourceName(source)].some((name) => name.toLowerCase().includes(wanted)),
  );
}

function inShort(own: readonly NewsSource[]): Block {
  const paused = own.filter(({ state }) => state === "paused").length;
  const failed = own.filter(({ state, failures }) => state === "active" && failures > 0).length;
  const text = `${count(own.length, "source")} of its own. Paused: ${paused}. Did not answer when last asked: ${failed}. /source why says what is wrong; /source list and a word finds one.`;
  return { kind: "text", text };
}
