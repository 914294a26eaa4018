import { z } from "zod";
import { BotError } from "../../../domain/errors.ts";
import { withoutShareButton } from "../../../domain/reply/button-value.ts";
import { type AnswerOptions, askerOf, conversationOf, once } from "./answer-slack.ts";
import { isElsewhere } from "./own-workspace.ts";
import { asMessage, onHome, showReply } from "./show-reply.ts";
import { askIn } from "./slash-commands.ts";

interface EventOptions extends AnswerOptions {
  readonly onGone: (fault: BotError) => void;
}

/**
 * Words to the bot, in a channel by its name or alone with it, are commands like any other. What
 * came by a channel is answered to its asker alone, as commands are, and in its thread.
 */
export function answerEvents(options: EventOptions): void {
  const { app, onGone, own, log } = options;
  const isHere = (sent: { readonly team_id?: string | null | undefined }) => {
    // Only a token of that workspace could answer there.
    if (isElsewhere(sent, own))
      log.warn("slack event of another workspace", { team: sent.team_id });
    return !isElsewhere(sent, own);
  };
  const hearWords = async ({ body }: { body: unknown }) => {
    const words = wordsSchema.safeParse(body).data;
    if (words && isToUs(words.event) && isHere(words))
      await once(options, { body, answer: () => answerWords(options, words) });
  };
  app.event("app_mention", hearWords);
  app.event("message", hearWords);

  app.event("app_home_opened", async ({ body }) => {
    const opened = homeSchema.safeParse(body).data;
    if (opened && isHere(opened))
      await once(options, { body, answer: () => fillHome(options, opened) });
  });

  for (const name of ["app_uninstalled", "tokens_revoked"] as const) {
    app.event(name, async ({ body }) => {
      if (removalSchema(own.team).safeParse(body).success) onGone(removed);
    });
  }
}

const envelope = { team_id: z.string().nullish(), enterprise_id: z.string().nullish() };

const wordsSchema = z.object({
  ...envelope,
  event: z.object({
    type: z.enum(["app_mention", "message"]),
    user: z.string(),
    bot_id: z.string().nullish(),
    subtype: z.string().nullish(),
    channel: z.string(),
    channel_type: z.string().nullish(),
    text: z.string().default(""),
    thread_ts: z.string().nullish(),
  }),
});

type Words = z.infer<typeof wordsSchema>;

const homeSchema = z.object({
  ...envelope,
  event: z.object({ user: z.string(), channel: z.string(), tab: z.literal("home") }),
});

/** Reads a removal from the workspace whose token we have; of its tokens, the bot's. */
const removalSchema = (team: string) =>
  z.object({
    team_id: z.literal(team),
    event: z.object({ tokens: z.object({ bot: z.array(z.string()).min(1) }).optional() }),
  });

const removed = new BotError(
  "bad-config",
  "Slack says that the app was removed from the workspace. Install it again at https://api.slack.com/apps → your app → Install App, put the new token into SLACK_BOT_TOKEN, and start Verbatim again.",
);

/**
 * Leaves out what bots write, ourselves among them, and notices that somebody joined or a message
 * was edited.
 */
function isToUs({ type, user, bot_id, subtype, channel_type }: Words["event"]): boolean {
  if (bot_id || subtype || user === "USLACKBOT") return false;
  return type === "app_mention" || channel_type === "im";
}

async function answerWords(options: EventOptions, { event, ...sent }: Words): Promise<void> {
  const { bot, own, standingOf, clientOnce } = options;
  const { user, channel, thread_ts: thread = null, type } = event;
  const reply = await bot.respond({
    ask: askIn(event.text, own.user),
    asker: await askerOf(user, "", standingOf),
    conversation: conversationOf(sent.team_id ?? sent.enterprise_id, channel),
    findObstacle: () => options.obstacleIn(channel),
  });
  const isAmongOthers = type === "app_mention" && reply.audience === "asker";
  const place = { channel, thread, onlyFor: isAmongOthers ? user : null };
  const shown = isAmongOthers ? reply : withoutShareButton(reply);
  await showReply(shown, asMessage(clientOnce, place), options);
}

/**
 * The Home tab says what can be asked and has no buttons, since a press there would not say in
 * which channel.
 */
async function fillHome(
  options: EventOptions,
  { event, ...sent }: z.infer<typeof homeSchema>,
): Promise<void> {
  const { user, channel } = event;
  const reply = await options.bot.respond({
    ask: "/help",
    asker: await askerOf(user, "", options.standingOf),
    conversation: conversationOf(sent.team_id ?? sent.enterprise_id, channel),
  });
  await showReply({ ...reply, buttons: [] }, onHome(options.client, user), options);
}
