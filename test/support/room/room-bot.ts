import type { Reply } from "../../../src/domain/reply.ts";
import { say } from "../../../src/domain/reply.ts";
import type { Bot } from "../../../src/ports/bot.ts";
import { isFirstTime } from "../store/memory-keys.ts";

const COMMANDS = ["/quote", "/quote Ada Marsh", "/quote Ada Moss", "/summary", "/help"];
const LAST_PAGE = 3;

/** Text that would be markup, a mention or a script somewhere, if anyone let it. */
export const HOSTILE_TEXTS = [
  "<!channel> and <@U123> and @everyone and @here",
  '<img src=x onerror="document.title=1"> & <script>document.title=2</script>',
  "*bold* _italic_ ~struck~ `code` **strong** __under__ ~~gone~~ ||spoiler||",
  "[click me](https://evil.example/) <https://evil.example/|label> https://evil.example/a_b_c",
  "> quoted # heading - item 1. one -# small `` ` `` ```fence``` \\* back\\slash",
  "# heading at the start",
  "- item at the start",
  "1. one at the start",
  "snake_case_name and 2*3*4 and a_b_",
];

/** Slack shows an entity in a title or in small print as its character, so this goes elsewhere. */
export const ENTITIES = "AT&amp;T &lt;b&gt; &#39;";

/** A small bot that answers for real: pages, shares, fails, and repeats hostile text. */
export function createRoomBot(): Bot {
  return {
    commands: [],
    isFirstTime: isFirstTime(),
    async respond({ ask }) {
      const text =
        typeof ask === "string" ? ask : "command" in ask ? ask.command : ask.message.words;
      if (text === "/hostile") return hostileReply();
      if (text === "/public") return { ...say("For everyone."), audience: "everyone" };
      if (text.startsWith("/quote")) return page(1);
      return say(`You said ${text}`);
    },
    async press({ value }) {
      const [verb, number] = value.split(" ");
      if (verb === "share") {
        const forAll = { ...page(Number(number)), buttons: [], audience: "everyone" } as const;
        return { ...forAll, inPlace: { ...forAll, audience: "asker" } };
      }
      return page(Number(number));
    },
    async complete({ typed }) {
      const line = typeof typed === "string" ? typed.toLowerCase() : typed.value;
      return COMMANDS.filter((command) => command.toLowerCase().startsWith(line)).map(
        (command) => ({ label: command, value: command }),
      );
    },
  };
}

export function digestReply(text: string): Reply {
  return { ...say(text), title: "Morning digest", audience: "everyone" };
}

function page(number: number): Reply {
  return {
    title: "Ada Marsh, in her own words",
    blocks: [
      {
        kind: "quote",
        text: `We will open the bridge in year ${number}.`,
        speech: "own words",
        speaker: "Ada Marsh",
        role: "Harbour Master",
        context: "at the harbour, 4 May 2026",
        source: { label: "Bridge to open", url: "https://news.example/bridge#:~:text=We%20will" },
      },
      { kind: "note", text: `Page ${number} of ${LAST_PAGE}` },
    ],
    buttons: [
      ...(number > 1 ? [{ label: "Previous", value: `page ${number - 1}` }] : []),
      ...(number < LAST_PAGE ? [{ label: "Next", value: `page ${number + 1}` }] : []),
      { label: "Share here", value: `share ${number}` },
    ],
    audience: "asker",
  };
}

function hostileReply(): Reply {
  const source = { label: "A *label* with_marks_", url: null };
  return {
    title: "A *title* <!here> _in_ `marks`",
    blocks: [
      ...[ENTITIES, ...HOSTILE_TEXTS].map((text) => ({ kind: "text" as const, text })),
      ...HOSTILE_TEXTS.map((text) => ({
        kind: "quote" as const,
        text,
        speech: "own words" as const,
        speaker: "Ada *Marsh*",
        role: null,
        context: null,
        source,
      })),
      ...HOSTILE_TEXTS.map((text) => ({ kind: "note" as const, text })),
    ],
    buttons: [],
    audience: "asker",
  };
}
