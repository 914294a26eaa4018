import { createLog } from "../../adapters/log/create-log.ts";
import { type Briefing, createBriefings } from "../../briefing/briefing.ts";
import { createCorrections } from "../../briefing/corrections/find-corrections.ts";
import { readConfig, secretsOf } from "../../config.ts";
import type { Conversation } from "../../domain/conversation.ts";
import { openStore } from "../open-store.ts";

type Asking = {
  [Name in keyof Briefing]: Briefing[Name] extends (...input: never) => Promise<unknown>
    ? Name
    : never;
}[keyof Briefing];

/** One question to one conversation's briefing. */
export interface Asked {
  readonly conversation: Conversation;
  readonly today: string;
  readonly name: Asking;
  readonly input: readonly unknown[];
}

/** Whatever of a briefing takes its time: nearly all of it. */
export const ASKINGS: Readonly<Record<Asking, true>> = {
  extent: true,
  articles: true,
  article: true,
  speakers: true,
  everyoneQuoted: true,
  splitAsk: true,
  findSpeaker: true,
  findArticle: true,
  quotesOf: true,
  quotesAbout: true,
  whoSpoke: true,
  timelineOf: true,
  correctionsOf: true,
  correctionsBy: true,
  summarise: true,
  search: true,
  quoteAt: true,
  verify: true,
  verifyMessage: true,
  suggestSpeakers: true,
  suggestArticles: true,
};

/** What answers are made of, opened a second time, for a thread that does nothing else. */
export async function openAnswers() {
  const config = readConfig();
  const log = createLog({ level: config.logLevel, secrets: secretsOf(config) });
  const store = await openStore(config, { log, readOnly: true, hasFiles: true });
  const briefings = createBriefings(store.archive, createCorrections(store.sources), store.rulings);

  return {
    ask: ({ conversation, today, name, input }: Asked): Promise<unknown> => {
      const answer: (...input: never[]) => Promise<unknown> = briefings.of(conversation, today)[
        name
      ];
      return answer(...(input as never[]));
    },
    close: store.close,
  };
}
