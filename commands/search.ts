import { command } from "../src/bot/command.ts";
import { say } from "../src/domain/reply.ts";
import { count } from "../src/domain/wording.ts";

export const search = command({
  name: "search",
  about: "Sentences and quotations that have all of your words",
  options: {
    words: {
      type: "text",
      about: "What to look for, such as police reform",
      required: true,
      maxLength: 60,
    },
  },
  examples: ["/search police officers", "/search rent control"],

  run({ options: { words }, briefing }) {
    const { passages, isCut } = briefing.search(words);
    if (passages.length === 0) {
      return say(`No sentence in the articles here has "${words}". Try fewer words.`);
    }
    const found = isCut
      ? `The newest ${passages.length} passages`
      : count(passages.length, "passage");
    return { title: `${found} with "${words}"`, blocks: passages, buttons: [], audience: "asker" };
  },
});
