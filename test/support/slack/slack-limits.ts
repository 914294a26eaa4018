import { z } from "zod";

/**
 * What Slack refuses in a message's blocks, written from Slack's own documentation and knowing
 * nothing of our renderer. The blocks it lists are the only ones we send.
 */
export function slackFaults(blocks: unknown): readonly string[] {
  const parsed = blocksSchema.safeParse(blocks);
  if (!parsed.success) return parsed.error.issues.map(faultOf);
  return [...sizeFaults(blocks), ...repeatedActions(parsed.data)];
}

/** Near 13,200 Slack answers `msg_blocks_too_long`; nobody should go near it. */
const MAX_SIZE = 12_000;

const filled = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.trim() !== "", "is blank")
    .refine((text) => text.isWellFormed(), "has half a surrogate pair");

const plainText = (max: number) =>
  z.strictObject({ type: z.literal("plain_text"), text: filled(max), emoji: z.literal(false) });

const style = z.strictObject({ bold: z.boolean().optional(), italic: z.boolean().optional() });

const richWords = z.strictObject({
  type: z.literal("text"),
  text: z
    .string()
    .min(1)
    .max(3000)
    .refine((text) => text.isWellFormed()),
  style: style.optional(),
});

const link = z.strictObject({
  type: z.literal("link"),
  url: z.url({ protocol: /^https?$/ }).max(3000),
  text: filled(3000),
  style: style.optional(),
});

const inlines = z.array(z.discriminatedUnion("type", [richWords, link])).min(1);
const section = z.strictObject({ type: z.literal("rich_text_section"), elements: inlines });

const richText = z
  .strictObject({
    type: z.literal("rich_text"),
    elements: z
      .array(
        z.discriminatedUnion("type", [
          section,
          z.strictObject({ type: z.literal("rich_text_quote"), elements: inlines }),
          z.strictObject({ type: z.literal("rich_text_preformatted"), elements: inlines }),
          z.strictObject({
            type: z.literal("rich_text_list"),
            style: z.enum(["bullet", "ordered"]),
            elements: z.array(section).min(1),
          }),
        ]),
      )
      .min(1),
  })
  .refine((block) => wordsIn(block).length <= 3000, "holds more than 3000 characters");

const button = z.strictObject({
  type: z.literal("button"),
  action_id: z.string().min(1).max(255),
  text: plainText(75),
  value: z.string().min(1).max(2000),
});

const select = z.strictObject({
  type: z.literal("static_select"),
  action_id: z.string().min(1).max(255),
  placeholder: plainText(150),
  options: z
    .array(z.strictObject({ text: plainText(75), value: z.string().min(1).max(150) }))
    .min(1)
    .max(100),
});

const control = z.discriminatedUnion("type", [button, select]);

/** The only markup that we send: people and groups, by their ids. */
const mentions = z.strictObject({
  type: z.literal("mrkdwn"),
  text: filled(3000).regex(/^<(@[UW]|!subteam\^S)[A-Z0-9]+>( <(@[UW]|!subteam\^S)[A-Z0-9]+>)*$/),
});

const blocksSchema = z
  .array(
    z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("section"), text: mentions }),
      z.strictObject({ type: z.literal("header"), text: plainText(150) }),
      z.strictObject({
        type: z.literal("context"),
        elements: z.array(plainText(2000)).min(1).max(10),
      }),
      z.strictObject({ type: z.literal("actions"), elements: z.array(control).min(1).max(25) }),
      z.strictObject({
        type: z.literal("image"),
        slack_file: z.strictObject({ id: z.string().min(1) }),
        alt_text: filled(2000),
      }),
      richText,
    ]),
  )
  .max(50);

/** Every word a reader of these blocks sees, in order. */
export function wordsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsIn).join("");
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .map(([key, inner]) => (key === "text" && typeof inner === "string" ? inner : wordsIn(inner)))
    .join("");
}

function sizeFaults(blocks: unknown): readonly string[] {
  const size = JSON.stringify(blocks).length;
  return size <= MAX_SIZE ? [] : [`all blocks together: ${size} characters`];
}

function repeatedActions(blocks: z.infer<typeof blocksSchema>): readonly string[] {
  const ids = blocks.flatMap((block) =>
    block.type === "actions" ? block.elements.map((element) => element.action_id) : [],
  );
  return new Set(ids).size === ids.length ? [] : ["an action_id is used twice"];
}

function faultOf({ path, message }: z.core.$ZodIssue): string {
  return `${path.join(".")}: ${message}`;
}
