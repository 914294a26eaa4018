import { type CommandContext, commandGroup, subcommand } from "../src/bot/command.ts";
import { filterNotes } from "../src/bot/filter-notes.ts";
import { refuseNonManager } from "../src/bot/refuse-non-manager.ts";
import { MOST_OF_EVERYONE, sourceList } from "../src/bot/sources/source-list.ts";
import {
  previewReply,
  reachOf,
  reportItem,
  sourceItem,
  sourceReply,
  whatIsTaken,
} from "../src/bot/sources/source-replies.ts";
import { REACHES } from "../src/domain/news-source.ts";
import { EMPTY_REPLY, type Reply, say } from "../src/domain/reply.ts";
import { count } from "../src/domain/wording.ts";

/** Chosen by hand: some 2,000 characters are what browsers and servers take for certain. */
const LONGEST_ADDRESS = 2_000;
/** As much as the platform with the smallest limit takes in an option; a test checks that. */
const LONGEST_PASTE = 6_000;
/** Chosen by hand: as many of the newest articles as may be asked for at the beginning. */
const MOST_TAKEN = 50;
/** As much as fits into one message of every platform together with its title. */
const LONGEST_SHOWN = 1_800;

const which = {
  type: "text",
  about: "Its number in /source list",
  required: true,
  completes: "sources",
} as const;

const add = subcommand({
  about: "Show what is at an address, then take articles from it into this channel",
  options: {
    url: {
      type: "text",
      about: "The address of a feed, a site or an article",
      required: true,
      maxLength: LONGEST_ADDRESS,
    },
    last: {
      type: "integer",
      about: "How many that are there already to take too; 0 is only new ones",
      min: 0,
      max: MOST_TAKEN,
    },
    as: {
      type: "choice",
      about: "The feed of a page that has one, or the page itself",
      choices: ["feed", "page"],
    },
    reach: {
      type: "choice",
      about: "Where it is quoted: a private channel's in that channel only, unless you choose",
      choices: REACHES,
    },
  },

  async run({ sources, conversation, asker, platform, options: { url, last, as, reach } }) {
    if (!asker.mayManageDigests) return refuseNonManager("add sources", { asker, platform });
    if (last === undefined && as === undefined) {
      const preview = await sources.preview(url);
      return preview.status === "nothing" ? say(preview.problem) : previewReply(preview, reach);
    }
    const isPage = as === "page";
    const request = { place: conversation, url, isPage, last: last ?? 0, createdBy: asker.id };
    const added = await sources.add({ ...request, reach });
    switch (added.status) {
      case "nothing":
        return say(added.problem);
      case "unclear":
        return previewReply(added.preview, reach);
      case "already-there":
        return sourceReply(
          "That source is here already",
          added.source,
          reachOf(added.source, platform),
        );
      case "added": {
        const words = `${whatIsTaken(added.source)} ${reachOf(added.source, platform)}`;
        return sourceReply("Added to this channel", added.source, words);
      }
    }
  },
});

const list = subcommand({
  about: "The sources of this channel and how they are doing",
  options: {
    find: { type: "text", about: "Only those with these words in their name", maxLength: 40 },
  },
  isRepeatable: true,

  async run({ sources, conversation, options: { find } }) {
    const most = find === undefined ? MOST_OF_EVERYONE + 1 : undefined;
    return sourceList(await sources.list(conversation, most), find);
  },
});

const pause = subcommand({
  about: "Take nothing from a source until you resume it",
  options: { source: which },
  run: (call) => change(call, "pause"),
});

const resume = subcommand({
  about: "Take from a paused source again",
  options: { source: which },
  run: (call) => change(call, "resume"),
});

const remove = subcommand({
  about: "Remove a source from this channel, with its articles",
  options: { source: which },
  run: (call) => change(call, "remove"),
});

const why = subcommand({
  about:
    "What became of an article or of a source's items, and why; all in trouble if none is named",
  options: {
    about: {
      type: "text",
      about: "The address of an article, or a source's number",
      maxLength: LONGEST_ADDRESS,
    },
  },

  async run(call) {
    const { sources, conversation, options } = call;
    const { about } = options;
    const report = await sources.why(conversation, about);
    if (report.sources.length + report.items.length === 0) {
      return say(
        about
          ? NEVER_SEEN
          : "Nothing is in trouble. /source list shows what each source brought last and when it is looked at next.",
      );
    }
    return {
      ...EMPTY_REPLY,
      title: about ? "What became of it" : "What is in trouble",
      blocks: [
        ...listOf(report.sources.map(sourceItem)),
        ...listOf(report.items.map(reportItem)),
        ...(await filterNotes(report, call)),
      ],
    };
  },
});

const importing = subcommand({
  about: "Take the feeds of another reader's list (OPML) into this channel",
  options: {
    from: {
      type: "text",
      about: "The address of the list, or the list itself",
      maxLength: LONGEST_PASTE,
    },
    file: { type: "file", about: "The list as a file" },
  },

  async run({ sources, conversation: place, asker, platform, options: { from, file } }) {
    if (!asker.mayManageDigests) return refuseNonManager("import sources", { asker, platform });
    const list = file ?? from;
    if (!list) return say("Give the address of an OPML list, or paste the list itself.");
    const { added, alreadyThere, leftOut } = await sources.import({
      place,
      from: list,
      createdBy: asker.id,
    });
    const known = alreadyThere > 0 ? `; ${alreadyThere} were here already` : "";
    const rest = leftOut
      ? ` Left out: ${count(leftOut.feeds, "feed")} of the list, from “${leftOut.first}” on. ${leftOut.why}`
      : "";
    return say(
      `Added ${count(added, "feed")}${known}. Only what is new from now on is taken.${rest}`,
    );
  },
});

const exporting = subcommand({
  about: "This channel's feeds as a list (OPML) that other readers can import",
  options: {},

  async run({ sources, conversation, asker, platform }) {
    if (!asker.mayManageDigests) return refuseNonManager("export sources", { asker, platform });
    const opml = await sources.export(conversation);
    if (opml.length > LONGEST_SHOWN) return say(`${TOO_LONG}${conversationArgument(conversation)}`);
    return {
      ...EMPTY_REPLY,
      title: "This channel's feeds as OPML",
      blocks: [{ kind: "text", text: opml }],
    };
  },
});

export const source = commandGroup({
  name: "source",
  about: "Where this channel's articles come from: feeds and pages",
  examples: [
    "source add https://example.org/news",
    "source add https://example.org/feed.xml last 5",
    "source list",
    "source why https://example.org/news/one-article",
    "source pause 1",
    "source import https://example.org/my-feeds.opml",
  ],
  subcommands: { add, list, pause, resume, remove, why, import: importing, export: exporting },
});

const NEVER_SEEN =
  "No source of this channel has that number, or has had that address. /source list shows them and when they are looked at next.";
const TOO_LONG =
  "The list is too long for a message. On the bot's machine: npm run verbatim source export feeds.opml --in ";
const DONE = { pause: "Paused", resume: "Comes again", remove: "Removed" } as const;

function conversationArgument({ platform, tenant, channel }: CommandContext["conversation"]) {
  return `${platform}:${tenant}:${channel}`;
}

async function change(
  {
    sources,
    conversation,
    asker,
    platform,
    options,
  }: CommandContext & { readonly options: { source: string } },
  verb: keyof typeof DONE,
): Promise<Reply> {
  if (!asker.mayManageDigests) return refuseNonManager(`${verb} sources`, { asker, platform });
  const changed = await sources[verb](conversation, options.source);
  if (changed) return sourceReply(DONE[verb], changed);
  return say(
    `This channel has no source “${options.source}” of its own. /source list shows their numbers; everyone's are changed in content/feeds.opml or on the command line.`,
  );
}

function listOf(items: readonly ReturnType<typeof sourceItem>[]) {
  return items.length > 0 ? [{ kind: "list" as const, items }] : [];
}
