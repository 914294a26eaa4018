import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { limits } from "../../src/app/platforms.ts";
import { paginate } from "../../src/bot/paginate.ts";
import { type Conversation, PLATFORMS } from "../../src/domain/conversation.ts";
import type { Block, Reply } from "../../src/domain/reply.ts";
import type { Chat, Post } from "../../src/ports/chat.ts";
import { type ContractBot, createContractBot } from "../support/chats/contract-bot.ts";

/** A platform with a chat of ours that has not been started, and nothing said there yet. */
export interface ChatSite {
  readonly chat: Chat;
  readonly here: Conversation;
  /** A place of the platform that is not there; `null` where there is but one place. */
  readonly nowhere: Conversation | null;
  /** The words of each message that everyone sees here, oldest first. */
  posted(): Promise<readonly string[]>;
  /** Another process with the same settings, or the same one after a restart. */
  openAgain(): Chat;
  /** With settings that the platform refuses; `null` where nothing can be refused. */
  openRefused(): Chat | null;
  /** `null` where nobody can ask anything. */
  readonly people: People | null;
  /** `null` where there is no wire. */
  readonly wire: Wire | null;
  close(): Promise<void>;
}

interface People {
  /** `/quote <word>` or, for everyone, `/announce`; resolves with what the answer shows. */
  ask(command: "quote" | "announce", word?: string): Promise<ShownAnswer>;
  press(answer: ShownAnswer, label: string): Promise<ShownAnswer>;
  /** What stands in the place of an answer by now, once it has changed. */
  changed(answer: ShownAnswer): Promise<string>;
  /** The platform delivers the last of them once more; `null` where it never does. */
  readonly deliverAgain: (() => Promise<void>) | null;
}

export interface ShownAnswer {
  readonly words: string;
  readonly isPrivate: boolean;
  /** Whether it took the place of what was pressed. */
  readonly isInPlace: boolean;
  /** Whatever the platform needs to find its buttons. */
  readonly message: unknown;
}

/** What can go wrong between us and the platform; each of these does at the next post. */
interface Wire {
  loseReply(): void;
  hang(): void;
  limitRate(seconds: number): void;
  /** How often the platform was asked to post. */
  attempts(): number;
  /** Where nobody answers. */
  openNowhere(): Chat;
}

const PATIENCE = { timeout: 5_000 };

const EVERY_KIND: readonly Block[] = [
  { kind: "heading", text: "Heading of all" },
  { kind: "text", text: "Plain words" },
  {
    kind: "quote",
    text: "We stay open",
    speech: "own words",
    speaker: "Ada Reyes",
    role: "mayor",
    context: "on Monday",
    source: { label: "Quay Times", url: "https://quay.example/1" },
  },
  {
    kind: "quote",
    text: "that the quay is shut",
    speech: "reported",
    speaker: null,
    role: null,
    context: null,
    source: { label: "Quay Post", url: null },
  },
  { kind: "passage", text: "The quay is long", source: { label: "Quay Mail", url: null } },
  { kind: "list", items: [{ text: "First item", detail: "of two", url: null }] },
  { kind: "chart", title: "Most quoted", bars: [{ label: "Ada", value: 2 }], text: "Ada 2 times" },
  { kind: "note", text: "Small print" },
];
const EVERY_WORD = [
  ...["Heading of all", "Plain words", "We stay open", "Ada Reyes", "mayor", "on Monday"],
  ...["Quay Times", "that the quay is shut", "Quay Post", "The quay is long", "Quay Mail"],
  ...["First item", "of two", "Ada 2 times", "Small print"],
];

/** What every chat must do, whatever it talks to. */
export function chatContract(name: string, openSite: () => Promise<ChatSite>): void {
  describe(`${name} chat`, { timeout: 30_000 }, () => {
    let site: ChatSite;
    let bot: ContractBot;
    let started: Chat[];

    beforeEach(async () => {
      site = await openSite();
      bot = createContractBot();
      started = [];
    });

    afterEach(async () => {
      await Promise.all(started.map((chat) => chat.stop()));
      await site.close();
    });

    async function start(chat = site.chat): Promise<Chat> {
      started.push(chat);
      await chat.start(bot);
      return chat;
    }

    let posts = 0;
    function digest(words: string, place = site.here): Post {
      posts += 1;
      const message = messageOf({ kind: "text", text: words });
      return { key: posts.toString(16).padStart(64, "0"), conversation: place, message };
    }

    /** Those that a platform has no use for are passed over, and said so. */
    const needs = <T>(thing: T | null | undefined, skip: (why: string) => void, why: string): T => {
      if (thing === null || thing === undefined) skip(`${name} ${why}`);
      return thing as T;
    };

    it("says what is known of its platform", () => {
      const { platform } = site.chat;
      expect(PLATFORMS).toContain(platform.name);
      expect(platform.title).not.toBe("");
      expect(platform.managers).not.toBe("");
      for (const most of Object.values(platform.limits)) expect(most).toBeGreaterThan(0);
      expect(platform.pace.postsPerSecond).toBeGreaterThan(0);
      expect(site.here.platform).toBe(platform.name);
    });

    it("posts a message once, for everyone, and gives its id", async () => {
      const chat = await start();
      const outcome = await chat.post(digest("The quay is open"));
      expect(outcome).toEqual({ status: "sent", messageId: expect.stringMatching(/./) });
      const posted = await site.posted();
      expect(posted).toHaveLength(1);
      expect(posted[0]).toContain("The quay is open");
    });

    it("can post without having been started, as one look at what is due does", async () => {
      expect(await site.chat.post(digest("At once"))).toMatchObject({ status: "sent" });
      expect(await site.posted()).toHaveLength(1);
    });

    it("shows every kind of block, all its words", async () => {
      const chat = await start();
      const post = { ...digest(""), message: messageOf(...EVERY_KIND) };
      expect(await chat.post(post)).toMatchObject({ status: "sent" });
      const [words = ""] = await site.posted();
      for (const word of ["The title", ...EVERY_WORD]) expect(words).toContain(word);
    });

    it("takes whatever the core puts into one message", async () => {
      const chat = await start();
      await fc.assert(
        fc.asyncProperty(anyText, anyText, async (title, text) => {
          for (const page of paginate(messageOf({ kind: "text", text }), limits)) {
            const message = { ...page, title: title.slice(0, limits.title) };
            expect(await chat.post({ ...digest(""), message })).toMatchObject({ status: "sent" });
          }
        }),
        { numRuns: 8 },
      );
    });

    it("is refused for good where there is no such place, and posts nothing", async ({ skip }) => {
      const nowhere = needs(site.nowhere, skip, "has one place only");
      const chat = await start();
      const outcome = await chat.post(digest("Is anybody here?", nowhere));
      expect(outcome).toMatchObject({ status: "refused", permanent: true });
      expect(await site.posted()).toEqual([]);
    });

    it("changes a posted message in place, the same again too", async ({ skip }) => {
      const chat = await start();
      const edit = needs(chat.edit, skip, "edits nothing");
      const post = digest("The quay is open");
      const outcome = await chat.post(post);
      const messageId = outcome.status === "sent" ? outcome.messageId : "";
      const message = messageOf({ kind: "text", text: "The quay is shut" });
      for (const _ of ["once", "again"]) {
        expect(await edit({ ...post, message, messageId })).toEqual({ status: "sent", messageId });
        const posted = await site.posted();
        expect(posted).toHaveLength(1);
        expect(posted[0]).toContain("The quay is shut");
      }
    });

    it("finds what it has posted, and nothing before", async ({ skip }) => {
      const chat = await start();
      const findPosted = needs(chat.findPosted, skip, "cannot be asked");
      const post = digest("Look for me");
      const search = { ...post, since: new Date(Date.now() - 60_000), others: new Set<string>() };
      expect(await findPosted(search)).toEqual({ status: "absent" });
      const outcome = await chat.post(post);
      const messageId = outcome.status === "sent" ? outcome.messageId : "";
      expect(await findPosted(search)).toEqual({ status: "found", messageId });
    });

    it("does not start where it is refused, and says what to mend", async ({ skip }) => {
      const refused = needs(site.openRefused(), skip, "refuses nobody");
      await expect(refused.start(bot)).rejects.toMatchObject({ code: "bad-config" });
      await refused.stop();
    });

    it("tries once where the answer is lost, and owns that it does not know", async ({ skip }) => {
      const wire = needs(site.wire, skip, "has no wire");
      wire.loseReply();
      const post = digest("Did you hear me?");
      expect(await site.chat.post(post)).toMatchObject({ status: "unknown" });
      expect(wire.attempts()).toBe(1);
      expect(await site.posted()).toHaveLength(1);
    });

    it("does not wait for ever, and owns that it does not know", async ({ skip }) => {
      const wire = needs(site.wire, skip, "has no wire");
      wire.hang();
      expect(await site.chat.post(digest("Hello?"))).toMatchObject({ status: "unknown" });
      expect(wire.attempts()).toBe(1);
    });

    it("passes on for how long the platform wants a pause, and does not wait itself", async ({
      skip,
    }) => {
      const wire = needs(site.wire, skip, "has no wire");
      wire.limitRate(7);
      const outcome = await site.chat.post(digest("Too fast?"));
      expect(outcome).toMatchObject({ status: "refused", permanent: false });
      const pauseMs = outcome.status === "refused" ? outcome.retryAfterMs : null;
      expect(Math.round((pauseMs ?? 0) / 1_000)).toBe(7);
      expect(wire.attempts()).toBe(1);
      expect(await site.posted()).toEqual([]);
    });

    it("knows that nothing was posted where there was no connection", async ({ skip }) => {
      const chat = needs(site.wire, skip, "has no wire").openNowhere();
      const outcome = await chat.post(digest("Nobody there"));
      expect(outcome).toMatchObject({ status: "refused", permanent: false });
      await chat.stop();
    });

    it("answers the one who asks, and nobody else", async ({ skip }) => {
      const people = needs(site.people, skip, "takes no questions");
      await start();
      const answer = await people.ask("quote", "tisch");
      expect(answer).toMatchObject({ isPrivate: true });
      expect(answer.words).toContain("You asked /quote tisch");
      expect(await site.posted()).toEqual([]);
      expect(bot.asked).toHaveLength(1);
    });

    it("hears and answers all of a long text that is pasted", async ({ skip }) => {
      const people = needs(site.people, skip, "takes no questions");
      await start();
      const pasted = `“The boats -stay: ${"all the fares rise, ".repeat(19)}”`.padEnd(400, "!");
      const answer = await people.ask("quote", pasted);
      expect(bot.asked).toEqual([`/quote ${pasted}`]);
      expect(answer.words).toContain(pasted);
    });

    it("answers everyone where the answer is for all", async ({ skip }) => {
      const people = needs(site.people, skip, "takes no questions");
      await start();
      const answer = await people.ask("announce");
      expect(answer).toMatchObject({ isPrivate: false });
      expect(answer.words).toContain("You asked /announce");
    });

    it("turns the page of a private answer in place, also after a restart", async ({ skip }) => {
      const people = needs(site.people, skip, "takes no questions");
      const before = await start();
      const answer = await people.ask("quote", "tisch");
      const second = await people.press(answer, "Next");
      expect(second).toMatchObject({ isPrivate: true, isInPlace: true });
      expect(second.words).toContain("Turned to page 2");
      await before.stop();
      await start(site.openAgain());
      expect((await people.press(second, "Next")).words).toContain("Turned to page 3");
    });

    it("shows everyone what is shared, and the asker that it was", async ({ skip }) => {
      const people = needs(site.people, skip, "takes no questions");
      await start();
      const answer = await people.ask("quote", "tisch");
      const shared = await people.press(answer, "Share here");
      expect(shared).toMatchObject({ isPrivate: false, isInPlace: false });
      expect(shared.words).toContain("Shared");
      expect(await people.changed(answer)).toContain("You shared this");
    });

    it("answers once what the platform delivers twice", async ({ skip }) => {
      const people = needs(site.people, skip, "takes no questions");
      const deliverAgain = needs(people.deliverAgain, skip, "delivers nothing twice");
      await start();
      const answer = await people.ask("quote", "tisch");
      await deliverAgain();
      await people.press(answer, "Next");
      await deliverAgain();
      await people.ask("quote", "marsh");
      expect(bot.asked).toEqual(["/quote tisch", "/quote marsh"]);
      expect(bot.pressed).toEqual(["page 2"]);
    });

    it("finishes the answers in hand before it stops", async ({ skip }) => {
      const people = needs(site.people, skip, "takes no questions");
      const chat = await start();
      const finish = bot.hold();
      const answer = people.ask("quote", "tisch");
      await expect.poll(() => bot.asked, PATIENCE).toHaveLength(1);
      const stopped = chat.stop();
      finish();
      expect((await answer).words).toContain("You asked /quote tisch");
      await stopped;
    });
  });
}

const anyText = fc
  .array(
    fc.oneof(fc.lorem(), fc.constantFrom("<!channel>", "@everyone", "*b*", "[x](y)", "“so”")),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join(" "));

function messageOf(...blocks: readonly Block[]): Reply {
  return { title: "The title", blocks, buttons: [], audience: "everyone" };
}
