import { type FSWatcher, watch } from "node:fs";

export interface FolderAlarm {
  /** Resolves when something in the folder has changed, or after so long all the same. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

/**
 * The system tells of changes on a disk of its own, and of none on most network drives, or where a
 * limit is reached: it is only a hint to look sooner.
 */
export function createFolderAlarm(folder: string): FolderAlarm {
  let watcher: FSWatcher | null = null;
  let isRung = false;
  let ring = () => {};

  const onChange = () => {
    isRung = true;
    ring();
  };
  const close = () => {
    watcher?.close();
    watcher = null;
  };
  // A folder that was replaced is another one, so that after an error it is asked for anew.
  const open = () => {
    try {
      watcher ??= watch(folder, { persistent: false }, onChange).on("error", close);
    } catch {
      watcher = null;
    }
  };

  return {
    async wait(milliseconds, signal) {
      open();
      if (!isRung && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const end = () => {
            clearTimeout(timer);
            signal.removeEventListener("abort", end);
            resolve();
          };
          const timer = setTimeout(end, milliseconds);
          ring = end;
          signal.addEventListener("abort", end);
        });
      }
      isRung = false;
    },
    close,
  };
}
