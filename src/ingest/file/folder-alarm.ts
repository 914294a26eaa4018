import { type FSWatcher, watch } from "node:fs";

export interface FolderAlarm {
  /**
   * Resolves when something in the folder has changed, and at the latest after so many
   * milliseconds.
   */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

/**
 * The system tells of changes on a local disk, but not on most network drives, nor where a limit of
 * its own is reached. So this is only a hint to look sooner.
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
  // A folder that was replaced is another folder to the system, so after an error it is watched
  // anew.
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
