import type { Conversation } from "../../../domain/conversation.ts";
import { messageOf } from "../../../domain/errors.ts";
import type { Chat, PostOutcome } from "../../../ports/chat.ts";
import { type Desks, NOT_INSTALLED } from "./desks.ts";

type Posts = Required<Pick<Chat, "post" | "edit" | "findPosted" | "tellPerson" | "isOpen">>;

interface PostTools {
  readonly desks: Pick<Desks, "at">;
  readonly hasOneToken: boolean;
}

/** Each with the token of the workspace that it is for. */
export function createPosts({ desks, hasOneToken }: PostTools): Posts {
  const posterOf = async ({ tenant }: Pick<Conversation, "tenant">) =>
    (await desks.at(tenant))?.poster;
  const alone = hasOneToken ? (outcome: PostOutcome) => outcome : thereAlone;
  return {
    post: (post) =>
      posterOf(post.conversation)
        .then((poster) => poster?.post(post) ?? REFUSED, notNow)
        .then(alone),
    edit: (edit) =>
      posterOf(edit.conversation)
        .then((poster) => poster?.edit(edit) ?? REFUSED, notNow)
        .then(alone),
    findPosted: (search) =>
      posterOf(search.conversation).then(
        (poster) => poster?.findPosted(search) ?? CANNOT_TELL,
        (error) => ({ status: "cannot-tell", reason: messageOf(error), isFinal: false }),
      ),
    tellPerson: (notice) =>
      posterOf(notice).then(
        (poster) => poster?.tellPerson(notice) ?? false,
        () => false,
      ),
    isOpen: (conversation) =>
      desks.at(conversation.tenant).then(
        (desk) => desk?.isOpen(conversation) ?? null,
        () => null,
      ),
  };
}

const REFUSED: Extract<PostOutcome, { status: "refused" }> = {
  status: "refused",
  permanent: true,
  reason: NOT_INSTALLED,
  retryAfterMs: null,
};

/** The token could not be read, so nothing was asked of Slack. */
function notNow(error: unknown): PostOutcome {
  return { ...REFUSED, permanent: false, reason: messageOf(error) };
}

/** A token that Slack refuses holds up no workspace but its own. */
function thereAlone(outcome: PostOutcome): PostOutcome {
  if (outcome.status !== "refused") return outcome;
  const { isEverywhere: _, ...there } = outcome;
  return there;
}

const CANNOT_TELL = { status: "cannot-tell", reason: NOT_INSTALLED, isFinal: true } as const;
