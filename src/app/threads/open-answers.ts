import { createLog } from "../../adapters/log/create-log.ts";
import { type Briefing, createBriefings } from "../../briefing/briefing.ts";
import { createCorrections } from "../../briefing/corrections/find-corrections.ts";
import { readConfig, secretsOf } from "../../config.ts";
import type { Conversation } from "../../domain/conversation.ts";
import { keepNewest } from "../../domain/memory/keep-newest.ts";
import { openStore } from "../open-store.ts";

export type Asking = {
  [Name in keyof Briefing]: Briefing[Name] extends (...input: never) => Promise<unknown>
    ? Name
    : never;
}[keyof Briefing];

/** One question to the briefing of one answer. */
export interface Asked {
  /** Counts answers. What one has looked up is not looked up for it again. */
  readonly answer: number;
  readonly conversation: Conversation;
  readonly today: string;
  readonly name: Asking;
  readonly input: readonly unknown[];
}

/** Of each the compiler asks that it stands here. */
const ASKINGS: Readonly<Record<Asking, true>> = {
  extent: true,
  articles: true,
  listArticles: true,
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
  nearestSpelling: true,
  quoteAt: true,
  verify: true,
  verifyMessage: true,
  suggestSpeakers: true,
  suggestArticles: true,
};

/** Whatever of a briefing takes its time: nearly all of it. */
export const ASKED = Object.keys(ASKINGS) as readonly Asking[];

/** Chosen by hand: more answers than that are seldom at work at once, and would only take longer. */
const AT_WORK = 16;

/** What answers are made of, opened a second time, for a thread that does nothing else. */
export async function openAnswers() {
  const config = readConfig();
  const log = createLog({ level: config.logLevel, secrets: secretsOf(config) });
  const store = await openStore(config, { log, readOnly: true, hasFiles: true });
  const briefings = createBriefings(store.archive, createCorrections(store.sources), store.rulings);

  const atWork = new Map<number, Briefing>();

  function briefingFor({ answer, conversation, today }: Asked): Briefing {
    const briefing = atWork.get(answer) ?? briefings.of(conversation, today);
    keepNewest(atWork, [answer, briefing], AT_WORK);
    return briefing;
  }

  return {
    ask(asked: Asked): Promise<unknown> {
      const answer: (...input: never[]) => Promise<unknown> = briefingFor(asked)[asked.name];
      return answer(...(asked.input as never[]));
    },
    close: store.close,
  };
}
