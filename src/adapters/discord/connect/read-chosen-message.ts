import { z } from "zod";
import type { ReadMessage } from "../../../domain/command.ts";
import { orElse } from "./or-else.ts";

const text = orElse(z.string(), "");
const wordsSchema = z.object({
  content: text,
  embeds: orElse(
    z.array(
      z.object({
        title: text,
        description: text,
        fields: orElse(z.array(z.object({ name: text, value: text })), []),
      }),
    ),
    [],
  ),
});

const messageSchema = wordsSchema.extend({
  edited_timestamp: z.string().nullish(),
  /** A message that was forwarded has its words here. */
  message_snapshots: orElse(z.array(z.object({ message: wordsSchema })), []),
});

/** Whose menu the command was chosen in. */
export const chosenSchema = z
  .object({
    target_id: z.string(),
    resolved: z.object({ messages: z.record(z.string(), messageSchema) }),
  })
  .transform(({ target_id, resolved }, context): ReadMessage => {
    const chosen = resolved.messages[target_id];
    if (!chosen) {
      context.addIssue({ code: "custom", message: "It is not among the messages." });
      return z.NEVER;
    }
    const { edited_timestamp, message_snapshots, ...own } = chosen;
    const all = [own, ...message_snapshots.map(({ message }) => message)];
    return {
      words: withoutMarkdown(all.flatMap(textsIn).join("\n")),
      isEdited: typeof edited_timestamp === "string",
    };
  });

function textsIn({ content, embeds }: z.infer<typeof wordsSchema>): readonly string[] {
  const inEmbeds = embeds.flatMap(({ title, description, fields }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...inEmbeds].filter((each) => each !== "");
}

const MENTION = /<(?:@[!&]?|#|a?:\w+:|t:)[\w:]+>/g;
const LINK = /\[([^\]\n]+)\]\(<?https?:[^\s)]+>?\)/g;
const EMPHASIS_OR_ESCAPE = /\\([^\p{L}\p{N}\s])|\*+|_+|~~|\|\||`+/gu;

/** Keeps the marks of quoted lines, which say that somebody is quoted. */
function withoutMarkdown(markdown: string): string {
  return markdown
    .replace(MENTION, " ")
    .replace(LINK, "$1")
    .replace(/^(?:-# |#{1,3} )/gm, "")
    .replace(EMPHASIS_OR_ESCAPE, (_markup, escaped?: string) => escaped ?? "");
}
