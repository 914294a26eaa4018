import { setImmediate as breathe } from "node:timers/promises";
import type { Watch, WatchReader } from "../../domain/watch/watch.ts";
import type { Answers } from "../asking/view.ts";
import type { MessageRoom } from "../edition/edition-pages.ts";
import { lookBack } from "./look-back.ts";
import { createRuleReader, readForWatches, readWatched } from "./read-watched.ts";
import { findReprinted, tellFound } from "./tell-found.ts";

interface ReaderTools {
  readonly archive: Pick<Answers, "article" | "articles">;
  readonly today: () => string;
  /** What a message may hold. */
  readonly most: MessageRoom;
}

/** After so many watches other work gets a turn. Chosen by hand: a millisecond. */
const AT_ONCE = 1_000;

export function createWatchReader({ archive, today, most }: ReaderTools): WatchReader {
  const ruleOf = createRuleReader(today);

  return {
    check: (expression) => void readWatched(expression, today()),

    async findMatching({ name, conversation }, watches) {
      const article = await archive.article({ conversation, isWide: false }, name);
      if (!article) return null;
      const read = readForWatches(article);
      const matching: Watch[] = [];
      for (const [index, watch] of watches.entries()) {
        if (index % AT_ONCE === AT_ONCE - 1) await breathe();
        if (ruleOf(watch.expression)?.holds(read)) matching.push(watch);
      }
      return matching;
    },

    compose: (hits) => tellFound(hits, { archive, ruleOf, most }),

    findReprinted: (hit, posts) => findReprinted(hit, posts, { archive, ruleOf, most }),

    lookBack: (conversation, expression, since) =>
      lookBack({ archive, conversation, most }, readWatched(expression, today()), {
        expression,
        since,
      }),
  };
}
