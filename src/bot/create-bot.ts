import type { Briefings } from "../briefing/briefing.ts";
import type { FilterService } from "../briefing/filter/create-filter-service.ts";
import type { DigestService } from "../delivery/run/digest-service.ts";
import type { WatchService } from "../delivery/watch/create-watch-service.ts";
import type { Invocation, MessageInvocation } from "../domain/command.ts";
import { type Asker, conversationKey, isLocal } from "../domain/conversation.ts";
import { BotError, type ErrorCode } from "../domain/errors.ts";
import { leastLimits, type PlatformLimits, type Platforms } from "../domain/platform.ts";
import {
  decodeButtonValue,
  encodeButtonValue,
  type Pressed,
} from "../domain/reply/button-value.ts";
import type { FileFormat } from "../domain/reply/file-format.ts";
import { type Reply, say } from "../domain/reply.ts";
import { dayIn } from "../domain/time/days.ts";
import { canonicalTimezone } from "../domain/time/timezone.ts";
import type { Bot, PressReply, Request } from "../ports/bot.ts";
import type { Clock } from "../ports/clock.ts";
import type { IdempotencyKeys } from "../ports/idempotency-keys.ts";
import type { Log } from "../ports/log.ts";
import type { SourceService } from "../sources/service/source-service.ts";
import { citeMenu, fitButtons } from "./cite-menu.ts";
import type { Command, CommandContext } from "./command.ts";
import { complete } from "./complete.ts";
import { createIsFirstTime } from "./create-is-first-time.ts";
import { splitFormat, takeAlong } from "./files/take-along.ts";
import { findTarget } from "./find-target.ts";
import { notUnderstood, offer, type TakenFor, takenFor } from "./plain-words/show-understood.ts";
import { understand } from "./plain-words/understand.ts";
import { readOptions } from "./read-options.ts";
import { sharedPage, showPage } from "./show-page.ts";

export interface BotParts {
  readonly commands: readonly Command[];
  readonly briefings: Briefings;
  readonly digests: DigestService;
  readonly sources: SourceService;
  readonly filters: FilterService;
  readonly watches: WatchService;
  readonly platforms: Platforms;
  readonly keys: IdempotencyKeys;
  readonly clock: Clock;
  /** Of those whose platform tells none; UTC unless given. */
  readonly timezone?: string;
  readonly log: Log;
}

export function createBot(parts: BotParts): Bot {
  const { commands, log } = parts;
  const answering: AnswerParts = {
    ...parts,
    limits: leastLimits(parts.platforms),
    isFirstShare: createIsFirstTime({ ...parts, forMs: SHARES_REMEMBERED_MS }),
  };

  return {
    commands,
    isFirstTime: createIsFirstTime(parts),
    respond: ({ ask, ...where }) =>
      politely(log, where, async () => {
        if (typeof ask === "string") return answerTyped(ask, where, answering);
        if ("onMessage" in ask) return onMessage(ask, where, answering);
        return answer(running(ask), where, answering);
      }),
    press: ({ value, ...where }) =>
      politely(log, where, async () => {
        const pressed = decodeButtonValue(value);
        if (!pressed) throw new BotError("bad-input", "That button is out of date. Ask again.");
        return press(pressed, where, answering);
      }),
    async complete(request) {
      try {
        return await complete(request, answering);
      } catch (error) {
        log.error("complete-failed", { error });
        return [];
      }
    },
  };
}

/** Chosen by hand: nobody presses a button that is older than a month. */
const SHARES_REMEMBERED_MS = 30 * 86_400_000;

interface AnswerParts extends BotParts {
  readonly limits: PlatformLimits;
  readonly isFirstShare: Bot["isFirstTime"];
}

type Where = Pick<Request, "asker" | "conversation" | "findObstacle">;

async function answer(pressed: Pressed, where: Where, parts: AnswerParts): Promise<Reply> {
  return (await prepare(pressed, where, parts))(pressed.verb);
}

async function press(pressed: Pressed, where: Where, parts: AnswerParts): Promise<PressReply> {
  switch (pressed.verb) {
    case "share":
      return share(pressed, where, parts);
    case "beside":
      return { ...(await answer({ ...pressed, verb: "run" }, where, parts)), isBeside: true };
    case "take":
      return { ...(await answer(pressed, where, parts)), isBeside: true };
    case "page":
    case "run":
      return answer(pressed, where, parts);
  }
}

/** The answer is given whole: no button could carry somebody's message. */
async function onMessage(
  { onMessage: name, message }: MessageInvocation,
  where: Where,
  parts: AnswerParts,
): Promise<Reply> {
  const item = parts.commands.find((command) => command.name === name)?.onMessage;
  if (!item) throw new BotError("bad-input", "Verbatim can't do that with a message any more.");
  const context = contextOf(where, parts);
  const reply = await item.run({ ...context, message });
  return { ...reply, ...citeMenu(reply.blocks, answerIdAt(context.now), parts.limits) };
}

async function answerTyped(text: string, where: Where, parts: AnswerParts): Promise<Reply> {
  const { commands, briefings } = parts;
  const { typed, as } = splitFormat(text);
  const briefing = briefings.of(where.conversation, todayOf(where.asker, parts));
  const understood = await understand(typed, { commands, briefing });
  switch (understood.as) {
    case "typed":
      return answer(running(understood.invocation, as), where, parts);
    case "taken for": {
      const { invocation, others } = understood;
      const taken = takenFor(invocation, others, commands);
      return (await prepare(running(invocation, as), where, parts))("run", taken);
    }
    case "offer": {
      const offered = offer(understood.invocation, understood.others, commands);
      return { ...offered, buttons: fitButtons(offered.buttons, parts.limits) };
    }
    case "nothing":
      return notUnderstood(briefing);
  }
}

function running(invocation: Invocation, as?: FileFormat): Pressed {
  return { verb: "run", page: 0, invocation, ...(as && { as }) };
}

/**
 * An answer is shared once, however often and by however many people its button is pressed. Then
 * the button goes.
 */
async function share(pressed: Pressed, where: Where, parts: AnswerParts): Promise<PressReply> {
  const show = await prepare(pressed, where, parts);
  const key = `share:${conversationKey(where.conversation)}:${encodeButtonValue(pressed)}`;
  return (await parts.isFirstShare(key))
    ? { ...show("share"), inPlace: sharedPage(show("page"), "Shared with everyone here.") }
    : sharedPage(show("page"), "Shared here already. To share it again, ask again.");
}

/** Runs the command, and gives what shows its answer. */
async function prepare(
  pressed: Pressed,
  where: Where,
  parts: AnswerParts,
): Promise<(verb: Pressed["verb"], taken?: TakenFor) => Reply> {
  const target = findTarget(pressed.invocation, parts.commands);
  if (pressed.verb !== "run" && !target.isRepeatable) {
    throw new BotError("bad-input", "That can't be run again from a button. Type the command.");
  }
  const options = readOptions(pressed.invocation.options, target.options);
  const context = contextOf(where, parts);
  const reply = await target.run({ options, ...context });
  const invocation = { ...pressed.invocation, options };
  const { page, answerId, as } = pressed;
  return (verb, taken) => {
    if (as) return takeAlong(reply, as, context.now);
    const showing = {
      isRepeatable: target.isRepeatable,
      sharedBy: where.asker.name,
      limits: parts.limits,
      ...(taken && { taken }),
      // One quotation of an answer is shared as a part of that answer.
      answerId: (verb === "run" ? answerId : undefined) ?? answerIdAt(context.now),
    };
    return showPage(reply, { verb, page, invocation }, showing);
  };
}

function answerIdAt(now: Date): string {
  return Math.floor(now.getTime() / 1_000).toString(36);
}

function contextOf(where: Where, parts: AnswerParts): CommandContext {
  const now = parts.clock.now();
  return {
    briefing: parts.briefings.of(where.conversation, todayOf(where.asker, parts)),
    digests: parts.digests,
    sources: parts.sources,
    filters: parts.filters,
    watches: parts.watches,
    commands: parts.commands,
    platform: parts.platforms[where.conversation.platform],
    limits: parts.limits,
    now,
    findObstacle: async () => null,
    ...where,
  };
}

/** "Yesterday" is the asker's. */
function todayOf({ timezone }: Asker, parts: AnswerParts): string {
  const zone = canonicalTimezone(timezone ?? "") ?? parts.timezone ?? "UTC";
  return dayIn(parts.clock.now(), zone);
}

const SHOWN: ReadonlySet<ErrorCode> = new Set([
  "bad-input",
  "not-found",
  "not-allowed",
  "over-quota",
]);

/** Whatever goes wrong, the asker gets one answer and the log gets one line. */
async function politely(
  log: Log,
  { conversation, asker }: Where,
  work: () => Promise<PressReply>,
): Promise<PressReply> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BotError && SHOWN.has(error.code)) return say(error.message);
    log.error("answer-failed", {
      platform: conversation.platform,
      channel: conversation.channel,
      code: error instanceof BotError ? error.code : "unexpected",
      error,
    });
    // Where the disk lies, and what is on it, is for whoever sits at this machine.
    const isOwner = asker.mayManageDigests && isLocal(conversation);
    const words = isOwner && error instanceof BotError ? error.message : WENT_WRONG;
    return { ...say(words), isFault: true };
  }
}

const WENT_WRONG =
  "Something went wrong on our side. It has been noted; please try again in a minute.";
