import { platforms } from "../../../src/app/platforms.ts";
import type { PlatformName } from "../../../src/domain/conversation.ts";
import type { Chat, MessageEdit, Post, PostOutcome } from "../../../src/ports/chat.ts";

/** A destination that notes down what it was given, and answers as it is told to. */
export interface JournalChat extends Chat {
  readonly posts: readonly Post[];
  readonly edits: readonly MessageEdit[];
  /** In place of the next answers, one each. */
  answer(...outcomes: readonly Answer[]): void;
}

type Answer = PostOutcome | ((post: Post) => PostOutcome | Promise<PostOutcome>);

export function journalChat(platform: PlatformName = "room"): JournalChat {
  const posts: Post[] = [];
  const edits: MessageEdit[] = [];
  const answers: Answer[] = [];

  return {
    platform: platforms[platform],
    posts,
    edits,
    answer(...outcomes) {
      answers.push(...outcomes);
    },
    async start() {},
    async stop() {},
    isOpen: async () => true,
    async post(post) {
      posts.push(post);
      const answer = answers.shift() ?? { status: "sent", messageId: `m${posts.length}` };
      return typeof answer === "function" ? answer(post) : answer;
    },
    async edit(edit) {
      edits.push(edit);
      const answer = answers.shift() ?? { status: "sent", messageId: edit.messageId };
      return typeof answer === "function" ? answer(edit) : answer;
    },
  };
}
