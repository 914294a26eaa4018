import type { WebClient } from "@slack/web-api";
import type { Reply, ReplyFile } from "../../../domain/reply.ts";
import type { Log } from "../../../ports/log.ts";
import { mendOf } from "../connect/mend-of.ts";
import { describeFault, toSlackFault } from "../connect/slack-fault.ts";
import { toSlackMessage } from "../render/render.ts";

interface HandOver {
  /** Without retries: a file that is sent again may be there twice. */
  readonly client: WebClient;
  readonly person: string;
  /** The messages between that person and the app, where they asked there. */
  readonly direct: string | null;
  readonly log: Log;
}

/**
 * Sends a reply's file, if it has one, and says where it is. Slack has no file in a channel that one
 * person alone sees, so it goes to their own messages with the app.
 */
export async function handOverFile(reply: Reply, handOver: HandOver): Promise<Reply> {
  if (!reply.file) return reply;
  try {
    await send(reply, reply.file, handOver);
    return handOver.direct ? reply : withNote(reply, "It is in your own messages with Verbatim.");
  } catch (error) {
    const fault = toSlackFault(error);
    const reason = [describeFault(fault), mendOf(fault)].filter(Boolean).join(". ");
    handOver.log.warn("slack file not sent", { reason, error });
    return withNote(reply, `Slack did not take the file: ${reason}`);
  }
}

async function send(
  reply: Reply,
  { name, text }: ReplyFile,
  { client, person, direct }: HandOver,
): Promise<void> {
  const channel = direct ?? (await openMessages(reply, { client, person }));
  await client.filesUploadV2({
    channel_id: channel,
    file: Buffer.from(text),
    filename: name,
    title: name,
  });
}

/** A message to a person tells the id of the conversation with them, and needs no more scopes. */
async function openMessages(
  reply: Reply,
  { client, person }: Pick<HandOver, "client" | "person">,
): Promise<string> {
  const words = { ...toSlackMessage(reply), mrkdwn: false };
  const { channel } = await client.chat.postMessage({ ...words, channel: person });
  return channel ?? person;
}

function withNote(reply: Reply, text: string): Reply {
  return { ...reply, blocks: [...reply.blocks, { kind: "note", text }] };
}
