import { setImmediate as breathe } from "node:timers/promises";
import type { PollTools } from "../fetch/poll-tools.ts";

/** Sources of one address that are polled together share what its server answers. */
export function askOnce(fetch: PollTools["fetch"]): PollTools["fetch"] {
  const answers = new Map<string, ReturnType<PollTools["fetch"]>>();
  let turn = Promise.resolve();

  return async (request, workspace) => {
    const name = JSON.stringify([request.url, request.etag, request.lastModified]);
    const answer = answers.get(name) ?? fetch(request, workspace);
    answers.set(name, answer);
    const outcome = await answer;
    // Hundreds that read the same answer at once would let nobody else have a turn.
    turn = turn.then(() => breathe());
    await turn;
    return outcome;
  };
}
