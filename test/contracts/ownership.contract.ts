import { describe, expect, it } from "vitest";
import { articleIdOf } from "../../src/sources/item/item-keys.ts";
import { story } from "../support/sources/news-site.ts";
import { PLACES, type Place, type Workspaces, workspaces } from "../support/sources/workspaces.ts";
import type { StoreUnderTest } from "./store.contract.ts";

const EVERYWHERE = Object.keys(PLACES) as readonly Place[];
/** A word that only the invented or private wording has. */
const MARK = "zanzibar";
/** It finds that word, and an answer that repeats what was asked does not have it. */
const START_OF_MARK = "zanzi";
const SECRET = "tok3nOfTheSubscriber";

/**
 * What each of several workspaces may see and change of the others': nothing. Each test plays an
 * attack, and then looks by every way there is to an article.
 */
export function ownershipContract(name: string, { open }: StoreUnderTest): void {
  const started = async () => workspaces(await open());

  describe(`${name} store: articles of many workspaces`, { timeout: 60_000 }, () => {
    it.each<Place>(["stranger", "server", "beside", "alone"])(
      "keep their words whatever a feed elsewhere (%s) says at their address",
      async (attacker) => {
        const all = await started();
        all.feed("/honest.xml", [{ number: 1 }, { number: 2 }], "honest");
        await all.add("open", `${all.origin("honest")}/honest.xml`);
        await all.digests.now(PLACES.open);
        const before = await sights(all, "open");

        const saying = (said: string) => [1, 2].map((number) => ({ number, text: said }));
        all.feed("/evil.xml", saying(story(1)), "honest");
        await all.add(attacker, `${all.origin("evil")}/evil.xml`);
        all.feed("/evil.xml", saying(story(1, `is a fraud in ${MARK}`)), "honest");
        await all.pollLater();

        expect(await sights(all, "open")).toBe(before);
        expect(before).not.toContain(MARK);
        expect(await sights(all, attacker)).toContain(MARK);
        const [posted] = all.posted("open");
        expect(posted && (await all.correct(PLACES.open, posted))).toBeNull();
      },
    );

    it.each<Place>(["stranger", "server", "beside"])(
      "are there for whoever comes second to an address that a feed elsewhere (%s) took",
      async (attacker) => {
        const all = await started();
        all.feed("/evil.xml", [{ number: 1, text: story(1, `is off, says ${MARK}`) }], "honest");
        await all.add(attacker, `${all.origin("evil")}/evil.xml`);
        all.feed("/honest.xml", [{ number: 1 }], "honest");
        await all.add("open", `${all.origin("honest")}/honest.xml`);

        const seen = await sights(all, "open");
        expect(seen).toContain("goes to a vote in June");
        expect(seen).not.toContain(MARK);
        await all.digests.now(PLACES.open);
        expect(JSON.stringify(all.posted("open"))).toContain("goes to a vote in June");
      },
    );

    it("stay news where feeds elsewhere printed the same first, and something else after", async () => {
      const all = await started();
      const print = (number: number) => {
        for (const place of ["stranger", "beside"]) {
          all.feed(`/${place}.xml`, [{ number: 90, text: story(number) }], place);
        }
      };
      print(1);
      for (const place of ["stranger", "beside"] as const) {
        await all.add(place, `${all.origin(place)}/${place}.xml`);
      }
      all.feed("/honest.xml", [{ number: 1 }], "honest");
      await all.add("open", `${all.origin("honest")}/honest.xml`);
      await all.digests.now(PLACES.open);
      print(2);
      await all.pollLater();
      all.feed("/honest.xml", [{ number: 2, date: "2026-03-03T06:00:00Z" }], "honest");
      await all.pollLater();
      await all.digests.now(PLACES.open);
      const [first, second] = all.posted("open").map((message) => JSON.stringify(message));
      expect(first).toContain("Harbour plan 1");
      expect(second).toContain("Harbour plan 2");
    });

    it("are not read by naming their address, their id, their number or a button's value", async () => {
      const all = await started();
      const text = `${story(1)} “It stays between us in ${MARK},” said Mayor Ann Lee.`;
      const address = `${all.origin("paper")}/news/1`;
      all.page("/news/1", 402);
      all.feed("/paid.xml", [{ number: 1, text, title: `Plan of ${MARK}` }], "paper");
      await all.add("private", `${all.origin("paper")}/paid.xml?token=${SECRET}`);
      const own = await sights(all, "private");
      expect(own).toContain(MARK);
      const values = await buttonsOf(all, "private");
      expect(values.length).toBeGreaterThan(3);

      all.feed("/bare.xml", [{ number: 1, text: "More on the page." }], "paper");
      const id = articleIdOf({ url: address });
      const guesses = [
        `/article ${id}`,
        `/filter test ${id}`,
        `/source why ${address}`,
        "/source export",
        ...[1, 2, 3].flatMap((number) => [
          `/article ${number}`,
          `/summary ${number}`,
          `/source why ${number}`,
        ]),
      ];
      for (const other of without("private")) {
        await all.add(other, `${all.origin("bare")}/bare.xml`);
        const told = await Promise.all(guesses.map((guess) => all.ask(other, guess)));
        const pressed = await Promise.all(values.map((value) => all.press(other, value)));
        const seen = JSON.stringify([...told, ...pressed]) + (await sights(all, other));
        expect(seen, other).not.toContain(MARK);
        expect(seen, other).not.toContain(SECRET);
      }
      expect(await sights(all, "private")).toBe(own);
    });

    it("tell nobody else of a person, what they are, how much there is or where it is from", async () => {
      const all = await started();
      all.feed("/own.xml", [{ number: 1 }], "honest");
      for (const place of EVERYWHERE) await all.add(place, `${all.origin("honest")}/own.xml`);
      const before = await Promise.all(EVERYWHERE.map((place) => secondLook(all, place)));
      const text = `${story(2)} “The ferries of ${MARK} stay,” said Zed Quill, the ${MARK} minister, on Monday.`;
      all.feed("/secret.xml", [{ number: 2, text, title: "Quill speaks" }], "secret");
      await all.add("private", `${all.origin("secret")}/secret.xml`);
      for (const [index, place] of EVERYWHERE.entries()) {
        const seen = await secondLook(all, place);
        if (place === "private")
          expect(seen).toMatch(/Zed Quill.*minister.*Looked through 2 articles/s);
        else expect(seen, place).toBe(before[index]);
      }
    });

    it("and what is set up for them are not changed by a number or a key of another place", async () => {
      const all = await started();
      all.feed("/honest.xml", [{ number: 1 }], "honest");
      const { id } = await all.add("open", `${all.origin("honest")}/honest.xml`);
      await all.ask("open", "/digest schedule daily 09:47 UTC");
      await all.ask("open", "/filter set harbour");
      await all.digests.now(PLACES.open);
      const conversation = PLACES.open;
      const [{ key = "" } = {}] = await all.store.deliveries({ conversation });
      const mine = async () =>
        JSON.stringify([
          await all.store.sources.list(conversation),
          await all.store.listSchedules(conversation),
          await all.store.filters.find(conversation),
          await all.store.deliveries({ conversation }),
        ]);
      const before = await mine();
      const changes = [
        `/source pause ${id}`,
        `/source remove ${id}`,
        "/digest pause 1",
        "/digest remove 1",
        "/digest edit 1 length short",
        "/digest now 1",
        "/filter clear",
        `/deliveries replay ${key}`,
      ];
      for (const other of without("open")) {
        for (const change of changes) await all.ask(other, change);
        const asked = [`/digest more ${key}`, "/deliveries", "/source list", "/digest list"];
        const told = await Promise.all(asked.map((text) => all.ask(other, text)));
        const seen = JSON.stringify(told.map(({ title, blocks }) => [title, blocks]));
        expect(key).not.toBe("");
        for (const word of [key.slice(0, 8), "09:47", "Harbour"]) {
          expect(seen, other).not.toContain(word);
        }
      }
      expect(await mine()).toBe(before);
    });

    it("are quoted where their channel's people are, and further only if somebody chose so", async () => {
      const all = await started();
      all.feed("/feed.xml", [{ number: 1, title: `Plan of ${MARK}` }], "honest");
      const feed = `${all.origin("honest")}/feed.xml`;
      const seers = async () => {
        const seen = await Promise.all(EVERYWHERE.map((place) => sights(all, place)));
        return EVERYWHERE.filter((_, index) => seen[index]?.includes(MARK));
      };
      const workspace: readonly Place[] = ["open", "beside", "private", "direct"];
      const cases: readonly [Place, string, readonly Place[], string][] = [
        ["open", "", workspace, "in the whole workspace"],
        ["private", "", ["private"], "in this channel only"],
        ["private", " reach workspace", workspace, "in the whole workspace"],
        ["open", " reach channel", ["open"], "in this channel only"],
        ["direct", "", ["direct"], "in this channel only"],
        ["server", "", ["server"], "in the whole server"],
        ["alone", " reach workspace", ["alone"], "to you alone"],
      ];
      for (const [place, reach, expected, words] of cases) {
        const reply = await all.ask(place, `/source add ${feed} last 3${reach}`);
        expect(JSON.stringify(reply), place + reach).toContain(words);
        await all.pollLater();
        expect(await seers(), place + reach).toEqual(expected);
        const [source] = await all.store.sources.list(PLACES[place]);
        await all.ask(place, `/source remove ${source?.id}`);
        expect(await seers()).toEqual([]);
      }
    });

    it("are shown without the key in their address", async () => {
      const all = await started();
      const items = [{ number: 1, path: `/news/1?page=2&amp;access_token=${SECRET}` }];
      all.feed("/feed.xml", items, "honest");
      await all.add("open", `${all.origin("honest")}/feed.xml?key=${SECRET}`);
      await all.digests.now(PLACES.open);
      const preview = await all.ask("beside", `/source add ${all.origin("honest")}/feed.xml`);
      const why = await all.ask("open", "/source why 1");
      const seen = [JSON.stringify([all.posted("open"), preview, why])];
      for (const place of EVERYWHERE) seen.push(await sights(all, place));
      expect(seen.join()).toContain("/news/1?page=2");
      expect(seen.join()).not.toContain(SECRET);
    });
  });
}

function without(place: Place): readonly Place[] {
  return EVERYWHERE.filter((other) => other !== place);
}

const ASKS = [
  "/articles",
  "/speakers",
  "/article 1",
  "/article 2",
  "/article plan",
  "/summary",
  "/summary 2",
  "/quote ann lee",
  "/quote lee about plan",
  "/quote plan",
  "/quote lee plan",
  "/quote ann lee since 2020",
  "/quote since 2020",
  "/quote lee about plan in:honest",
  `/search ${START_OF_MARK}`,
  `/quote ${START_OF_MARK}`,
  "/search plan",
  `/search ${START_OF_MARK}* OR plan order:best`,
  "/search by:lee plan since:2020-01-01",
  '/search "plan" in:honest',
  "/articles since:2020-01-01",
  "/articles in:evil",
  "/article lee",
  "/article march 2026",
  "/speakers organisations",
  "/verify plan is a fraud in",
  "/verify stays between us in",
  "/digest preview",
  "/digest more",
  "/filter test 1",
];
const TYPED = [
  "/article ",
  "/article plan",
  "/quote ",
  "/quote a",
  "/summary plan",
  "/source why ",
];

/** All that is said of articles in a place, but for the moment of an answer, in its button. */
async function sights(all: Workspaces, place: Place): Promise<string> {
  const replies = await Promise.all(ASKS.map((text) => all.ask(place, text)));
  const typed = await Promise.all(TYPED.map((text) => all.complete(place, text)));
  return JSON.stringify([replies, typed], null, 1).replace(/("[sb]\d+)\.\w+(?=␟)/g, "$1");
}

const NAMING = [
  "/quote quill",
  `/quote ${MARK} minister`,
  "/quote qill",
  "/quote nobody here",
  "/search ferries stay",
  "/search by:quill ferries",
  "/search ferries in:secret",
  "/verify the ferries of",
  "/article quill",
  "/articles in:secret",
  "/articles",
  "/speakers people",
];

/** All that tells of a person of whom only one article tells, and how much was looked through. */
async function secondLook(all: Workspaces, place: Place): Promise<string> {
  const replies = await Promise.all(NAMING.map((text) => all.ask(place, text)));
  const typed = await Promise.all(
    ["/quote qui", "/quote z", "/article qui"].map((text) => all.complete(place, text)),
  );
  return JSON.stringify([replies, typed], null, 1).replace(/("[sb]\d+)\.\w+(?=␟)/g, "$1");
}

async function buttonsOf(all: Workspaces, place: Place): Promise<readonly string[]> {
  const replies = await Promise.all(ASKS.map((text) => all.ask(place, text)));
  const offered = replies.flatMap(({ buttons, menu }) => [...buttons, ...(menu?.options ?? [])]);
  return [...new Set(offered.map(({ value }) => value))];
}
