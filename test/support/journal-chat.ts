import type { Platform } from "../../src/domain/conversation.ts";
import type { Chat, Post, PostOutcome } from "../../src/ports/chat.ts";

/** A destination that notes down what it was given, and answers as it is told to. */
export interface JournalChat extends Chat {
  readonly posts: readonly Post[];
  /** In place of the next answers, one each. */
  answer(...outcomes: readonly Answer[]): void;
}

type Answer = PostOutcome | ((post: Post) => PostOutcome | Promise<PostOutcome>);

export function journalChat(platform: Platform = "room"): JournalChat {
  const posts: Post[] = [];
  const answers: Answer[] = [];

  return {
    platform,
    posts,
    answer(...outcomes) {
      answers.push(...outcomes);
    },
    async start() {},
    async stop() {},
    async post(post) {
      posts.push(post);
      const answer = answers.shift() ?? { status: "sent", messageId: `m${posts.length}` };
      return typeof answer === "function" ? answer(post) : answer;
    },
  };
}
