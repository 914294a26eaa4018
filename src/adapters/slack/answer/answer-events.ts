import { z } from "zod";
import { withoutShareButton } from "../../../domain/reply/button-value.ts";
import type { LostPlace } from "../../../ports/chat.ts";
import type { Asked } from "../connect/installations.ts";
import { handOverFile } from "../post/hand-over-file.ts";
import { answerLosses } from "./answer-losses.ts";
import { type AnswerOptions, askerOf, conversationOf, directOf, once } from "./answer-slack.ts";
import type { Desk } from "./desk.ts";
import { asMessage, onHome, showReply } from "./show-reply.ts";
import { askIn } from "./slash-commands.ts";

interface EventOptions extends AnswerOptions {
  /** A workspace or organisation has removed the app. */
  readonly onRemoved: (tenant: string) => Promise<void>;
  readonly onLost: (lost: LostPlace) => Promise<void>;
}

/**
 * Words to the bot, in a channel by its name or alone with it, are commands like any other. What
 * came by a channel is answered to its asker alone, as commands are, and in its thread.
 */
export function answerEvents(options: EventOptions): void {
  const { app, desks, onRemoved, onLost, log } = options;
  const deskFor = async (sent: Asked) => {
    const desk = await desks.for(sent);
    // Only a token of that workspace could answer there.
    if (!desk) log.warn("slack event of another workspace", { team: sent.team_id });
    return desk;
  };
  const hearWords = async ({ body }: { body: unknown }) => {
    const words = wordsSchema.safeParse(body).data;
    const desk = words && isToUs(words.event) ? await deskFor(words) : null;
    if (words && desk)
      await once(options, { body, answer: () => answerWords(options, { words, desk }) });
  };
  app.event("app_mention", hearWords);
  app.event("message", hearWords);

  app.event("app_home_opened", async ({ body }) => {
    const opened = homeSchema.safeParse(body).data;
    const desk = opened && (await deskFor(opened));
    if (opened && desk)
      await once(options, { body, answer: () => fillHome(options, { opened, desk }) });
  });

  answerLosses({ app, deskFor, onLost });
  for (const name of ["app_uninstalled", "tokens_revoked"] as const) {
    app.event(name, async ({ body }) => {
      const removal = removalSchema.safeParse(body).data;
      if (removal) await onRemoved(removal);
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

/** Reads whose it was that is no more: of the tokens that may be revoked, the bot's. */
const removalSchema = z
  .object({
    ...envelope,
    is_enterprise_install: z.boolean().nullish(),
    event: z.object({ tokens: z.object({ bot: z.array(z.string()).min(1) }).optional() }),
  })
  .transform(({ team_id, enterprise_id, is_enterprise_install }) =>
    is_enterprise_install ? enterprise_id : (team_id ?? enterprise_id),
  );

/**
 * Leaves out what bots write, ourselves among them, and notices that somebody joined or a message
 * was edited.
 */
function isToUs({ type, user, bot_id, subtype, channel_type }: Words["event"]): boolean {
  if (bot_id || subtype || user === "USLACKBOT") return false;
  return type === "app_mention" || channel_type === "im";
}

async function answerWords(
  options: EventOptions,
  { words: { event, ...sent }, desk }: { readonly words: Words; readonly desk: Desk },
): Promise<void> {
  const { bot } = options;
  const { user, channel, thread_ts: thread = null, type } = event;
  const answered = await bot.respond({
    ask: askIn(event.text, desk.user),
    asker: await askerOf({ id: user, name: "", channel }, desk),
    conversation: conversationOf(sent.team_id ?? sent.enterprise_id, channel),
    findObstacle: () => desk.obstacleIn(channel),
  });
  const handing = { client: desk.clientOnce, person: user, direct: directOf(channel) };
  const reply = await handOverFile(answered, { ...handing, log: options.log });
  const isAmongOthers = type === "app_mention" && reply.audience === "asker";
  const place = { channel, thread, onlyFor: isAmongOthers ? user : null };
  const shown = isAmongOthers ? reply : withoutShareButton(reply);
  await showReply(shown, asMessage(desk.clientOnce, place), { ...options, ...desk });
}

/**
 * The Home tab says what can be asked and has no buttons, since a press there would not say in
 * which channel.
 */
async function fillHome(
  options: EventOptions,
  { opened, desk }: { readonly opened: z.infer<typeof homeSchema>; readonly desk: Desk },
): Promise<void> {
  const { event, ...sent } = opened;
  const { user, channel } = event;
  const reply = await options.bot.respond({
    ask: "/help",
    asker: await askerOf({ id: user, name: "", channel }, desk),
    conversation: conversationOf(sent.team_id ?? sent.enterprise_id, channel),
  });
  await showReply({ ...reply, buttons: [] }, onHome(desk.client, user), { ...options, ...desk });
}
