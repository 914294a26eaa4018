import { z } from "zod";
import type { PersonRuling } from "../../domain/speaker.ts";
import type { RulingStore } from "../../ports/archive.ts";

/** What a manager said of two names, as one line of an archive's file. */
export const archivedRulingSchema = z.object({
  ruling: z.object({
    workspace: z.string("is not text").min(1, "is empty"),
    kind: z.enum(["merge", "split"]),
    one: z.string("is not text").min(1, "is empty"),
    other: z.string("is not text").min(1, "is empty"),
    decidedBy: z.string("is not text"),
    decidedAt: z.iso.datetime({ offset: true, error: "is not a moment" }),
  }),
});

export type ArchivedRuling = z.infer<typeof archivedRulingSchema>;

export async function exportRulings(store: RulingStore): Promise<readonly ArchivedRuling[]> {
  const all = await store.all();
  return all.map(({ workspace, ruling }) => ({
    ruling: { workspace, ...ruling, decidedAt: ruling.decidedAt.toISOString() },
  }));
}

/** What was said here of the same two names stands: it may be the later. */
export async function keepRuling(
  store: RulingStore,
  { ruling: { workspace, ...line } }: ArchivedRuling,
): Promise<"new" | "same"> {
  const ruling = { ...line, decidedAt: new Date(line.decidedAt) };
  const known = await store.list(workspace);
  if (known.some((one) => namesOf(one) === namesOf(ruling))) return "same";
  await store.add(workspace, ruling);
  return "new";
}

function namesOf({ one, other }: PersonRuling): string {
  return JSON.stringify([one, other].toSorted());
}
