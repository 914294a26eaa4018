import type { Editor, StoryProposal } from "../../ports/editor.ts";
import type { Log } from "../../ports/log.ts";
import { type CheckedSuggestion, checkSuggestion } from "./check-suggestion.ts";

const MOST_REMEMBERED = 50;

/** What an editor has to say to stories, checked; `null` where there is none to ask. */
export type AskEditor = (
  proposals: readonly StoryProposal[],
) => Promise<(CheckedSuggestion & { readonly by: string }) | null>;

/**
 * Asks once for the same stories: what was previewed is what is posted. A fault is an answer that
 * is refused, and is not remembered.
 */
export function createAskEditor(editor: Editor | null, log: Log): AskEditor {
  const kept = new Map<string, CheckedSuggestion>();

  async function ask(by: Editor, proposals: readonly StoryProposal[]): Promise<CheckedSuggestion> {
    try {
      return checkSuggestion(await by.suggest(proposals), proposals);
    } catch (error) {
      // Its message may quote what was asked, so only its kind is told.
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
