/** `npm run simulate [how many seeds] [first seed]`: prints each seed that breaks a promise. */
import { simulateSeed } from "./simulate-seed.ts";

const [, , count = "10000", first = "1"] = process.argv;
const began = performance.now();
let failures = 0;

for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
  const broken = await simulateSeed(seed);
  if (broken.length === 0) continue;
  failures += 1;
  process.stdout.write(`seed ${seed}\n${broken.map((line) => `  ${line}\n`).join("")}`);
}

const seconds = Math.round((performance.now() - began) / 1000);
process.stdout.write(`${count} seeds, ${failures} that break a promise, ${seconds} s\n`);
process.exitCode = failures > 0 ? 1 : 0;
