/** `npm run simulate:kill [how many rounds]`: real processes, killed at each of the fail points. */
import { killRound } from "../support/kill-round.ts";

const FIRST = [
  "dueSlots/after/1",
  "decideSlot/before/1",
  "decideSlot/after/1",
  "decideSlot/after/2",
  "beginSending/before/1",
  "beginSending/after/1",
  "beginSending/after/2",
  "post/after/1",
  "post/after/2",
  "recordStep/before/1",
  "recordStep/after/1",
  "beginSending/after/3",
  "post/after/3",
  "post/after/4",
  "recordStep/after/4",
];
const SECOND = [
  "",
  "findPosted/before/1",
  "findPosted/after/1",
  "recordStep/before/2",
  "post/after/1",
];

const [, , count = "100"] = process.argv;
let kills = 0;
let failures = 0;

for (let round = 0; round < Number(count); round += 1) {
  const fatal = [FIRST[round % FIRST.length] ?? "", SECOND[round % SECOND.length] ?? ""];
  const { rows, timesThere, wasKilled } = await killRound({
    fatal: fatal.filter(Boolean),
    forgetsNonces: round % 2 === 0,
  });
  kills += wasKilled.filter(Boolean).length;
  const isGood =
    rows.length === 4 &&
    timesThere.every((times) => times === 1) &&
    rows.every(({ state }) => state === "sent");
  if (isGood) continue;
  failures += 1;
  const states = rows.map(({ state }) => state).join(" ");
  process.stdout.write(`round ${round} ${fatal.join(" ")}: ${timesThere.join(" ")} ${states}\n`);
}

process.stdout.write(`${count} rounds, ${kills} kills, ${failures} failures\n`);
process.exitCode = failures > 0 ? 1 : 0;
