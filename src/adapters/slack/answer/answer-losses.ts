import type { App } from "@slack/bolt";
import { z } from "zod";
import type { LostPlace } from "../../../ports/chat.ts";
import type { Asked } from "../connect/installations.ts";
import { conversationOf } from "./answer-slack.ts";
import type { Desk } from "./desk.ts";

interface LossOptions {
  readonly app: App;
  readonly deskFor: (asked: Asked) => Promise<Desk | null>;
  readonly onLost: (lost: LostPlace) => Promise<void>;
}

const INVITE = "Type /invite @Verbatim there.";

/** What each event means for digests there. */
const LOSSES = {
  channel_archive: "The channel was archived.",
  group_archive: "The channel was archived.",
  channel_deleted: "The channel was deleted.",
  group_deleted: "The channel was deleted.",
  channel_left: `Verbatim was removed from the channel. ${INVITE}`,
  group_left: `Verbatim was removed from the channel. ${INVITE}`,
  member_left_channel: `Verbatim was removed from the channel. ${INVITE}`,
} as const;

type Loss = keyof typeof LOSSES;

const lossSchema = z.object({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  event: z.object({ channel: z.string(), user: z.string().nullish() }),
});

/** Hears of channels that are gone, or that the bot was removed from. */
export function answerLosses({ app, deskFor, onLost }: LossOptions): void {
  for (const name of Object.keys(LOSSES) as Loss[]) {
    app.event(name, async ({ body }) => {
      const sent = lossSchema.safeParse(body).data;
      const desk = sent && (await deskFor(sent));
      if (!sent || !desk) return;
      const { channel, user } = sent.event;
      if (name === "member_left_channel" && user !== desk.user) return;
      const place = conversationOf(sent.team_id ?? sent.enterprise_id, channel);
      await onLost({ ...place, reason: LOSSES[name] });
    });
  }
}
