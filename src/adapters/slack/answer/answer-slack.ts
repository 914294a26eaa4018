import { createHash } from "node:crypto";
import type { App, RespondArguments, RespondFn } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Asker, Conversation } from "../../../domain/conversation.ts";
import type { Reply } from "../../../domain/reply.ts";
import type { Bot } from "../../../ports/bot.ts";
import type { DrawChart } from "../../../ports/draw-chart.ts";
import type { Log } from "../../../ports/log.ts";
import { NO_MARKUP } from "../post/create-poster.ts";
import type { PictureOf } from "../render/fit-blocks.ts";
import { toSlackMessage } from "../render/render.ts";
import { BUTTON_ID } from "../render/to-actions.ts";
import { uploadCharts } from "../render/upload-charts.ts";
import { slashCommands, toAsk } from "./slash-commands.ts";

interface AnswerOptions {
  readonly app: App;
  readonly bot: Bot;
  readonly isManager: (userId: string) => Promise<boolean>;
  /** The answers being worked on. */
  readonly inHand: Set<Promise<void>>;
  readonly log: Log;
  readonly client: WebClient;
  readonly drawChart: DrawChart;
}

/** Slack drops what is not acknowledged within 3 s, so `ack` comes before any work. */
export function answerSlack(options: AnswerOptions): void {
  const { app, bot, log } = options;

  for (const name of slashCommands(bot.commands)) {
    app.command(name, async ({ ack, command, respond }) => {
      await ack();
      await once(options, command, () => answerCommand(options, { name, command, respond }));
    });
  }

  app.action(new RegExp(`^${BUTTON_ID}`), async ({ ack, action, body, respond }) => {
    await ack();
    await once(options, body, () => answerPress(options, { action, body, respond }));
  });

  app.error(async (error) => log.error("slack answer failed", { error }));
}

const commandSchema = z.object({
  text: z.string().default(""),
  user_id: z.string(),
  user_name: z.string().default(""),
  team_id: z.string(),
  channel_id: z.string(),
});

const buttonSchema = z.object({ value: z.string() });

const pressSchema = z.object({
  user: z.object({
    id: z.string(),
    username: z.string().default(""),
    team_id: z.string().nullish(),
  }),
  team: z.object({ id: z.string() }).nullish(),
  channel: z.object({ id: z.string() }),
  container: z.object({ is_ephemeral: z.boolean().default(false) }),
});

/**
 * Slack may deliver an envelope again, and a signed request that somebody has kept can be sent again
 * for minutes. Each asking has a `trigger_id` of its own, so the same words mean the same asking.
 */
async function once(
  { inHand, bot }: AnswerOptions,
  body: unknown,
  answer: () => Promise<void>,
): Promise<void> {
  const digest = createHash("sha256").update(JSON.stringify(body)).digest("base64url");
  const working = bot
    .isFirstTime(`slack:${digest}`)
    .then((isFirst) => (isFirst ? answer() : undefined));
  inHand.add(working);
  await working.finally(() => inHand.delete(working));
}

async function answerCommand(
  options: AnswerOptions,
  call: { name: string; command: unknown; respond: RespondFn },
): Promise<void> {
  const { bot, isManager } = options;
  const { text, user_id, user_name, team_id, channel_id } = commandSchema.parse(call.command);
  const reply = await bot.respond({
    ask: toAsk(call.name, text),
    asker: await askerOf(user_id, user_name, isManager),
    conversation: conversationOf(team_id, channel_id),
  });
  await send(call.respond, { reply, replace: false }, options);
}

async function answerPress(
  options: AnswerOptions,
  call: { action: unknown; body: unknown; respond: RespondFn },
): Promise<void> {
  const { bot, isManager } = options;
  const { value } = buttonSchema.parse(call.action);
  const { user, team, channel, container } = pressSchema.parse(call.body);
  const reply = await bot.press({
    value,
    asker: await askerOf(user.id, user.username, isManager),
    conversation: conversationOf(team?.id ?? user.team_id ?? "", channel.id),
  });
  // A page turned by one reader must not turn for all the others of a message they share.
  const isPrivatePage = container.is_ephemeral && reply.audience === "asker";
  const isShown = await send(call.respond, { reply, replace: isPrivatePage }, options);
  if (isShown && reply.inPlace && container.is_ephemeral) {
    await send(call.respond, { reply: reply.inPlace, replace: true }, options);
  }
}

async function askerOf(
  id: string,
  name: string,
  isManager: AnswerOptions["isManager"],
): Promise<Asker> {
  return { id, name, mayManageDigests: await isManager(id) };
}

function conversationOf(tenant: string, channel: string): Conversation {
  return { platform: "slack", tenant, channel };
}

interface Answer {
  readonly reply: Reply;
  readonly replace: boolean;
}

function toAnswer({ reply, replace }: Answer, pictureOf: PictureOf | null): RespondArguments {
  return {
    ...toSlackMessage(reply, pictureOf ?? undefined),
    ...NO_MARKUP,
    response_type: reply.audience === "everyone" ? "in_channel" : "ephemeral",
    replace_original: replace,
  };
}

async function send(
  respond: RespondFn,
  answer: Answer,
  { log, client, drawChart }: AnswerOptions,
): Promise<boolean> {
  const pictureOf = await uploadCharts(answer.reply, { client, drawChart });
  let refusal = await refusalOf(respond(toAnswer(answer, pictureOf)));
  // The picture may not be ready yet, and its words are as good an answer.
  if (refusal && pictureOf) refusal = await refusalOf(respond(toAnswer(answer, null)));
  if (refusal) log.warn("slack answer failed", { reason: refusal });
  return refusal === null;
}

/** Slack refuses some answers with a 200. */
async function refusalOf(responding: ReturnType<RespondFn>): Promise<string | null> {
  const response = await responding;
  return /"error":\s*"(\w+)"/.exec(await response.text())?.[1] ?? null;
}
