import { digest } from "../../../commands/digest.ts";
import { platforms } from "../../../src/app/platforms.ts";
import { type BotParts, createBot } from "../../../src/bot/create-bot.ts";
import type { Conversation } from "../../../src/domain/conversation.ts";
import type { Block, Reply } from "../../../src/domain/reply.ts";
import type { Bot } from "../../../src/ports/bot.ts";
import { briefingsOver } from "../briefings.ts";
import { silentLog } from "../log/silent-log.ts";
import { sourceService } from "../sources/source-service.ts";
import { memoryKeys } from "../store/memory-keys.ts";
import { openDigestService, type TestDigestService } from "./digest-service.ts";
import { ROOM } from "./digests.ts";
import { filterService } from "./filter-service.ts";
import { watchService } from "./watch-service.ts";

/** The digest commands over a real service and store. */
export interface TestNewsroom extends TestDigestService {
  ask(text: string, conversation?: Conversation): Promise<Reply>;
  press(value: string, conversation?: Conversation): Promise<Reply>;
  askAsReader(text: string, conversation?: Conversation): Promise<Reply>;
  askWhereNothingCanBePosted(text: string): Promise<Reply>;
  complete(typed: string): Promise<readonly string[]>;
}

/** A bot over a real service and store, which has read nothing. */
export function botOfService(test: TestDigestService, commands: BotParts["commands"]): Bot {
  return createBot({
    commands,
    briefings: briefingsOver([]),
    digests: test.service,
    sources: sourceService(test),
    filters: filterService(test),
    watches: watchService(test),
    clock: test.clock,
    platforms,
    keys: memoryKeys(),
    log: silentLog,
  });
}

export async function newsroom(): Promise<TestNewsroom> {
  const test = await openDigestService();
  const bot = botOfService(test, [digest]);
  const ask =
    (mayManageDigests: boolean) =>
    (text: string, conversation = ROOM) =>
      bot.respond({ ask: text, conversation, asker: { id: "ada", name: "Ada", mayManageDigests } });
  const asker = { id: "ada", name: "Ada", mayManageDigests: true };
  const findObstacle = async () => "Type /invite @Verbatim there.";
  return {
    ...test,
    askWhereNothingCanBePosted: (text) =>
      bot.respond({ ask: text, conversation: ROOM, asker, findObstacle }),
    ask: ask(true),
    press: (value, conversation = ROOM) => bot.press({ value, conversation, asker }),
    askAsReader: ask(false),
    complete: async (typed) =>
      (await bot.complete({ typed, conversation: ROOM })).map(({ label }) => label),
  };
}

export function wordsOf({ title, blocks }: Reply): string {
  return [title, ...blocks.flatMap(blockWords)].filter(Boolean).join("\n");
}

function blockWords(block: Block): readonly (string | null)[] {
  if (block.kind !== "list") return [block.text];
  return block.items.flatMap(({ text, detail }) => [text, detail]);
}
