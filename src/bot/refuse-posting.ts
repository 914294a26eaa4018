import { type Reply, say } from "../domain/reply.ts";
import type { CommandContext } from "./command.ts";
import { refuseNonManager } from "./refuse-non-manager.ts";

/**
 * Refuses whoever may not manage digests, or asks where nothing can be posted; gives `null` to all
 * others.
 */
export async function refusePosting(
  what: string,
  { asker, platform, findObstacle }: Pick<CommandContext, "asker" | "platform" | "findObstacle">,
): Promise<Reply | null> {
  if (!asker.mayManageDigests) return refuseNonManager(what, { asker, platform });
  const obstacle = await findObstacle();
  return obstacle === null ? null : say(`Verbatim can't post here. ${obstacle}`);
}
