import { performance } from "node:perf_hooks";
import type { Article, ParseSource } from "../domain/article.ts";
import type { OpenParsers } from "../ingest/worker/open-parsers.ts";
import type { Bot } from "../ports/bot.ts";
import type { Log, LogDetails } from "../ports/log.ts";
import type { Meter } from "../ports/meter.ts";

/** Counts each event, logged or not; one that has `ms` among its details tells how long it took. */
export function measureLog(log: Log, meter: Pick<Meter, "happened"> | null): Log {
  if (meter === null) return log;
  const at = (level: keyof Log) => (event: string, details?: LogDetails) => {
    const ms = details?.ms;
    const took = typeof ms === "number" ? { seconds: ms / 1_000 } : {};
    meter.happened({ name: event, level, ...took });
    log[level](event, details);
  };
  return { info: at("info"), warn: at("warn"), error: at("error") };
}

/** Times each document that is read, its turn among others included. */
export function measureParsing(parsers: OpenParsers, log: Log): OpenParsers {
  return {
    ...parsers,
    parse: (name, input) =>
      timed(parsers.parse(name, input), (ms) => log.info("document read", { parser: name, ms })),
  };
}

/** Times each article; a start may parse thousands, and logs none of them. */
export function measureParse(
  parse: ParseSource,
  meter: Pick<Meter, "happened"> | null,
): ParseSource {
  if (meter === null) return parse;
  return (source) => {
    const began = performance.now();
    const tell = (article: Article) => {
      const seconds = (performance.now() - began) / 1_000;
      meter.happened({ name: "article parsed", level: "info", seconds });
      return article;
    };
    const parsed = parse(source);
    return parsed instanceof Promise ? parsed.then(tell) : tell(parsed);
  };
}

/** Tells how long the work took, also where it failed. */
export async function timed<Result>(
  work: Promise<Result>,
  tell: (ms: number) => void,
): Promise<Result> {
  const began = performance.now();
  try {
    return await work;
  } finally {
    tell(Math.round(performance.now() - began));
  }
}

/** Times each answer. */
export function measureBot(bot: Bot, meter: Pick<Meter, "answered"> | null): Bot {
  if (meter === null) return bot;
  const since = (began: number) => (performance.now() - began) / 1_000;
  return {
    ...bot,
    async respond(request) {
      const began = performance.now();
      const reply = await bot.respond(request);
      const { platform } = request.conversation;
      const isFault = reply.isFault ?? false;
      meter.answered({ platform, to: "question", isFault, seconds: since(began) });
      return reply;
    },
    async press(press) {
      const began = performance.now();
      const reply = await bot.press(press);
      const { platform } = press.conversation;
      const isFault = reply.isFault ?? false;
      meter.answered({ platform, to: "press", isFault, seconds: since(began) });
      return reply;
    },
    async complete(request) {
      const began = performance.now();
      const choices = await bot.complete(request);
      const { platform } = request.conversation;
      meter.answered({ platform, to: "typing", isFault: false, seconds: since(began) });
      return choices;
    },
  };
}
