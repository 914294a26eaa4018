import { command } from "../src/bot/command.ts";
import { reachOf } from "../src/bot/within.ts";
import { showDifference } from "../src/domain/correction/show-difference.ts";
import type { Block, Reply } from "../src/domain/reply.ts";
import type { Verification } from "../src/domain/verification.ts";
import { count } from "../src/domain/wording.ts";

/** Characters. Chosen by hand: a long paragraph of speech. */
const LONGEST_QUOTATION = 1_000;

export const verify = command({
  name: "verify",
  about: "Whether somebody really said this: word for word, changed, or not found",
  options: {
    quotation: {
      type: "text",
      about: "The words, with or without their marks and the speaker's name",
      required: true,
      maxLength: LONGEST_QUOTATION,
      isVerbatim: true,
    },
    speaker: { type: "text", about: "Who is supposed to have said it", completes: "speakers" },
  },
  examples: ['/verify "People are living in fear" speaker:mamdani', "/verify we can never go back"],
  // No button could carry the words.
  isRepeatable: false,

  async run({ options: { quotation, speaker }, briefing }): Promise<Reply> {
    const found = await briefing.verify(quotation, speaker);
    return {
      title: titleOf(found, found.asked),
      blocks: [
        ...(found.isUnknown ? [note(`Nobody in the articles here is "${found.asked}".`)] : []),
        ...warnings(found),
        ...found.places,
        ...(found.left > 0 ? [note(`It stands in ${count(found.left, "more place")}.`)] : []),
        note(await reachOf(briefing)),
      ],
      buttons: [],
      audience: "asker",
    };
  },
});

function titleOf({ verdict, notByAsked }: Verification, asked: string | null): string {
  const but = notByAsked && asked !== null ? `, and not attributed to ${asked}` : "";
  switch (verdict) {
    case "verbatim":
      return `Word for word${but}`;
    case "changed":
      return `Not in these words${but}`;
    case "joined":
      return `Joined from several quotations${but}`;
    case "reported":
      return `Reported, not quoted${but}`;
    case "denied":
      return `Denied${but}`;
    case "printed":
      return "Printed, but not as one quotation";
    case "not found":
      return "Not found";
  }
}

/** What matters most comes before the words themselves. */
function warnings({ difference, grave, cutOff }: Verification): readonly Block[] {
  const lines = [
    grave.length > 0 ? `Differs in what may turn the sense: ${grave.join(", ")}.` : null,
    cutOff === null ? null : `The sentence that it is cut from also has "${cutOff}".`,
    difference && `From the words asked about to those printed: ${showDifference(difference)}`,
  ];
  return lines.flatMap((text) => (text === null ? [] : [{ kind: "text", text } as const]));
}

function note(text: string): Block {
  return { kind: "note", text };
}
