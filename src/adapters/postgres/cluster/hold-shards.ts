import type { OnShards } from "../../../ports/cluster.ts";
import type { Session } from "../database.ts";
import { adjustShards, giveShards, joinSharing, leaveSharing, type Part } from "./share-shards.ts";

interface ShardHolder {
  /** Says how many shards this process wants there to be, on the session that is to lock them. */
  join(session: Session): Promise<void>;
  want(count: number, onChange: OnShards): void;
  /** Takes or gives what makes its part a fair one. */
  adjust(session: Session): Promise<void>;
  /** Gives all shards back and wants no more; without a session nothing is locked any longer. */
  giveBack(session: Session | null): Promise<void>;
  /**
   * Forgets the shards that were locked by a session that is gone, since others may have them by
   * now; gives what tells whoever works with them.
   */
  lose(): () => Promise<void>;
  holds(shard: number): boolean;
}

const NOTHING: Part = { count: 0, shards: [] };

/** The shards that are this process's part, and whoever works with them. */
export function holdShards(report: (error: unknown) => void): ShardHolder {
  let locked = NOTHING;
  let told = NOTHING;
  let wanted: { readonly count: number; readonly onChange: OnShards } | null = null;

  async function tell(part: Part): Promise<void> {
    const isChanged = !isSame(part.shards, told.shards);
    told = part;
    if (isChanged) await wanted?.onChange(part.shards, part.count).catch(report);
  }

  return {
    async join(session) {
      if (wanted) await joinSharing(session, wanted.count);
    },
    want(count, onChange) {
      wanted = { count, onChange };
    },
    async adjust(session) {
      if (!wanted) return;
      locked = await adjustShards(session, { held: locked, change: tell });
      await tell(locked);
    },
    async giveBack(session) {
      if (!wanted) return;
      const { count } = wanted;
      await tell(NOTHING);
      wanted = null;
      const given = locked;
      locked = NOTHING;
      if (!session) return;
      await giveShards(session, given);
      await leaveSharing(session, count);
    },
    lose() {
      locked = NOTHING;
      return () => tell(NOTHING);
    },
    holds: (shard) => locked.shards.includes(shard),
  };
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((shard) => other.includes(shard));
}
