import type { CommandDeclaration } from "../../src/domain/command.ts";
import { type Reply, say } from "../../src/domain/reply.ts";
import type { Bot, CompletionRequest, Press, Request } from "../../src/ports/bot.ts";
import { isFirstTime } from "./store/memory-keys.ts";

/** A bot with one command of each kind, for testing a platform without the newsroom behind it. */
export interface TinyBot extends Bot {
  readonly asked: Request[];
  readonly pressed: Press[];
  readonly completed: CompletionRequest[];
  /** What an answer waits for. */
  pause: () => Promise<void>;
}

const commands: readonly CommandDeclaration[] = [
  {
    name: "quote",
    about: "Who said what, word for word",
    examples: ["quote tisch"],
    options: {
      about: { type: "text", about: "What it is about", maxLength: 60 },
      speaker: { type: "text", about: "Whose words", required: true, completes: "speakers" },
      days: { type: "integer", about: "How many days back", min: 1, max: 90 },
    },
    onMessage: { title: "Find its quotes" },
    subcommands: {},
  },
  {
    name: "announce",
    about: "Tell everyone",
    examples: ["announce"],
    options: { tone: { type: "choice", about: "How to say it", choices: ["calm", "loud"] } },
    subcommands: {},
  },
  {
    name: "digest",
    about: "Digests in this channel",
    examples: ["digest remove morning"],
    options: {},
    subcommands: {
      remove: {
        about: "Stop one",
        options: { which: { type: "text", about: "Which one", completes: "schedules" } },
      },
      list: { about: "What is scheduled", options: {} },
      import: {
        about: "Take a list",
        options: { file: { type: "file", about: "The list as a file" } },
      },
    },
  },
];

export function createTinyBot(): TinyBot {
  const bot: TinyBot = {
    commands,
    isFirstTime: isFirstTime(),
    asked: [],
    pressed: [],
    completed: [],
    pause: () => Promise.resolve(),

    async respond(request) {
      bot.asked.push(request);
      await bot.pause();
      if (typeof request.ask === "string") return say(request.ask);
      if ("onMessage" in request.ask) return page(request.ask.message.words, 1);
      const { command, subcommand, options } = request.ask;
      const words = [command, subcommand, JSON.stringify(options)].filter(Boolean).join(" ");
      return command === "announce" ? { ...page(words, 1), audience: "everyone" } : page(words, 1);
    },

    async press(press) {
      bot.pressed.push(press);
      await bot.pause();
      const [what, number] = press.value.split(":");
      const turned = page(`pressed by ${press.asker.name}`, Number(number));
      return what === "share" ? { ...turned, audience: "everyone" } : turned;
    },

    async complete(request) {
      bot.completed.push(request);
      const offered = Array.from({ length: 30 }, (_, index) => ({
        label: `${"Ada Reyes ".repeat(12)}${index}`,
        value: `ada-${index}`,
      }));
      return [{ label: "Too long", value: "v".repeat(101) }, ...offered];
    },
  };
  return bot;
}

function page(text: string, number: number): Reply {
  return {
    ...say(`${text}, page ${number}`),
    buttons: [
      { label: "Next", value: `page:${number + 1}` },
      { label: "Share here", value: `share:${number}` },
    ],
  };
}
