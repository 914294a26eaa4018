import { z } from "zod";
import { isShared, platformsBeside } from "../../../domain/conversation.ts";
import type { Reach } from "../../../ports/source-store.ts";
import { rowNumberOf } from "../columns.ts";
import type { Session, Statement } from "../database.ts";

/** The sources that a reader reaches, the nearest first; the content folder is everyone's. */
export interface Reached {
  readonly sources: readonly number[];
  /** How near a source is: 0 is the nearest. */
  nearness(source: number): number;
}

export const CONTENT_FOLDER = 0;

export async function reachedSources(
  session: Session,
  reach: Reach,
  hasFiles: boolean,
): Promise<Reached> {
  const rows = await session.all(reachedRow, REACHED, reachValues(reach));
  const near = new Map(rows.map(({ id, nearness }) => [id, nearness]));
  if (hasFiles) near.set(CONTENT_FOLDER, 0);
  return {
    sources: [...near.keys()],
    nearness: (source) => near.get(source) ?? Number.POSITIVE_INFINITY,
  };
}

const reachedRow = z.object({ id: rowNumberOf, nearness: z.int() });

/** Whose sources a reader reaches; nobody's platform is empty. */
export function reachValues({ conversation, isWide }: Reach) {
  if (conversation === null) {
    return { platform: "", platforms: [], tenant: "", channel: "", isWide: false };
  }
  const platforms = platformsBeside(conversation);
  return { ...conversation, platforms, isWide: isWide && isShared(conversation) };
}

const REACHED: Statement = ({ isAny }) => `
  SELECT id, CASE WHEN platform = '' THEN 2
      WHEN channel = :channel AND platform = :platform THEN 1 ELSE 3 END AS nearness
  FROM sources
  WHERE state <> 'removed' AND (platform = '' OR (tenant = :tenant AND (
    (platform = :platform AND channel = :channel)
    OR (:isWide AND ${isAny("platform", ":platforms")} AND reach = 'workspace'))))`;
