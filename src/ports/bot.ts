import type {
  CommandDeclaration,
  Completion,
  Invocation,
  MessageInvocation,
} from "../domain/command.ts";
import type { Asker, Conversation } from "../domain/conversation.ts";
import type { Reply } from "../domain/reply.ts";

/** The bot as a platform sees it: every platform asks the same one and renders its replies. */
export interface Bot {
  readonly commands: readonly CommandDeclaration[];
  /** Never rejects: a fault becomes one polite reply and one log line. */
  respond(request: Request): Promise<Reply>;
  /** A button's `value`, pressed. Never rejects. */
  press(press: Press): Promise<PressReply>;
  /**
   * Whether nothing was asked under this name before, in any process: what a platform delivers
   * twice is answered once. Never rejects.
   */
  isFirstTime(asking: string): Promise<boolean>;
  /** For menus that must answer at once; no more and no longer than all platforms take. */
  complete(request: CompletionRequest): Promise<readonly Completion[]>;
}

export interface PressReply extends Reply {
  /** It is shown besides what was pressed, and not in its place. */
  readonly isBeside?: true;
  /**
   * Beside a reply for everyone: what the answer that was pressed says from now on, where only its
   * asker sees it.
   */
  readonly inPlace?: Reply;
}

export interface Request {
  /**
   * Why nothing can be posted where it was asked, with what mends it; `null` where it can, or where
   * nobody knows. Left out where it always can.
   */
  readonly findObstacle?: () => Promise<string | null>;
  /** As typed ("/quote tisch", the slash optional), or already read by the platform. */
  readonly ask: string | Invocation | MessageInvocation;
  readonly asker: Asker;
  readonly conversation: Conversation;
}

export interface Press {
  readonly value: string;
  readonly asker: Asker;
  readonly conversation: Conversation;
}

export interface CompletionRequest {
  /** As typed so far ("/quo", "/quote tis"), or the option a platform asks about. */
  readonly typed: string | OptionBeingTyped;
  readonly conversation: Conversation;
}

export interface OptionBeingTyped {
  readonly command: string;
  readonly subcommand: string | null;
  readonly option: string;
  readonly value: string;
}
