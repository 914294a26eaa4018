import {
  type Asker,
  type Conversation,
  conversationKey,
  DIRECT,
} from "../../domain/conversation.ts";
import type { Schedule } from "../../domain/digest.ts";
import {
  type Arrangement,
  arrangeEdition,
  piecesOf,
  rearrange,
} from "../../domain/edition/arrange-edition.ts";
import { type Draft, seenOf } from "../../domain/edition/draft.ts";
import { asScheduleId } from "../../domain/ids.ts";
import type { PlatformLimits } from "../../domain/platform.ts";
import type { Reply } from "../../domain/reply.ts";
import type { DraftChange } from "../../ports/slot-plan.ts";
import type { Store } from "../../ports/store.ts";
import { rowsOf } from "../plan/plan-slot.ts";

/** What an editor does with an edition before it is posted. */
export interface DraftService {
  /** The drafts that this person may change from here, the soonest first: of one digest or of all. */
  drafts(from: Editor, digest?: string): Promise<readonly OpenDraft[]>;
  /** Changes the soonest of them, or the one that was seen. */
  redraft(from: Editor, digest: string, wish: DraftRequest): Promise<Redrafted>;
}

/** Who asks, and where. */
interface Editor {
  readonly asker: Pick<Asker, "id" | "mayManageDigests">;
  readonly conversation: Conversation;
}

export interface OpenDraft {
  readonly draft: Draft;
  readonly schedule: Schedule;
  /** As they are posted. */
  readonly messages: readonly Reply[];
}

interface DraftRequest {
  /** The version that a button was made for. Without it, whatever there is. */
  readonly seen?: string | undefined;
  readonly wish: DraftWishes;
  readonly limits: PlatformLimits;
}

type DraftWishes =
  | { readonly kind: "post" | "hold" | "reset" }
  | ({ readonly kind: "arrange" } & Arrangement);

type Redrafted =
  /** None is open: it was posted, held back, or its digest was stopped. */
  | { readonly status: "no-such-draft" }
  | { readonly status: "unreadable"; readonly problem: string }
  | {
      readonly status: "changed-meanwhile" | "rearranged" | "released" | "held-back";
      readonly now: OpenDraft;
    };

interface DraftTools {
  readonly store: Store;
  /** Posts what is ready there. Never rejects. */
  readonly postTo: (conversation: Conversation) => Promise<void>;
}

export function createDraftService({ store, postTo }: DraftTools): DraftService {
  async function drafts(from: Editor, digest?: string): Promise<readonly OpenDraft[]> {
    const wanted = digest === undefined ? undefined : asScheduleId(digest.trim());
    const open = await store.drafts.list(wanted);
    const shown = await Promise.all(
      open.map(async (draft) => {
        const schedule = await store.findSchedule(draft.digest);
        return schedule && mayChange(from, schedule) ? [{ draft, schedule }] : [];
      }),
    );
    return Promise.all(shown.flat().map((each) => withMessages(each, store)));
  }

  return {
    drafts,

    async redraft(from, digest, { seen = null, wish, limits }) {
      const found = (await drafts(from, digest)).find(wasSeen(seen));
      if (!found) return { status: "no-such-draft" };
      const { draft } = found;
      if (seen !== null && seenOf(draft) !== seen) return changedMeanwhile(found);
      const change = changeOf(draft, wish, limits);
      if ("problem" in change) return { status: "unreadable", problem: change.problem };
      const isChanged = await store.drafts.change(draft, change);
      if (isChanged && change.kind === "released") await postTo(draft.conversation);
      const after = (await drafts(from, digest)).find(wasSeen(seenOf(draft)));
      return isChanged
        ? { status: STATUS[change.kind], now: after ?? found }
        : changedMeanwhile(after);
    },
  };
}

function changedMeanwhile(now: OpenDraft | undefined): Redrafted {
  return now ? { status: "changed-meanwhile", now } : { status: "no-such-draft" };
}

/** Of the edition that was seen, in whatever version; of any where none is named. */
const wasSeen =
  (seen: string | null) =>
  ({ draft }: OpenDraft): boolean =>
    seen === null || seenOf({ ...draft, version: 0 }) === seen.replace(/\d+$/, "0");

const STATUS = {
  rearranged: "rearranged",
  released: "released",
  "held back": "held-back",
} as const;

/** The words that are frozen are those that are shown: whoever reads a draft reads what is posted. */
async function withMessages(
  { draft, schedule }: Omit<OpenDraft, "messages">,
  store: Store,
): Promise<OpenDraft> {
  const open = await store.openDeliveries(draft.conversation);
  const own = open.filter(
    ({ digest, dueAt }) => digest === draft.digest && dueAt.getTime() === draft.dueAt.getTime(),
  );
  const words = await Promise.all(own.map(({ key }) => store.frozenMessage(key)));
  return { draft, schedule, messages: words.flatMap((message) => message ?? []) };
}

/**
 * Whoever the drafts are for may change them wherever they write to the bot: in a workspace that is
 * in it, and alone. Where the digest is, all who manage digests there may.
 */
function mayChange(
  { asker, conversation }: Editor,
  { draft, conversation: there }: Schedule,
): boolean {
  if (conversationKey(conversation) === conversationKey(there)) return asker.mayManageDigests;
  const { platform, tenant } = conversation;
  const isBeside = platform === there.platform && (tenant === there.tenant || tenant === DIRECT);
  return isBeside && draft?.person === asker.id;
}

function changeOf(
  draft: Draft,
  wish: DraftWishes,
  limits: PlatformLimits,
): DraftChange | { readonly problem: string } {
  switch (wish.kind) {
    case "post":
      return { kind: "released" };
    case "hold":
      return { kind: "held back", reason: "Held back by its editor." };
    case "reset":
      return rearrangedTo(draft, [...piecesOf(draft.sheet.messages).keys()], limits);
    case "arrange": {
      const read = rearrange(draft.sheet.order, wish);
      return read.status === "unreadable" ? read : rearrangedTo(draft, read.order, limits);
    }
  }
}

function rearrangedTo(
  { digest, conversation, dueAt, sheet, hasMore }: Draft,
  order: readonly number[],
  limits: PlatformLimits,
): DraftChange {
  const arranged = { ...sheet, order };
  const messages = arrangeEdition(arranged, limits);
  const rows = rowsOf({ conversation, digest, slot: { dueAt } }, messages, hasMore);
  return { kind: "rearranged", sheet: arranged, rows };
}
