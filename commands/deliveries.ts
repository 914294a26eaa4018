import { type CommandContext, command } from "../src/bot/command.ts";
import { refuseNonManager } from "../src/bot/refuse-non-manager.ts";
import { describeOutcome } from "../src/domain/describe-outcome.ts";
import { type Delivery, type DeliveryState, nameOfDelivery } from "../src/domain/digest.ts";
import { type ListItem, type Reply, say } from "../src/domain/reply.ts";
import { formatLocalTime } from "../src/domain/time/local-time.ts";

/** Chosen by hand: ten deliveries fit into one message. */
const MOST_SHOWN = 10;
/** Characters of a key of 64: enough to tell a channel's deliveries apart, and to type. */
const KEY_SHOWN = 12;

const STATES: Readonly<Record<"failed" | "unknown", readonly DeliveryState[]>> = {
  failed: ["dead", "skipped"],
  unknown: ["unknown"],
};

export const deliveries = command({
  name: "deliveries",
  about: "What became of this channel's digests: sent, failed, unknown",
  options: {
    replay: { type: "text", about: "The key of one to post again", maxLength: 64 },
    only: {
      type: "choice",
      about: "Only those that failed, or whose arrival is unknown",
      choices: ["failed", "unknown"],
    },
  },
  examples: ["/deliveries", "/deliveries failed", "/deliveries replay 3f2a9c01d4e5"],
  isRepeatable: false,
  actsBy: ["replay"],

  async run(call) {
    const { digests, conversation, options } = call;
    if (options.replay !== undefined) return replay(call, options.replay);
    const states = options.only && STATES[options.only];
    const filter = {
      conversation,
      withDrafts: true as const,
      limit: MOST_SHOWN,
      ...(states && { states }),
    };
    const found = await digests.deliveries(filter);
    if (found.length === 0) return say(NONE[options.only ?? "any"]);
    return listReply(found);
  },
});

async function replay(
  { digests, conversation, asker, platform }: CommandContext,
  key: string,
): Promise<Reply> {
  if (!asker.mayManageDigests) return refuseNonManager("post digests again", { asker, platform });
  const replayed = await digests.replay(conversation, key);
  switch (replayed.status) {
    case "replayed":
      return say(`Asked to be posted again: ${describeOutcome(replayed.delivery)}.`);
    case "not-replayable":
      return say(
        `That one is not posted again: it is ${describeOutcome(replayed.delivery)}. Only what failed or is unknown can be.`,
      );
    case "ambiguous":
      return say(`Several deliveries begin with “${key}”. Give more of the key.`);
    case "not-found":
      return say(`No delivery of this channel begins with “${key}”. /deliveries shows the keys.`);
  }
}

const NONE = {
  any: "No digest has been posted to this channel, or planned for it.",
  failed: "None of this channel's digests has failed.",
  unknown: "Of all this channel's digests it is known whether they arrived.",
};

function listReply(found: readonly Delivery[]): Reply {
  const canReplay = found.some(isReplayable);
  return {
    title: "Deliveries to this channel, latest first",
    blocks: [
      { kind: "list", items: found.map(deliveryItem) },
      ...(canReplay ? [{ kind: "note" as const, text: HOW_TO_REPLAY }] : []),
    ],
    buttons: [],
    audience: "asker",
  };
}

const HOW_TO_REPLAY =
  "/deliveries replay and a key posts that one again. Of an unknown one look first.";

function deliveryItem(delivery: Delivery): ListItem {
  const { dueAt, part, parts, key } = delivery;
  const message = parts > 1 ? `, message ${part} of ${parts}` : "";
  const outcome = describeOutcome(delivery);
  return {
    text: `${formatLocalTime(dueAt, "UTC")} UTC, ${nameOfDelivery(delivery)}${message}`,
    detail: isReplayable(delivery) ? `${outcome} · key ${key.slice(0, KEY_SHOWN)}` : outcome,
    url: null,
  };
}

function isReplayable({ state }: Delivery): boolean {
  return state === "dead" || state === "unknown";
}
