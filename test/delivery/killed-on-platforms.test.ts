import { expect, it } from "vitest";
import { killRound } from "../support/kill-round.ts";

/** `npm run simulate:kill` does all of them, a hundred times. */
const ROUNDS = [
  { fatal: ["beginSending/after/2"], forgetsNonces: true },
  { fatal: ["post/after/1"], forgetsNonces: true },
  { fatal: ["post/after/2", "findPosted/after/1"], forgetsNonces: false },
  { fatal: ["recordStep/before/1", "recordStep/before/2"], forgetsNonces: true },
];

it.each(ROUNDS)(
  "killed at $fatal: on Slack and on Discord every message is there once, and known to be",
  { timeout: 120_000 },
  async (round) => {
    const { rows, timesThere, wasKilled } = await killRound(round);
    expect(wasKilled.slice(0, round.fatal.length)).toEqual(round.fatal.map(() => true));
    expect(timesThere).toEqual([1, 1, 1, 1]);
    expect(rows.map(({ state }) => state)).toEqual(["sent", "sent", "sent", "sent"]);
  },
);
