import { type CommandContext, commandGroup, subcommand } from "../src/bot/command.ts";
import { pickArticle } from "../src/bot/pick-article.ts";
import { refuseNonManager } from "../src/bot/refuse-non-manager.ts";
import { type Block, type Reply, say } from "../src/domain/reply.ts";
import { formatLocalTime } from "../src/domain/time/local-time.ts";
import { count as counted } from "../src/domain/wording.ts";

const set = subcommand({
  about: "Say which articles this channel's digests are made of",
  options: {
    expression: {
      type: "text",
      about: '(tisch OR speaker:mamdani) NOT source:"Daily Mail"',
      required: true,
      maxLength: 400,
      isVerbatim: true,
    },
  },

  async run({ filters, conversation, asker, platform, now, options: { expression } }) {
    if (!asker.mayManageDigests) return refuseNonManager("set filters", { asker, platform });
    await filters.set({ conversation, expression, setBy: asker.name, setAt: now });
    return describe("Set. Digests here obey it from now on.", { filters, conversation });
  },
});

const show = subcommand({
  about: "Show this channel's filter, and how much it lets in",
  options: {},
  isRepeatable: true,

  async run({ filters, conversation }) {
    const filter = await filters.filterOf(conversation);
    if (!filter) return say(NONE);
    const when = `${formatLocalTime(filter.setAt, "UTC")} UTC`;
    return describe(`Set by ${filter.setBy}, ${when}.`, { filters, conversation });
  },
});

const clear = subcommand({
  about: "Let every article into this channel's digests again",
  options: {},

  async run({ filters, conversation, asker, platform }) {
    if (!asker.mayManageDigests) return refuseNonManager("clear filters", { asker, platform });
    return say((await filters.clear(conversation)) ? CLEARED : NONE);
  },
});

const test = subcommand({
  about: "Say whether an article gets in, and by which rule",
  options: {
    article: {
      type: "text",
      about: "Its number in /articles, its id, or words of its title",
      required: true,
      completes: "articles",
      maxLength: 60,
    },
  },
  isRepeatable: true,

  async run({ filters, conversation, briefing, options: { article } }) {
    const picked = await pickArticle(article, { name: "filter test", option: "article" }, briefing);
    if ("reply" in picked) return picked.reply;
    const verdict = await filters.explain(conversation, picked.article);
    if (!verdict) return say(NONE);
    const outcome = verdict.isKept ? "Let in" : "Kept out";
    return { ...say(`${outcome}: ${verdict.because}.`), title: picked.article.title };
  },
});

export const filter = commandGroup({
  name: "filter",
  about: "Which articles this channel's digests are made of",
  subcommands: { set, show, clear, test },
  examples: [
    '/filter set (tisch OR speaker:mamdani) NOT source:"Daily Mail"',
    "/filter set /harbou?r/ -ferries",
    "/filter test 1",
  ],
});

async function describe(
  line: string,
  { filters, conversation }: Pick<CommandContext, "filters" | "conversation">,
): Promise<Reply> {
  const [filter, count] = await Promise.all([
    filters.filterOf(conversation),
    filters.count(conversation),
  ]);
  const text = (words: string): Block => ({ kind: "text", text: words });
  const share = count && `It lets in ${count.kept} of ${counted(count.all, "article")} here now.`;
  return {
    title: "This channel's filter",
    blocks: [
      text(filter?.expression ?? ""),
      text([line, share].filter(Boolean).join(" ")),
      { kind: "note", text: HOW },
    ],
    buttons: [],
    audience: "asker",
  };
}

const NONE = "There is no filter here: digests are made of every article. /filter set makes one.";
const CLEARED =
  "Cleared. What it kept out and is still there comes with the next digest, since nobody here was told of it.";
const HOW =
  "Words side by side are all wanted; OR, NOT and AND are in capitals, and brackets group. “words in marks”, start*, by:name, in:outlet, since:monday, until:2026-11-24, on:yesterday, /pattern/. /filter test says which rule decides for an article.";
