import { z } from "zod";
import { TERMINAL } from "../../adapters/terminal/terminal-chat.ts";
import { openBot } from "../../app/open-bot.ts";
import { readConfig } from "../../config.ts";
import { BotError } from "../../domain/errors.ts";
import { dayIn } from "../../domain/time/days.ts";
import type { PastedVerification } from "../../domain/verification.ts";
import { whatIsWrong } from "../../ingest/file/read-json-article.ts";
import { answerJsonLines } from "../json-lines.ts";

const lineSchema = z.object({
  id: z.union([z.string(), z.number()], "is missing"),
  words: z.string("is missing, or not text").min(1, "is empty"),
  speaker: z.string("is not text").nullish(),
});

/** Verifies each line against the archive and the content folder, beside a running bot. */
export async function verifyLines(): Promise<number> {
  const config = readConfig();
  const { briefings, clock, close } = await openBot(config, { readOnly: true });
  const briefing = briefings.of(TERMINAL, dayIn(clock.now(), config.timezone));
  try {
    return await answerJsonLines(async (line) => {
      const asked = lineSchema.safeParse(line);
      if (!asked.success) throw new BotError("bad-input", whatIsWrong(asked.error));
      const { id, words, speaker } = asked.data;
      const found = await briefing.verify(words, speaker ?? undefined);
      const { similarity, matches } = found;
      return { id, verdict: verdictOf(found), similarity: Number(similarity.toFixed(3)), matches };
    });
  } finally {
    await close();
  }
}

/** Own words, but not of whoever is asked for, are somebody else's. */
function verdictOf({ verdict, notByAsked }: PastedVerification): string {
  const isOwnWords = ["verbatim", "changed", "joined"].includes(verdict);
  return isOwnWords && notByAsked ? "said by somebody else" : verdict;
}
