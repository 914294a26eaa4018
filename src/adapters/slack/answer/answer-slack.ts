import { createHash } from "node:crypto";
import type { App, RespondArguments, RespondFn } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Asker, Conversation } from "../../../domain/conversation.ts";
import { BotError } from "../../../domain/errors.ts";
import { type Reply, say } from "../../../domain/reply.ts";
import type { Bot } from "../../../ports/bot.ts";
import type { DrawChart } from "../../../ports/draw-chart.ts";
import type { Log } from "../../../ports/log.ts";
import { NO_MARKUP } from "../post/create-poster.ts";
import { uploadCharts } from "../post/upload-charts.ts";
import type { PictureOf } from "../render/fit-blocks.ts";
import { toSlackMessage } from "../render/render.ts";
import { BUTTON_ID } from "../render/to-actions.ts";
import type { createManagerCheck } from "./create-manager-check.ts";
import { slashCommands, toAsk } from "./slash-commands.ts";

interface AnswerOptions {
  readonly app: App;
  readonly bot: Bot;
  readonly standingOf: ReturnType<typeof createManagerCheck>;
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
      const answer = () => answerCommand(options, { name, command, respond });
      await once(options, { body: command, respond, answer });
    });
  }

  app.action(new RegExp(`^${BUTTON_ID}`), async ({ ack, action, body, respond }) => {
    await ack();
    const answer = () => answerPress(options, { action, body, respond });
    await once(options, { body, respond, answer });
  });

  app.error(async (error) => log.error("slack answer failed", { error }));
}

const commandSchema = z.object({
  text: z.string().default(""),
  user_id: z.string(),
  user_name: z.string().default(""),
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
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
  enterprise: z.object({ id: z.string() }).nullish(),
  channel: z.object({ id: z.string() }).nullish(),
  container: z
    .object({ is_ephemeral: z.boolean().default(false), channel_id: z.string().nullish() })
    .prefault({}),
});

/**
 * Slack may deliver an envelope again, and a signed request that somebody has kept can be sent again
 * for minutes. Each asking has a `trigger_id` of its own, so the same words mean the same asking.
 */
async function once(
  { inHand, bot, log }: AnswerOptions,
  { body, respond, answer }: Asking,
): Promise<void> {
  const digest = createHash("sha256").update(JSON.stringify(body)).digest("base64url");
  const working = bot
    .isFirstTime(`slack:${digest}`)
    .then((isFirst) => (isFirst ? answer() : undefined))
    .catch(async (error: unknown) => {
      log.error("slack answer failed", { error });
      await respond(toAnswer({ reply: UNCLEAR, replace: false }, null)).catch(() => {});
    });
  inHand.add(working);
  await working.finally(() => inHand.delete(working));
}

interface Asking {
  readonly body: unknown;
  readonly respond: RespondFn;
  readonly answer: () => Promise<void>;
}

/** To what Slack sends in a shape that we don't know, so that nobody waits for nothing. */
const UNCLEAR = say(
  "Verbatim could not answer that. It has been noted; /verbatim help shows what it can be asked.",
);

async function answerCommand(
  options: AnswerOptions,
  call: { name: string; command: unknown; respond: RespondFn },
): Promise<void> {
  const { bot, standingOf } = options;
  const sent = commandSchema.parse(call.command);
  const reply = await bot.respond({
    ask: toAsk(call.name, sent.text),
    asker: await askerOf(sent.user_id, sent.user_name, standingOf),
    conversation: conversationOf(sent.team_id ?? sent.enterprise_id, sent.channel_id),
  });
  await send(call.respond, { reply, replace: false }, options);
}

async function answerPress(
  options: AnswerOptions,
  call: { action: unknown; body: unknown; respond: RespondFn },
): Promise<void> {
  const { bot, standingOf } = options;
  const { value } = buttonSchema.parse(call.action);
  const { user, team, enterprise, channel, container } = pressSchema.parse(call.body);
  const workspace = team?.id ?? user.team_id ?? enterprise?.id;
  const reply = await bot.press({
    value,
    asker: await askerOf(user.id, user.username, standingOf),
    conversation: conversationOf(workspace, channel?.id ?? container.channel_id),
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
  standingOf: AnswerOptions["standingOf"],
): Promise<Asker> {
  return { id, name, ...(await standingOf(id)) };
}

/** An app that is installed for a whole organisation is not told the workspace everywhere. */
function conversationOf(
  workspace: string | null | undefined,
  channel: string | null | undefined,
): Conversation {
  if (!channel) throw new BotError("bad-input", "Slack did not say which channel was asked in.");
  return { platform: "slack", tenant: workspace ?? "", channel };
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
  const pictureOf = await uploadCharts(answer.reply, { client, drawChart, log });
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
