import { type CommandContext, commandGroup, subcommand } from "../src/bot/command.ts";
import { digestChoices, whichDigest } from "../src/bot/digests/digest-options.ts";
import {
  howItWent,
  outlookReply,
  postedReply,
  previewReply,
  withFilterNote,
} from "../src/bot/digests/digest-replies.ts";
import { arrange, draft } from "../src/bot/digests/draft-commands.ts";
import { refuseNonManager } from "../src/bot/refuse-non-manager.ts";
import { refusePosting } from "../src/bot/refuse-posting.ts";
import { asDeliveryKey } from "../src/domain/ids.ts";
import { type Reply, say } from "../src/domain/reply.ts";

const whose = {
  digest: { ...whichDigest, about: "The digest whose settings to use: its number in /digest list" },
};

const now = subcommand({
  about: "Post a digest into this channel now",
  options: whose,

  async run({ digests, conversation, options, ...call }) {
    const refusal = await refusePosting("post digests", call);
    if (refusal) return refusal;
    const posted = await digests.now(conversation, options.digest);
    if (posted.status === "no-such-digest") return noSuchDigest(options.digest);
    return posted.status === "nothing-new" ? say(NOTHING_NEW) : say(howItWent(posted.deliveries));
  },
});

const preview = subcommand({
  about: "Show, to you only, what a digest would post here now, and how it came about",
  options: whose,
  isRepeatable: true,

  async run({ digests, filters, conversation, limits, options }) {
    const [previewed, count] = await Promise.all([
      digests.preview(conversation, options.digest),
      filters.count(conversation),
    ]);
    if (previewed.status === "no-such-digest") return noSuchDigest(options.digest);
    const reply =
      previewed.status === "nothing-new"
        ? say(NOTHING_NEW)
        : previewReply(previewed.edition, previewed.schedule, limits);
    return count ? withFilterNote(reply, count) : reply;
  },
});

const more = subcommand({
  about: "The stories that the last digest here had no room for",
  options: {
    edition: { type: "text", about: "Of another digest: the key in its button", maxLength: 64 },
  },
  isRepeatable: true,

  async run({ digests, conversation, options: { edition } }) {
    const key = edition === undefined ? undefined : asDeliveryKey(edition);
    const rest = await digests.more(conversation, key);
    return rest ?? say("There are no more stories: the digests here had room for all of them.");
  },
});

const posted = subcommand({
  about: "The last digest here as it stands now, to read again or to take along as a file",
  options: {
    edition: { type: "text", about: "Another one: the key of one of its messages", maxLength: 64 },
  },
  isRepeatable: true,

  async run({ digests, conversation, options: { edition } }) {
    const key = edition === undefined ? undefined : asDeliveryKey(edition);
    const [first, ...others] = await digests.posted(conversation, key);
    return first ? postedReply([first, ...others]) : say(NOT_POSTED);
  },
});

const schedule = subcommand({
  about: "Post digests into this channel regularly",
  options: {
    when: {
      type: "text",
      about: "weekdays 08:30 America/New_York, every hour, or 0 9 * * 1-5 Europe/London",
      required: true,
      maxLength: 100,
    },
    ...digestChoices,
  },

  async run({ digests, conversation, options, ...call }) {
    const refusal = await refusePosting("schedule digests", call);
    if (refusal) return refusal;
    const scheduled = await digests.schedule({
      conversation,
      when: options.when,
      whenEmpty: options["when-empty"] ?? "skip",
      whenUnknown: options["when-unknown"] ?? "may-miss",
      ...(options.quiet !== undefined && { quietHours: options.quiet }),
      ...(options["late-by"] !== undefined && { lateBy: options["late-by"] }),
      ...(options.draft !== undefined && {
        draft: { before: options.draft, person: call.asker.id },
      }),
      edition: options,
      createdBy: call.asker.id,
    });
    switch (scheduled.status) {
      case "unreadable":
        return say(scheduled.problem);
      case "already-there":
        return outlookReply("That digest is here already", [scheduled.outlook]);
      case "scheduled":
        return outlookReply("Scheduled for this channel", [scheduled.outlook]);
    }
  },
});

const edit = subcommand({
  about: "Change a digest; what you leave out stays, and the word none empties a list",
  options: {
    digest: { ...whichDigest, required: true },
    when: { type: "text", about: "When it comes from now on", maxLength: 100 },
    ...digestChoices,
  },

  async run({ digests, conversation, asker, platform, options }) {
    if (!asker.mayManageDigests) return refuseNonManager("edit digests", { asker, platform });
    const { digest, quiet: quietHours, draft: before, ...wishes } = options;
    const edited = await digests.edit(conversation, digest, {
      ...wishes,
      quietHours,
      whenEmpty: options["when-empty"],
      whenUnknown: options["when-unknown"],
      lateBy: options["late-by"],
      draft: before === undefined ? undefined : { before, person: asker.id },
    });
    switch (edited.status) {
      case "no-such-digest":
        return noSuchDigest(digest);
      case "unreadable":
        return say(`${edited.problem} Nothing was changed.`);
      case "edited":
        return outlookReply("Changed", [edited.outlook]);
    }
  },
});

const list = subcommand({
  about: "The digests of this channel and when they come next",
  options: {},
  isRepeatable: true,

  async run({ digests, conversation }) {
    const outlooks = await digests.list(conversation);
    if (outlooks.length === 0) return say(`This channel has no digests. ${HOW_TO_SCHEDULE}`);
    return outlookReply("Digests of this channel", outlooks);
  },
});

const pause = subcommand({
  about: "Keep a digest quiet until you resume it",
  options: { digest: { ...whichDigest, required: true } },
  run: (call) => change(call, "pause"),
});

const resume = subcommand({
  about: "Let a paused digest come again",
  options: { digest: { ...whichDigest, required: true } },
  run: (call) => change(call, "resume"),
});

const remove = subcommand({
  about: "Remove a digest from this channel",
  options: { digest: { ...whichDigest, required: true } },
  run: (call) => change(call, "remove"),
});

export const digest = commandGroup({
  name: "digest",
  about: "News digests in this channel: now, or at set times",
  examples: [
    "digest preview",
    "digest now",
    "digest schedule weekdays 08:30 America/New_York",
    "digest schedule fridays 17:00 template weekly",
    "digest schedule 0 9 * * 1-5 Europe/London",
    "digest edit 1 length short topics police, schools",
    "digest edit 1 draft 30m",
    "digest list",
    "digest pause 1",
  ],
  subcommands: {
    ...{ now, preview, posted, more, draft, arrange },
    ...{ schedule, edit, list, pause, resume, remove },
  },
});

const NOTHING_NEW = "There is nothing new since the last digest here, so there is nothing to post.";
const NOT_POSTED =
  "No digest was posted here, or its words are no longer kept. /digest preview shows one.";
const HOW_TO_SCHEDULE = "Add one with /digest schedule weekdays 08:30 America/New_York.";

const DONE = { pause: "Paused", resume: "Comes again", remove: "Removed" } as const;

function noSuchDigest(digest: string | undefined): Reply {
  return say(`This channel has no digest “${digest}”. /digest list shows their numbers.`);
}

type Call = CommandContext & { readonly options: { readonly digest: string } };

async function change(
  { digests, conversation, options, ...call }: Call,
  verb: keyof typeof DONE,
): Promise<Reply> {
  const refusal =
    verb === "resume"
      ? await refusePosting("resume digests", call)
      : call.asker.mayManageDigests
        ? null
        : refuseNonManager(`${verb} digests`, call);
  if (refusal) return refusal;
  const outlook = await digests[verb](conversation, options.digest);
  return outlook ? outlookReply(DONE[verb], [outlook]) : noSuchDigest(options.digest);
}
