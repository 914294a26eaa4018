import { setImmediate as breathe } from "node:timers/promises";
import type { Article } from "../../domain/article.ts";
import type { Watch, WatchReader } from "../../domain/watch/watch.ts";
import { holdsIn } from "../asking/check-rule.ts";
import { checkedOf } from "../asking/statements.ts";
import type { Answers } from "../asking/view.ts";
import type { MessageRoom } from "../edition/edition-pages.ts";
import { lookBack } from "./look-back.ts";
import { createRuleReader, mayHave, readWatched, type WatchRule } from "./read-watched.ts";
import { tellFound } from "./tell-found.ts";

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
      const holds = checkerOf(article);
      const matching: Watch[] = [];
      for (const [index, watch] of watches.entries()) {
        if (index % AT_ONCE === AT_ONCE - 1) await breathe();
        const rule = ruleOf(watch.expression);
        if (rule && holds(rule)) matching.push(watch);
      }
      return matching;
    },

    compose: (hits) => tellFound(hits, { archive, ruleOf, most }),

    lookBack: (conversation, expression, since) =>
      lookBack({ archive, conversation, checkerOf, most }, readWatched(expression, today()), {
        expression,
        since,
      }),
  };
}

/** Whether a rule holds in an article, whose words are read once for all rules. */
function checkerOf(article: Article): (watched: WatchRule) => boolean {
  const checked = checkedOf(article, `${article.title}\n${article.text}`, article.quotations);
  const stems = new Set(checked.words.map(({ stem }) => stem));
  return ({ rule, words }) => mayHave(stems, words) && holdsIn(rule, checked);
}
