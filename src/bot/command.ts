import type { Briefing } from "../briefing/briefing.ts";
import type { FilterService } from "../briefing/filter/create-filter-service.ts";
import type { DigestService } from "../delivery/run/digest-service.ts";
import type { WatchService } from "../delivery/watch/create-watch-service.ts";
import type {
  CommandDeclaration,
  MessageItem,
  Option,
  ReadMessage,
  Subcommand,
} from "../domain/command.ts";
import type { Asker, Conversation } from "../domain/conversation.ts";
import type { Platform, PlatformLimits } from "../domain/platform.ts";
import type { Reply } from "../domain/reply.ts";
import type { SourceService } from "../sources/service/source-service.ts";

type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends { type: "integer" }
  ? number
  : O extends { type: "choice"; choices: readonly (infer Choice)[] }
    ? Choice
    : string;

/** An option left out is `undefined` unless it is required. */
type Values<Os extends Options> = {
  readonly [Name in keyof Os]: Os[Name] extends { required: true }
    ? ValueOf<Os[Name]>
    : ValueOf<Os[Name]> | undefined;
};

/** What a command has to work with besides its options. */
export interface CommandContext {
  readonly briefing: Briefing;
  readonly digests: DigestService;
  readonly sources: SourceService;
  readonly filters: FilterService;
  readonly watches: WatchService;
  readonly asker: Asker;
  readonly conversation: Conversation;
  /**
   * Says why nothing can be posted in this conversation, and what mends it; `null` where posting
   * works, or where nobody can tell.
   */
  readonly findObstacle: () => Promise<string | null>;
  readonly commands: readonly CommandDeclaration[];
  /** The platform that the conversation is on. */
  readonly platform: Platform;
  readonly limits: PlatformLimits;
  readonly now: Date;
}

/** An answer, or an answer that comes in pages, each of which fits a message as it is. */
export type Answer = Reply | readonly [Reply, ...Reply[]];

type Run<Os extends Options> = (
  call: CommandContext & { readonly options: Values<Os> },
) => Answer | Promise<Answer>;

/**
 * A declaration and the function that answers it. The bot has checked the options before it calls
 * that function.
 */
export interface Command extends CommandDeclaration {
  readonly run: Run<Options> | null;
  readonly isRepeatable: boolean;
  /**
   * Of one that is not repeatable: the options with which it changes something, and without which
   * it only answers. Left out where it always may.
   */
  readonly actsBy?: readonly string[];
  readonly subcommands: Readonly<Record<string, RunnableSubcommand>>;
  readonly onMessage?: RunnableMessageItem;
}

interface RunnableMessageItem extends MessageItem {
  readonly run: (call: CommandContext & { readonly message: ReadMessage }) => Promise<Reply>;
}

export interface RunnableSubcommand extends Subcommand {
  readonly run: Run<Options>;
  /**
   * True for what only answers and changes nothing: its pages and its "Share here" button run it
   * again. Commands are repeatable unless they say otherwise; subcommands, which tend to act, only
   * when they say so.
   */
  readonly isRepeatable: boolean;
}

export function command<const Os extends Options>(definition: {
  readonly name: string;
  readonly about: string;
  readonly examples: readonly string[];
  readonly options: Os;
  readonly isRepeatable?: boolean;
  readonly onMessage?: RunnableMessageItem;
  readonly actsBy?: readonly string[];
  readonly run: Run<Os>;
}): Command {
  // The bot reads options by this very declaration, so their types are known to hold.
  const run = definition.run as Run<Options>;
  return { isRepeatable: true, ...definition, subcommands: {}, run };
}

export function commandGroup(definition: {
  readonly name: string;
  readonly about: string;
  readonly examples: readonly string[];
  readonly usual?: string;
  readonly subcommands: Readonly<Record<string, RunnableSubcommand>>;
}): Command {
  return { ...definition, options: {}, run: null, isRepeatable: false };
}

export function subcommand<const Os extends Options>(definition: {
  readonly about: string;
  readonly options: Os;
  readonly isRepeatable?: boolean;
  readonly run: Run<Os>;
}): RunnableSubcommand {
  return { isRepeatable: false, ...definition, run: definition.run as Run<Options> };
}
