import { createHash } from "node:crypto";
import type { App, RespondFn } from "@slack/bolt";
import { z } from "zod";
import type { Asker, Conversation } from "../../../domain/conversation.ts";
import { BotError } from "../../../domain/errors.ts";
import { withoutShareButton } from "../../../domain/reply/button-value.ts";
import { type Reply, say } from "../../../domain/reply.ts";
import type { Bot, PressReply, Request } from "../../../ports/bot.ts";
import type { Log } from "../../../ports/log.ts";
import type { Asked as Workspace } from "../connect/installations.ts";
import { handOverFile } from "../post/hand-over-file.ts";
import { BUTTON_ID } from "../render/to-actions.ts";
import { DIRECT_MESSAGES } from "./create-obstacle-check.ts";
import type { Desk } from "./desk.ts";
import type { Desks } from "./desks.ts";
import { byResponse, type ShowTools, showReply } from "./show-reply.ts";
import { slashCommands, toAsk } from "./slash-commands.ts";

export interface AnswerOptions extends Omit<ShowTools, "client"> {
  readonly app: App;
  readonly bot: Bot;
  readonly desks: Desks;
  /** The answers being worked on. */
  readonly inHand: Set<Promise<void>>;
}

/** Slack drops what is not acknowledged within 3 s, so `ack` comes before any work. */
export function answerSlack(options: AnswerOptions): void {
  const { app, bot, log } = options;

  for (const name of slashCommands(bot.commands)) {
    app.command(name, async ({ ack, command, respond }) => {
      await acknowledge(ack, log);
      const answer = () => answerCommand(options, { name, command, respond });
      await once(options, { body: command, respond, answer });
    });
  }

  app.action(new RegExp(`^${BUTTON_ID}`), async ({ ack, action, body, respond }) => {
    await acknowledge(ack, log);
    const answer = () => answerPress(options, { action, body, respond });
    await once(options, { body, respond, answer });
  });

  app.error(async (error) => log.error("slack answer failed", { error }));
}

export async function acknowledge(ack: () => Promise<void>, log: Log): Promise<void> {
  const began = performance.now();
  await ack();
  log.info("slack.acknowledged", { ms: Math.round(performance.now() - began) });
}

const commandSchema = z.object({
  text: z.string().default(""),
  user_id: z.string(),
  user_name: z.string().default(""),
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  channel_id: z.string(),
});

const actionSchema = z.union([
  z.object({ value: z.string() }),
  // Of a menu.
  z
    .object({ selected_option: z.object({ value: z.string() }) })
    .transform((action) => action.selected_option),
]);

const pressSchema = z.object({
  user: z.object({
    id: z.string(),
    username: z.string().default(""),
    team_id: z.string().nullish(),
  }),
  team: z.object({ id: z.string() }).nullish(),
  enterprise: z.object({ id: z.string() }).nullish(),
  channel: z.object({ id: z.string() }).nullish(),
  container: z
    .object({
      is_ephemeral: z.boolean().default(false),
      channel_id: z.string().nullish(),
      message_ts: z.string().nullish(),
      thread_ts: z.string().nullish(),
    })
    .prefault({}),
});

/**
 * Slack may deliver an envelope again, and a signed request that somebody has kept can be sent again
 * for minutes. Each asking has a `trigger_id` of its own, so the same words mean the same asking.
 */
export async function once(
  options: AnswerOptions,
  { body, respond, answer }: Asking,
): Promise<void> {
  const { inHand, bot, log } = options;
  const digest = createHash("sha256").update(JSON.stringify(body)).digest("base64url");
  const working = bot
    .isFirstTime(`slack:${digest}`)
    .then((isFirst) => (isFirst ? answer() : undefined))
    .catch(async (error: unknown) => {
      log.error("slack answer failed", { error });
      if (respond)
        await showReply(UNCLEAR, byResponse(respond, AGAIN), asStranger(options)).catch(() => {});
    });
  inHand.add(working);
  await working.finally(() => inHand.delete(working));
}

interface Asking {
  readonly body: unknown;
  /** The way to answer it, where it came with one. */
  readonly respond?: RespondFn;
  readonly answer: () => Promise<void>;
}

const AGAIN = { audience: "asker", replace: false, thread: null } as const;

/**
 * The answer to what Slack sends in a shape that we don't know, so that nobody waits for nothing.
 */
const UNCLEAR = say(
  "Verbatim could not answer that. It has been noted; /verbatim help shows what it can be asked.",
);

async function answerCommand(
  options: AnswerOptions,
  { name, command, respond }: { name: string; command: unknown; respond: RespondFn },
): Promise<void> {
  const { text, user_id, user_name, channel_id, ...from } = commandSchema.parse(command);
  const user = { id: user_id, name: user_name };
  // Slack takes no command in a thread.
  const place = { channel: channel_id, thread: null };
  await answerAsked(options, { ask: toAsk(name, text), user, from, place, respond });
}

interface Asked {
  readonly ask: Request["ask"];
  readonly user: { readonly id: string; readonly name: string };
  readonly from: Workspace;
  readonly place: { readonly channel: string; readonly thread: string | null };
  readonly respond: RespondFn;
}

/** Answers through the `response_url` that came with the asking. */
export async function answerAsked(
  { bot, desks, ...options }: AnswerOptions,
  { ask, user, from, place, respond }: Asked,
): Promise<void> {
  const desk = await desks.for(from);
  if (!desk) {
    const { elsewhere } = desks;
    await showReply(elsewhere, byResponse(respond, AGAIN), asStranger(options));
    return;
  }
  const { channel, thread } = place;
  const answered = await bot.respond({
    ask,
    asker: await askerOf({ ...user, channel: place.channel }, desk),
    conversation: conversationOf(from.team_id ?? from.enterprise_id, channel),
    findObstacle: () => desk.obstacleIn(channel),
  });
  const handing = { client: desk.clientOnce, person: user.id, direct: directOf(channel) };
  const reply = await handOverFile(answered, { ...handing, log: options.log });
  const { audience } = reply;
  const show = byResponse(respond, { ...AGAIN, audience, thread });
  await showReply(reply, show, { ...options, ...desk });
}

async function answerPress(
  options: AnswerOptions,
  call: { action: unknown; body: unknown; respond: RespondFn },
): Promise<void> {
  const { bot, desks } = options;
  const { value } = actionSchema.parse(call.action);
  const { user, team, enterprise, channel, container } = pressSchema.parse(call.body);
  const asked = { team_id: team?.id ?? user.team_id, enterprise_id: enterprise?.id };
  const place = channel?.id ?? container.channel_id;
  const conversation = conversationOf(asked.team_id ?? asked.enterprise_id, place);
  const desk = await desks.for(asked);
  if (!desk) {
    const { elsewhere } = desks;
    await showReply(elsewhere, byResponse(call.respond, AGAIN), asStranger(options));
    return;
  }
  const tools = { ...options, ...desk };
  const who = { id: user.id, name: user.username, channel: place };
  const asker = await askerOf(who, desk);
  const pressed = await bot.press({ value, asker, conversation });
  const handing = { client: desk.clientOnce, person: user.id, direct: directOf(place) };
  const reply: PressReply = await handOverFile(pressed, { ...handing, log: options.log });
  const { is_ephemeral: isOnlyForOne, message_ts, thread_ts } = container;
  const isToAll = !isOnlyForOne && (place?.startsWith(DIRECT_MESSAGES) ?? false);
  const by = ({ audience }: Reply, replace: boolean) =>
    byResponse(call.respond, {
      audience: isToAll ? "everyone" : audience,
      replace,
      // A message that others answered in a thread names that thread too, and is not in it.
      thread: thread_ts && thread_ts !== message_ts ? thread_ts : null,
    });
  // A page turned by one reader must not turn for all the others of a message they share.
  const isPrivatePage = (isOnlyForOne || isToAll) && reply.audience === "asker" && !reply.isBeside;
  const shown = isToAll ? withoutShareButton(reply) : reply;
  const isShown = await showReply(shown, by(reply, isPrivatePage), tools);
  if (isShown && reply.inPlace && isOnlyForOne) {
    await showReply(reply.inPlace, by(reply.inPlace, true), tools);
  }
}

/** The channel, where it is somebody's own messages: with the app, since it was asked there. */
export function directOf(channel: string | null | undefined): string | null {
  return channel?.startsWith(DIRECT_MESSAGES) ? channel : null;
}

/** For words that need no token: there are no charts in them. */
function asStranger({ drawPicture, log }: Pick<AnswerOptions, "drawPicture" | "log">): ShowTools {
  return { client: null, drawPicture, log };
}

interface Who {
  readonly id: string;
  readonly name: string;
  readonly channel: string | null | undefined;
}

export async function askerOf(
  { id, name, channel }: Who,
  { standingOf }: Pick<Desk, "standingOf">,
): Promise<Asker> {
  const isAlone = channel?.startsWith(DIRECT_MESSAGES);
  return { id, name, ...(isAlone && { isAlone }), ...(await standingOf(id)) };
}

/** An app that is installed for a whole organisation is not told the workspace everywhere. */
export function conversationOf(
  workspace: string | null | undefined,
  channel: string | null | undefined,
): Conversation {
  if (!channel) throw new BotError("bad-input", "Slack did not say which channel was asked in.");
  return { platform: "slack", tenant: workspace ?? "", channel };
}
