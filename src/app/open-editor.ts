import { createEditor } from "../adapters/model/create-editor.ts";
import { type AskEditor, createAskEditor } from "../briefing/edition/ask-editor.ts";
import type { Config } from "../config.ts";
import type { Log } from "../ports/log.ts";

/**
 * Opens the language model that the settings name, if any; its SDK is loaded when it is first
 * asked.
 */
export function openEditor({ model }: Config, log: Log): AskEditor {
  return createAskEditor(model && createEditor(model), log);
}
