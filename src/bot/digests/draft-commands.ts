import type { OpenDraft } from "../../delivery/draft/create-draft-service.ts";
import { draftControls } from "../../domain/edition/show-draft.ts";
import { encodeButtonValue } from "../../domain/reply/button-value.ts";
import { type Button, type Reply, say } from "../../domain/reply.ts";
import { count } from "../../domain/wording.ts";
import { type Answer, subcommand } from "../command.ts";
import { whichDigest } from "./digest-options.ts";

/** Chosen by hand: the version that a button was made for is some ten characters. */
const LONGEST_SEEN = 20;

export const draft = subcommand({
  about: "The editions that wait for their time, which you may still change",
  options: { digest: whichDigest },
  isRepeatable: true,

  async run({ digests, asker, conversation, options }): Promise<Answer> {
    const open = await digests.drafts({ asker, conversation }, options.digest);
    const [first, ...others] = open.flatMap(pagesOf);
    return first ? [first, ...others] : say(noDraft(options.digest));
  },
});

export const arrange = subcommand({
  about: "Change an edition before its time: drop, first, order; or post it now, or hold it back",
  options: {
    digest: { ...whichDigest, required: true },
    drop: { type: "text", about: "Pieces to leave out, by their numbers: 2, 5", maxLength: 60 },
    first: { type: "text", about: "Pieces to put first: 3", maxLength: 60 },
    order: { type: "text", about: "The pieces to keep, in this order: 3, 1, 2", maxLength: 60 },
    do: {
      type: "choice",
      about: "Post it now, hold it back, or undo all changes",
      choices: ["post", "hold", "reset"],
    },
    seen: {
      type: "text",
      about: "The version that you saw (buttons say it)",
      maxLength: LONGEST_SEEN,
    },
  },

  async run({ digests, asker, conversation, limits, options }) {
    const { digest, seen, do: act, ...arrangement } = options;
    const isArranged = Object.values(arrangement).some((text) => text !== undefined);
    if (!act && !isArranged)
      return say("What is to change? Say drop 2, first 3, order 3, 1, or do post, hold or reset.");
    const wish = act ? { kind: act } : ({ kind: "arrange", ...arrangement } as const);
    const done = await digests.redraft({ asker, conversation }, digest, { seen, wish, limits });
    switch (done.status) {
      case "no-such-draft":
        return say(noDraft(digest));
      case "unreadable":
        return say(`${done.problem} Nothing was changed.`);
      case "rearranged":
        return standing("Changed. This is how it stands now.", done.now);
      case "changed-meanwhile":
        return standing(
          "It was changed meanwhile, so nothing was done. This is how it stands.",
          done.now,
        );
      case "released":
        return say(
          `Digest ${digest.trim()} is posted now. /deliveries there shows what became of it.`,
        );
      case "held-back":
        return say(
          `Held back: this edition of digest ${digest.trim()} is not posted. What is in it may come with the next one, or at once with /digest now ${digest.trim()} in its channel.`,
        );
    }
  },
});

/** What can be done with it, and then each message as it will be posted. */
function pagesOf({ draft: open, schedule, messages }: OpenDraft): readonly Reply[] {
  return [
    draftControls({ draft: open, timing: schedule.timing }),
    ...messages.map((message, index): Reply => {
      const which =
        messages.length > 1 ? `Message ${index + 1} of ${messages.length}` : "All of it";
      const note = `${which} of the draft of digest ${open.digest}, seen by you only.`;
      return {
        ...message,
        blocks: [...message.blocks, { kind: "note", text: note }],
        buttons: [],
        audience: "asker",
      };
    }),
  ];
}

function standing(what: string, { draft: open, schedule, messages }: OpenDraft): Reply {
  const controls = draftControls({ draft: open, timing: schedule.timing });
  const size = `It is ${count(messages.length, "message")}.`;
  return {
    ...controls,
    blocks: [{ kind: "text", text: `${what} ${size}` }, ...controls.blocks],
    buttons: [readIt(open.digest), ...controls.buttons],
  };
}

function readIt(digest: string): Button {
  const invocation = { command: "digest", subcommand: "draft", options: { digest } };
  return { label: "Read it", value: encodeButtonValue({ verb: "page", page: 1, invocation }) };
}

function noDraft(digest: string | undefined): string {
  const which =
    digest === undefined ? "No draft is open" : `There is no open draft of digest ${digest.trim()}`;
  return `${which} that you may change: it was posted or held back, its digest was paused, or its time has not come near. /digest list shows when digests come.`;
}
