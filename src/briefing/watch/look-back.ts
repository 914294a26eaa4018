import type { Conversation } from "../../domain/conversation.ts";
import { EMPTY_REPLY, type Reply } from "../../domain/reply.ts";
import { daysInBoth } from "../../domain/time/days.ts";
import { count, longDate } from "../../domain/wording.ts";
import { toCandidates } from "../asking/to-candidates.ts";
import { type Answers, wantedOf } from "../asking/view.ts";
import type { MessageRoom } from "../edition/edition-pages.ts";
import { readForWatches, type WatchRule } from "./read-watched.ts";
import { MOST_SHOWN, moreNote, shortly, showFound } from "./show-found.ts";

interface LookingTools {
  readonly archive: Pick<Answers, "articles">;
  readonly conversation: Conversation;
  readonly most: MessageRoom;
}

/** Chosen by hand: more in a week and the words are too common to be watched for. */
const MOST_LOOKED_AT = 300;

/** Tells what a watch would have found since a day. */
export async function lookBack(
  { archive, conversation, most }: LookingTools,
  watched: WatchRule,
  { expression, since }: { readonly expression: string; readonly since: string },
): Promise<Reply> {
  const { rule } = watched;
  const { words, days: asked } = toCandidates(rule);
  const days = daysInBoth(asked, { since });
  const wanted = { ...wantedOf(days), ...(words && { words }), limit: MOST_LOOKED_AT };
  const articles = await archive.articles({ conversation, isWide: true }, wanted);
  const caught = articles.filter((article) => watched.holds(readForWatches(article)));
  const shown = caught.slice(0, MOST_SHOWN).map((article) => ({ article, rule, note: null }));
  const { blocks, left } = showFound(shown, most);
  const many = caught.length === 0 ? "nothing" : count(caught.length, "article");
  const text = `Since ${longDate(since)} this would have found ${many} here.`;
  return {
    ...EMPTY_REPLY,
    title: `Watch: ${shortly(expression)}`,
    blocks: [
      { kind: "text", text },
      ...blocks,
      ...moreNote(caught.length - shown.length + left, expression),
    ],
  };
}
