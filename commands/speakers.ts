import { command } from "../src/bot/command.ts";
import { speakerList } from "../src/bot/speaker-list.ts";
import { say } from "../src/domain/reply.ts";

export const speakers = command({
  name: "speakers",
  about: "Everyone the articles quote or name",
  options: {},
  examples: ["/speakers"],

  run({ briefing }) {
    const everyone = briefing.speakers();
    if (everyone.length === 0) return say("There is nobody in the articles here yet.");
    return {
      title: "Quoted or named, most quoted first",
      blocks: [speakerList(everyone)],
      buttons: [],
      audience: "asker",
    };
  },
});
