import { drawPicture } from "../src/adapters/pictures/draw-picture.ts";
import { limits } from "../src/app/platforms.ts";
import { parseArticle } from "../src/article/parse-article.ts";
import { createComposeEdition } from "../src/briefing/edition/compose-edition.ts";
import { createLibrary, type Library } from "../src/briefing/library/library.ts";
import type { Edition } from "../src/domain/digest.ts";
import { LENGTHS, TEMPLATES, USUAL_EDITION } from "../src/domain/edition/edition-settings.ts";
import { partsOfBlocks, weightOfBlocks } from "../src/domain/reply/message-size.ts";
import { newsroomWeek } from "../test/support/newsroom-week.ts";
import { generateArticles } from "./generate-articles.ts";

const MANY = 1_000;
const TIMES = 20;

/** How long an edition takes to compose, how full its messages get, and how long a chart takes. */
export async function benchComposing(): Promise<void> {
  const week = createLibrary(newsroomWeek());
  const many = createLibrary(generateArticles(MANY).map(parseArticle));
  for (const [name, library] of [
    [`${week.articles.length} articles`, week],
    [`${MANY} long articles`, many],
  ] as const) {
    const editions: Edition[] = [];
    const times: number[] = [];
    for (const template of TEMPLATES) {
      for (const length of LENGTHS) {
        const { edition, milliseconds } = await composeFrom(library, { template, length });
        times.push(milliseconds);
        if (edition) editions.push(edition);
      }
    }
    const messages = editions.flatMap((edition) => edition.messages);
    const heaviest = Math.max(...messages.map(({ blocks }) => weightOfBlocks(blocks)));
    const most = Math.max(...messages.map(({ blocks }) => partsOfBlocks(blocks)));
    console.log(
      `Editions of ${name}: ${editions.length} in ${messages.length} messages, ${median(times).toFixed(0)} ms each (most ${Math.max(...times).toFixed(0)}); at most ${most} of ${limits.parts} parts, weighing ${heaviest} of ${limits.weight}`,
    );
  }
  await benchCharts();
}

type Choice = Pick<typeof USUAL_EDITION, "template" | "length">;

async function composeFrom(library: Library, choice: Choice) {
  const compose = createComposeEdition(limits, () => library);
  const began = performance.now();
  const edition = await compose({
    conversation: { platform: "room", tenant: "local", channel: "room" },
    now: new Date("2026-03-06T17:00:00Z"),
    told: new Map(),
    late: null,
    settings: { ...USUAL_EDITION, ...choice },
    timezone: "UTC",
  });
  return { edition, milliseconds: performance.now() - began };
}

async function benchCharts(): Promise<void> {
  const bars = [5, 4, 3, 2, 2, 1].map((value, index) => ({ label: `Speaker ${index}`, value }));
  const chart = { kind: "chart", title: "Most quoted this week", bars, text: "" } as const;
  const times: number[] = [];
  for (let time = 0; time <= TIMES; time++) {
    const began = performance.now();
    await drawPicture(chart);
    times.push(performance.now() - began);
  }
  const [first = 0, ...others] = times;
  console.log(`A chart: ${median(others).toFixed(0)} ms, the first ${first.toFixed(0)} ms`);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
