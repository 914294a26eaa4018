import { command } from "../src/bot/command.ts";
import { reachOf } from "../src/bot/within.ts";
import { showDifference } from "../src/domain/correction/show-difference.ts";
import { type Block, EMPTY_REPLY, note, type Reply, say } from "../src/domain/reply.ts";
import type { PastedVerification, Verification } from "../src/domain/verification.ts";
import { count } from "../src/domain/wording.ts";

/** Characters. Chosen by hand: a long paragraph of speech. */
const LONGEST_QUOTATION = 1_000;
/** Characters of the words looked for, over what was found. Chosen by hand: two lines. */
const LONGEST_HEADING = 140;

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
  actsBy: [],

  async run({ options: { quotation, speaker }, briefing }): Promise<Reply> {
    const found = await briefing.verify(quotation, speaker);
    return {
      ...EMPTY_REPLY,
      title: titleOf(found, found.asked),
      blocks: [...findings(found), note(await reachOf(briefing))],
    };
  },

  onMessage: {
    title: "Verify quotations",

    async run({ message: { words, isEdited }, briefing }): Promise<Reply> {
      const { verified, left } = await briefing.verifyMessage(words, LONGEST_QUOTATION);
      const [only, ...others] = verified;
      if (!only) return say("There are no words in that message to look for.");
      const isOne = others.length === 0;
      return {
        ...EMPTY_REPLY,
        title: isOne ? titleOf(only, only.asked) : `${verified.length} quotations in that message`,
        blocks: [
          ...(isOne
            ? [{ kind: "text", text: `Looked for: ${headingOf(only)}` } as const, ...findings(only)]
            : verified.flatMap(briefly)),
          ...(left > 0 ? [note(leftOut(left))] : []),
          ...(isEdited
            ? [note("The message was edited: these are its words as they are now.")]
            : []),
          note(await reachOf(briefing)),
        ],
      };
    },
  },
});

function leftOut(left: number): string {
  return `${count(left, "more quotation")} in that message ${left === 1 ? "was" : "were"} not looked for. /verify takes each.`;
}

/** Of several: the first place of each, under its words. */
function briefly(found: PastedVerification): readonly Block[] {
  const [first, ...others] = found.places;
  const places = first ? [first] : [];
  return [
    { kind: "heading", text: `${titleOf(found, found.asked)}: ${headingOf(found)}` },
    ...findings({ ...found, places, left: found.left + others.length }),
  ];
}

function headingOf({ words }: PastedVerification): string {
  const line = words.replace(/\s+/g, " ");
  if (line.length <= LONGEST_HEADING) return `“${line}”`;
  const cut = line.slice(0, LONGEST_HEADING);
  return `“${cut.slice(0, cut.lastIndexOf(" ") + 1 || LONGEST_HEADING).toWellFormed()}…”`;
}

function findings(found: PastedVerification): readonly Block[] {
  const unknown = `Nobody in the articles here is "${found.asked}".`;
  return [
    ...(found.isUnknown ? [note(unknown)] : []),
    ...warnings(found),
    ...found.places,
    ...(found.left > 0 ? [note(`It stands in ${count(found.left, "more place")}.`)] : []),
  ];
}

function titleOf(
  { verdict, notByAsked, isInterrupted }: Verification,
  asked: string | null,
): string {
  const but = notByAsked && asked !== null ? `, and not attributed to ${asked}` : "";
  switch (verdict) {
    case "verbatim":
      return `Word for word${but}`;
    case "changed":
      return `Not in these words${but}`;
    case "joined":
      return isInterrupted
        ? `Word for word, but for what the reporter says in between${but}`
        : `Joined from several quotations${but}`;
    case "reported":
      return `Reported, not quoted${but}`;
    case "alleged":
      return `Alleged only${but}`;
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
