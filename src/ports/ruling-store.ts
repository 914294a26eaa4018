import type { PersonRuling } from "../domain/speaker.ts";

/** What was said of names in each workspace: see `workspaceKey`. */
export interface RulingStore {
  /** Oldest first. */
  list(workspace: string): Promise<readonly PersonRuling[]>;
  /** In the place of what was said of the same two names before. */
  add(workspace: string, ruling: PersonRuling): Promise<void>;
  /** Takes the latest back; `null` where there is none. */
  undo(workspace: string): Promise<PersonRuling | null>;
}
