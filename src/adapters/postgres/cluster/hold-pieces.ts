import type { OnPieces } from "../../../ports/crew.ts";
import type { Session } from "../database.ts";
import { adjustPieces, givePieces, joinSharing, leaveSharing, type Part } from "./share-pieces.ts";

interface PieceHolder {
  /** Has its say in how many there are, on the session that is to lock them. */
  join(session: Session): Promise<void>;
  want(count: number, onChange: OnPieces): void;
  /** Takes or gives what makes its part a fair one. */
  adjust(session: Session): Promise<void>;
  /** Gives all back and wants no more; without a session nothing is locked any longer. */
  giveBack(session: Session | null): Promise<void>;
  /** With its session went what it had locked: others may have it by now. Gives what tells of it. */
  lose(): () => Promise<void>;
  holds(piece: number): boolean;
}

const NOTHING: Part = { count: 0, pieces: [] };

/** The pieces that are this process's part, and whoever works with them. */
export function holdPieces(report: (error: unknown) => void): PieceHolder {
  let locked = NOTHING;
  let told = NOTHING;
  let wanted: { readonly count: number; readonly onChange: OnPieces } | null = null;

  async function tell(part: Part): Promise<void> {
    const isChanged = !isSame(part.pieces, told.pieces);
    told = part;
    if (isChanged) await wanted?.onChange(part.pieces, part.count).catch(report);
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
      locked = await adjustPieces(session, { held: locked, change: tell });
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
      await givePieces(session, given);
      await leaveSharing(session, count);
    },
    lose() {
      locked = NOTHING;
      return () => tell(NOTHING);
    },
    holds: (piece) => locked.pieces.includes(piece),
  };
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((piece) => other.includes(piece));
}
