import type { Editor, StoryProposal } from "../../ports/editor.ts";
import type { Log } from "../../ports/log.ts";
import { type CheckedSuggestion, checkSuggestion } from "./check-suggestion.ts";

/** Chosen by hand. */
const MOST_REMEMBERED = 50;

/** Asks an editor about stories and checks the answer; it is `null` where there is no editor. */
export type AskEditor = (
  proposals: readonly StoryProposal[],
) => Promise<(CheckedSuggestion & { readonly by: string }) | null>;

/**
 * Asks once about the same stories, so that what was previewed is what is posted. A fault counts as
 * an answer that is refused, and is not remembered.
 */
export function createAskEditor(editor: Editor | null, log: Log): AskEditor {
  const kept = new Map<string, CheckedSuggestion>();

  async function ask(by: Editor, proposals: readonly StoryProposal[]): Promise<CheckedSuggestion> {
    try {
      return checkSuggestion(await by.suggest(proposals), proposals);
    } catch (error) {
      // The message may quote what was asked, so only the kind of the fault is told.
      const kind = error instanceof Error ? error.name : "Error";
      return { status: "refused", reason: `it did not answer (${kind})` };
    }
  }

  return async (proposals) => {
    if (!editor || proposals.length === 0) return null;
    const by = editor.name;
    const question = JSON.stringify(proposals);
    const known = kept.get(question);
    if (known) return { ...known, by };
    const checked = await ask(editor, proposals);
    if (checked.status === "refused") log.warn("editor refused", { reason: checked.reason });
    else {
      kept.set(question, checked);
      const [oldest] = kept.keys();
      if (kept.size > MOST_REMEMBERED && oldest !== undefined) kept.delete(oldest);
    }
    return { ...checked, by };
  };
}
