import { type Conversation, conversationKey } from "../../src/domain/conversation.ts";
import { type Delivery, WATCHED } from "../../src/domain/digest.ts";
import type { Watch } from "../../src/domain/watch/watch.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Store } from "../../src/ports/store.ts";
import type { ToldHit } from "../../src/ports/watch-store.ts";
import { wordsOf } from "../support/ask.ts";
import { newWatch } from "../support/digests/watches.ts";
import { readInto } from "../support/sources/read-into.ts";
import { newSource } from "../support/sources/sources.ts";
import type { Random } from "./random.ts";

const PLACES: readonly Conversation[] = [
  { platform: "slack", tenant: "T1", channel: "C1" },
  { platform: "slack", tenant: "T1", channel: "closed" },
  { platform: "discord", tenant: "T1", channel: "D1" },
  { platform: "terminal", tenant: "T1", channel: "t" },
];

/** One watch in each place, and a source of everyone's that brings what it looks for. */
export async function createWatched(store: Store, clock: Clock, createdAt: Date) {
  await store.sources.add(newSource({ conversation: null, reach: null }));
  for (const conversation of PLACES) {
    await store.watches.add(newWatch({ conversation, expression: "ferry", createdAt }));
  }
  const brought = new Set<string>();
  let copies = 0;

  return {
    async bring(number: number): Promise<void> {
      const id = `w${number}`;
      brought.add(id);
      const url = `https://news.example/${id}`;
      const text = `The ferry stops at pier ${number} now.`;
      await readInto(store, { id, url, title: `Pier ${number}`, text, seenAt: clock.now() });
    },

    /** Another outlet prints the words of one that came before. */
    async printAgain(random: Random): Promise<void> {
      const [first, ...others] = [...brought];
      if (first === undefined) return;
      copies += 1;
      const number = random.pick([first, ...others]).slice(1);
      const siteName = `Paper ${copies}`;
      const [id, url] = [`c${copies}`, `https://paper-${copies}.example/${number}`];
      const text = `The ferry stops at pier ${number} now.`;
      const copySearch = { bands: [`pier ${number}`], since: createdAt, isCopyOf: () => true };
      const found = { id, url, siteName, title: `Pier ${number}`, text, copySearch };
      await readInto(store, { ...found, seenAt: clock.now() });
    },

    /** Each article is told of once in each place, unless that refused for good. */
    async check(): Promise<readonly string[]> {
      const rows = (await store.deliveries({})).filter(({ digest }) => digest === WATCHED);
      const known = new Set<string>(rows.map(({ key }) => key));
      const messages = await Promise.all(rows.map(({ key }) => store.frozenMessage(key)));
      const words = messages.map((message) => (message ? wordsOf(message) : ""));
      const watches = (await Promise.all(PLACES.map(store.watches.list))).flat();
      const broken: string[] = [];
      for (const id of brought) {
        const told = await store.watches.told(id);
        broken.push(...watches.flatMap((watch) => brokenFor(watch, { id, told, known })));
        const telling = rows.filter(
          ({ state }, at) => state === "sent" && words[at]?.includes(`pier ${id.slice(1)} now`),
        );
        if (telling.some((one) => telling.some(isToldAgain(one)))) {
          broken.push(`${id}: told again`);
        }
      }
      return broken;
    },
  };
}

/** What is said again after three days is news, and so is what did not arrive. */
const NEWS_AGAIN_MS = 3 * 24 * 3_600_000;

function isToldAgain(one: Delivery) {
  return (other: Delivery): boolean =>
    one.key !== other.key &&
    conversationKey(one.conversation) === conversationKey(other.conversation) &&
    Math.abs(one.plannedAt.getTime() - other.plannedAt.getTime()) < NEWS_AGAIN_MS;
}

interface Told {
  readonly id: string;
  readonly told: readonly ToldHit[];
  /** The keys of all messages that there are. */
  readonly known: ReadonlySet<string>;
}

function brokenFor({ id: watchId, state, conversation }: Watch, { id, told, known }: Told) {
  const by = told.filter(({ watch }) => watch.id === watchId);
  const where = `${id} in ${conversation.platform} ${conversation.channel}`;
  return [
    ...(by.some(({ key }) => !known.has(key)) ? [`${where}: told by no message`] : []),
    ...(state === "active" && by.length !== 1 ? [`${where}: not told`] : []),
  ];
}
