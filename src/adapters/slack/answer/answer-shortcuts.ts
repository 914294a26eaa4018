import { z } from "zod";
import type { ReadMessage } from "../../../domain/command.ts";
import { type AnswerOptions, acknowledge, answerAsked, once } from "./answer-slack.ts";
import { plainWords } from "./slash-commands.ts";

/** What the `callback_id` of every shortcut starts with; a command's name follows. */
const SHORTCUT_ID = "verbatim:";

export function shortcutId(command: string): string {
  return `${SHORTCUT_ID}${command}`;
}

/** Answers what was chosen in the menu of a message, to its asker alone and where it stands. */
export function answerShortcuts(options: AnswerOptions): void {
  const { app, bot } = options;
  for (const { name } of bot.commands.filter(({ onMessage }) => onMessage)) {
    const shortcut = { type: "message_action", callback_id: shortcutId(name) } as const;
    app.shortcut(shortcut, async ({ ack, body, respond }) => {
      await acknowledge(ack, options.log);
      const answer = async () => {
        const { message, channel, user, team, enterprise } = shortcutSchema.parse(body);
        await answerAsked(options, {
          ask: { onMessage: name, message: readMessage(message) },
          user,
          from: { team_id: team?.id, enterprise_id: enterprise?.id },
          place: { channel: channel.id, thread: message.thread_ts ?? null },
          respond,
        });
      };
      await once(options, { body, respond, answer });
    });
  }
}

const text = z.string().nullish();

const messageSchema = z.object({
  text,
  thread_ts: text,
  edited: z.looseObject({}).nullish(),
  blocks: z.array(z.unknown()).nullish(),
  /** What other apps and previews of links say, and messages that were shared. */
  attachments: z.array(z.object({ title: text, text, fallback: text })).nullish(),
});

const named = z.object({ id: z.string() });
const shortcutSchema = z.object({
  message: messageSchema,
  channel: named,
  user: named.extend({ name: z.string().default("") }),
  team: named.nullish(),
  enterprise: named.nullish(),
});

type SentMessage = z.infer<typeof messageSchema>;

function readMessage({ text: own, blocks, attachments, edited }: SentMessage): ReadMessage {
  const ownWords = own?.trim() ? plainWords(own) : textsIn(blocks).join("\n");
  const attached = (attachments ?? []).map(({ title, text: said, fallback }) =>
    plainWords([title, said ?? fallback].filter(Boolean).join("\n")),
  );
  const words = [ownWords, ...attached].filter((each) => each !== "").join("\n");
  return { words, isEdited: edited != null };
}

const textual = z.object({ text: z.string() });

/** Of blocks of any kind: whatever they call their words, it stands in `text` at some depth. */
function textsIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(textsIn);
  if (typeof part !== "object" || part === null) return [];
  const own = textual.safeParse(part);
  return own.success ? [own.data.text] : Object.values(part).flatMap(textsIn);
}
