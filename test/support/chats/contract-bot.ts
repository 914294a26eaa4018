import { type Reply, say } from "../../../src/domain/reply.ts";
import type { Bot } from "../../../src/ports/bot.ts";
import { isFirstTime } from "../store/memory-keys.ts";

/** Answers with what it was asked, in pages; `/announce` for everyone. */
export interface ContractBot extends Bot {
  readonly asked: readonly string[];
  readonly pressed: readonly string[];
  /** Answers nothing more until what it returns is called. */
  hold(): () => void;
}

export function createContractBot(): ContractBot {
  const asked: string[] = [];
  const pressed: string[] = [];
  let held = Promise.resolve();

  return {
    commands: [
      {
        ...declared("quote"),
        options: { speaker: { type: "text", about: "Whose words", maxLength: 400 } },
      },
      declared("announce"),
    ],
    asked,
    pressed,
    isFirstTime: isFirstTime(),

    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },

    async respond({ ask }) {
      const words =
        typeof ask === "string"
          ? ask.trim()
          : "onMessage" in ask
            ? `/${ask.onMessage} ${ask.message.words}`
            : [`/${ask.command}`, ...Object.values(ask.options)].join(" ");
      asked.push(words);
      await held;
      const audience = words.startsWith("/announce") ? "everyone" : "asker";
      return { ...page(`You asked ${words}`, 1), audience };
    },

    async press({ value }) {
      pressed.push(value);
      await held;
      const number = Number(value.replace(/\D/g, ""));
      if (value.startsWith("share")) {
        return { ...say("Shared"), audience: "everyone", inPlace: say("You shared this") };
      }
      return page(`Turned to page ${number}`, number);
    },

    complete: async () => [],
  };
}

function declared(name: string) {
  return { name, about: `About ${name}`, examples: [], options: {}, subcommands: {} };
}

function page(text: string, number: number): Reply {
  const buttons = [
    { label: "Next", value: `page ${number + 1}` },
    { label: "Share here", value: `share ${number}` },
  ];
  return { ...say(text), buttons };
}
