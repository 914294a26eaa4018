import { type CommandContext, commandGroup, subcommand } from "../src/bot/command.ts";
import { refuseNonManager } from "../src/bot/refuse-non-manager.ts";
import { refusePosting } from "../src/bot/refuse-posting.ts";
import { type ListItem, type Reply, say } from "../src/domain/reply.ts";
import type { Watch } from "../src/domain/watch/watch.ts";
import { count } from "../src/domain/wording.ts";

const which = {
  watch: { type: "text", about: "Its number in /watch list", required: true },
} as const;

const add = subcommand({
  about: "Tell this channel as soon as something is read in which these words are",
  options: {
    words: {
      type: "text",
      about: 'tisch, "night buses", speaker:mamdani about ICE, in:bbc.co.uk -ferry',
      required: true,
      maxLength: 400,
      isVerbatim: true,
    },
    quiet: {
      type: "text",
      about: "Hours in which nothing is posted, such as 22:00-07:00",
      maxLength: 20,
      isNamedOnly: true,
    },
    ping: {
      type: "text",
      about: "Whom each message pings, by their @name; for managers",
      maxLength: 200,
      isNamedOnly: true,
    },
  },

  async run({ watches, conversation, options, ...call }) {
    const refusal = await refusePosting("set up watches", forOneself(call));
    if (refusal) return refusal;
    if (options.ping !== undefined && !call.asker.mayManageDigests) {
      return refuseNonManager("let Verbatim ping somebody", call);
    }
    const added = await watches.add({
      conversation,
      expression: options.words,
      quietHours: options.quiet,
      ping: options.ping,
      timezone: call.asker.timezone,
      createdBy: call.asker.id,
    });
    switch (added.status) {
      case "unreadable":
        return say(added.problem);
      case "already-there":
        return say(`This is watched for here already: ${options.words}. /watch list shows it.`);
      case "added":
        return watchesReply("Watching from now on", [added.watch], HOW_TO_STOP);
    }
  },
});

const list = subcommand({
  about: "What is watched for in this channel",
  options: {},
  isRepeatable: true,

  async run({ watches, conversation }) {
    const found = await watches.list(conversation);
    return found.length === 0
      ? say(
          "Nothing is watched for here. /watch tisch tells this channel whenever she is in the news.",
        )
      : watchesReply("Watched for in this channel", found, HOW_TO_STOP);
  },
});

const test = subcommand({
  about: "What a watch, or words, would have found in the last seven days",
  options: {
    watch: {
      type: "text",
      about: "Its number in /watch list, or words to try",
      required: true,
      maxLength: 400,
      isVerbatim: true,
    },
  },
  isRepeatable: true,
  run: ({ watches, conversation, options }) => watches.test(conversation, options.watch),
});

const pause = subcommand({
  about: "Keep a watch quiet until you resume it",
  options: which,
  run: (call) => change(call, "pause"),
});

const resume = subcommand({
  about: "Let a paused watch look out again",
  options: which,
  run: (call) => change(call, "resume"),
});

const remove = subcommand({
  about: "Remove a watch from this channel",
  options: which,
  run: (call) => change(call, "remove"),
});

export const watch = commandGroup({
  name: "watch",
  about: "Tell this channel the moment that something is in the news",
  examples: [
    "watch tisch",
    'watch "night buses" in:bbc.co.uk',
    "watch speaker:mamdani about ICE quiet:22:00-07:00",
    "watch test tisch",
    "watch list",
    "watch pause 1",
  ],
  usual: "add",
  subcommands: { add, list, test, pause, resume, remove },
});

const HOW_TO_STOP =
  "/watch pause, resume and remove take its number; /watch test shows its last week.";

/** Whoever writes to the bot alone is told alone, and needs nobody's leave. */
function forOneself<Given extends Pick<CommandContext, "asker">>(call: Given): Given {
  const { asker } = call;
  return {
    ...call,
    asker: { ...asker, mayManageDigests: asker.mayManageDigests || asker.isAlone === true },
  };
}

const DONE = { pause: "Paused", resume: "Watching again", remove: "Removed" } as const;

type Call = CommandContext & { readonly options: { readonly watch: string } };

async function change(
  { watches, conversation, options, ...given }: Call,
  verb: keyof typeof DONE,
): Promise<Reply> {
  const call = forOneself(given);
  const refusal =
    verb === "resume"
      ? await refusePosting("resume watches", call)
      : call.asker.mayManageDigests
        ? null
        : refuseNonManager(`${verb} watches`, call);
  if (refusal) return refusal;
  const changed = await watches[verb](conversation, options.watch, call.asker.name);
  return changed
    ? watchesReply(DONE[verb], [changed], null)
    : say(`There is no watch “${options.watch}” here. /watch list shows their numbers.`);
}

function watchesReply(title: string, watches: readonly Watch[], how: string | null): Reply {
  return {
    title,
    blocks: [
      { kind: "list", items: watches.map(watchItem) },
      ...(how === null ? [] : [{ kind: "note" as const, text: how }]),
    ],
    buttons: [],
    audience: "asker",
  };
}

function watchItem(watch: Watch): ListItem {
  const { id, expression, quietHours, timezone, pings, state, reason } = watch;
  const quiet = quietHours && `quiet ${quietHours.from}–${quietHours.to} ${timezone}`;
  const why = reason?.startsWith("paused by ") ? reason : `paused: ${reason ?? ""}`;
  const paused = state === "paused" ? why : null;
  const pinging = pings.length > 0 && `pings ${count(pings.length, "name")}`;
  const detail = [quiet, pinging, paused].filter(Boolean).join(" · ") || null;
  return { text: `${id}. ${expression}`, detail, url: null };
}
