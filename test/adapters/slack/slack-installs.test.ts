import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSlackChat } from "../../../src/adapters/slack/slack-chat.ts";
import { openMemoryStore } from "../../../src/adapters/sqlite/open-sqlite-store.ts";
import { say } from "../../../src/domain/reply.ts";
import type { Bot } from "../../../src/ports/bot.ts";
import type { Chat, LostPlace } from "../../../src/ports/chat.ts";
import type { Store } from "../../../src/ports/store.ts";
import { freePort } from "../../support/free-port.ts";
import { silentLog } from "../../support/log/silent-log.ts";
import { realClock } from "../../support/real-clock.ts";
import { type FakeSlack, startFakeSlack } from "../../support/slack/slack-fake.ts";
import type { SlackGrant } from "../../support/slack/slack-grants.ts";
import { isFirstTime } from "../../support/store/memory-keys.ts";

const KEY = randomBytes(32);
const HARBOUR: SlackGrant = { token: "xoxb-harbour", place: "T0HARBOUR", name: "Harbour" };
const MARSH: SlackGrant = { token: "xoxb-marsh", place: "T0MARSH", name: "Marsh" };
const GUILD: SlackGrant = { token: "xoxb-guild", place: "E0GUILD", name: "Guild" };
/** A workspace of the guild's. */
const PIER = "T0PIER";

const bot: Bot = {
  commands: [{ name: "quote", about: "Quotes", examples: [], options: {}, subcommands: {} }],
  isFirstTime: isFirstTime(),
  respond: async ({ ask, conversation }) => ({
    ...say(`${ask} in ${conversation.tenant}`),
    buttons: [{ label: "Next", value: "page 2" }],
  }),
  press: async ({ value, conversation }) => say(`${value} in ${conversation.tenant}`),
  complete: async () => [],
};

let slack: FakeSlack;
let store: Store;
let chat: Chat;
let origin: string;
let lost: LostPlace[];

beforeEach(async () => {
  slack = await startFakeSlack();
  store = openMemoryStore();
  lost = [];
  await open();
});

afterEach(async () => {
  await chat.stop();
  await store.close();
  await slack.close();
});

async function open(encryptionKey: Uint8Array = KEY) {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const client = { clientId: "1.2", clientSecret: "the-client-secret" };
  chat = createSlackChat({
    installing: { ...client, encryptionKey, installations: store.installations },
    connection: {
      ...{ kind: "http", signingSecret: slack.signingSecret },
      ...{ port, host: "127.0.0.1" },
    },
    ...{ apiUrl: slack.url, admins: [], log: silentLog, clock: realClock },
  });
  await chat.start(bot, undefined, async (place) => void lost.push(place));
  slack.deliverTo(`${origin}/slack/events`);
}

/** What a browser does with the page Add to Slack. */
async function addToSlack(grant: SlackGrant, { cookie }: { cookie?: string } = {}) {
  const page = await fetch(`${origin}/slack/install`);
  const link = /href="(https:\/\/slack\.com\/oauth[^"]+)"/.exec(await page.text())?.[1] ?? "";
  const state = new URL(link.replaceAll("&amp;", "&")).searchParams.get("state") ?? "";
  const back = new URL("/slack/oauth_redirect", origin);
  back.search = new URLSearchParams({ code: slack.agree(grant), state }).toString();
  const own = page.headers.get("set-cookie")?.split(";")[0] ?? "";
  const response = await fetch(back, { headers: { cookie: cookie ?? own } });
  return { link: new URL(link.replaceAll("&amp;", "&")), status: response.status };
}

const ask = (team: string, more: Readonly<Record<string, string>> = {}) =>
  slack.sendPayload("slash_commands", {
    ...{ command: "/quote", text: "tisch", team_id: team, channel_id: slack.channel },
    ...{ user_id: slack.users.admin, user_name: "someone", ...more },
  });

const post = (tenant: string) =>
  chat.post({
    key: "a".repeat(64),
    conversation: { platform: "slack", tenant, channel: slack.channel },
    message: say("The news"),
  });

const tokensFor = (method: string) =>
  slack.byToken.filter((call) => call.method === method).map(({ token }) => token);

type Answered = Awaited<ReturnType<typeof ask>>;

function press(answer: Answered, from: { team: { id: string }; enterprise?: { id: string } }) {
  return slack.sendPayload("interactive", {
    type: "block_actions",
    ...{ ...from, channel: { id: slack.channel } },
    user: { id: slack.users.admin, username: "someone", team_id: from.team.id },
    container: { type: "message", is_ephemeral: true },
    actions: [{ type: "button", ...buttonIn(answer.blocks) }],
  });
}

describe("a workspace that adds the app to Slack", () => {
  it("is asked for the scopes that are needed, and answered from then on", async () => {
    expect((await ask(HARBOUR.place)).text).toContain("not installed in this workspace");
    const { link, status } = await addToSlack(HARBOUR);
    expect(status).toBe(200);
    expect(link.searchParams.get("client_id")).toBe("1.2");
    expect(link.searchParams.get("scope")?.split(",")).toContain("chat:write");
    expect((await ask(HARBOUR.place)).text).toBe("/quote tisch in T0HARBOUR");
  });

  it("is told its own digests, with its own token, as each other one is", async () => {
    await addToSlack(HARBOUR);
    await addToSlack(MARSH);
    for (const { place } of [MARSH, HARBOUR, MARSH]) {
      expect(await post(place)).toMatchObject({ status: "sent" });
    }
    expect(tokensFor("chat.postMessage")).toEqual([MARSH.token, HARBOUR.token, MARSH.token]);
    expect(await post("T0NOBODY")).toMatchObject({ status: "refused", permanent: true });
    expect(await chat.tellPerson?.({ tenant: "T0NOBODY", person: "U1", message: say("Hm") })).toBe(
      false,
    );
  });

  it("holds up no other one when its token is refused", async () => {
    await addToSlack(HARBOUR);
    const body = JSON.stringify({ ok: false, error: "account_inactive" });
    slack.suffer("chat.postMessage", { kind: "answers", status: 200, headers: {}, body });
    const refused = await post(HARBOUR.place);
    expect(refused).toMatchObject({ status: "refused", permanent: false });
    expect(refused).not.toHaveProperty("isEverywhere");
  });

  it("presses buttons, is asked who its admins are, and stays over a restart", async () => {
    await addToSlack(HARBOUR);
    const answer = await ask(HARBOUR.place);
    await chat.stop();
    await open();
    const pressed = await press(answer, { team: { id: HARBOUR.place } });
    expect(pressed.text).toBe("page 2 in T0HARBOUR");
    expect(new Set(tokensFor("users.info"))).toEqual(new Set([HARBOUR.token]));
  });

  it("gives a token that neither the store nor a wrong key shows", async () => {
    await addToSlack(HARBOUR);
    const kept = await store.installations.findAny("slack");
    expect(JSON.stringify(kept)).not.toContain(HARBOUR.token);
    await chat.stop();
    await expect(open(randomBytes(32))).rejects.toMatchObject({
      code: "bad-config",
      message: expect.stringContaining("SLACK_ENCRYPTION_KEY is not the key"),
    });
  });

  it.each([
    ["without", ""],
    ["with another", "slack-app-oauth-state=another"],
  ])("is not installed by whoever comes back %s state", async (_, cookie) => {
    await addToSlack(HARBOUR, { cookie });
    expect(await store.installations.findAny("slack")).toBeNull();
  });

  it("is not installed with a code that Slack did not give", async () => {
    const page = await fetch(`${origin}/slack/oauth_redirect?code=made-up&state=made-up`);
    expect(page.status).not.toBe(200);
    expect(await store.installations.findAny("slack")).toBeNull();
  });
});

describe("an organisation that adds the app for all of its workspaces", () => {
  it("has each of them answered and told with its token", async () => {
    await addToSlack(GUILD);
    expect((await ask(PIER)).text).toContain("not installed in this workspace");
    const asked = await ask(PIER, { enterprise_id: GUILD.place, is_enterprise_install: "true" });
    expect(asked.text).toBe("/quote tisch in T0PIER");
    expect(await post(PIER)).toMatchObject({ status: "sent" });
    expect(tokensFor("chat.postMessage")).toEqual([GUILD.token]);
  });

  it("has a button pressed in one of them that never asked", async () => {
    await addToSlack(HARBOUR);
    await addToSlack(GUILD);
    const answer = await ask(HARBOUR.place);
    expect((await press(answer, { team: { id: PIER } })).text).toContain("not installed in this");
    const pressed = await press(answer, { team: { id: PIER }, enterprise: { id: GUILD.place } });
    expect(pressed.text).toBe("page 2 in T0PIER");
  });
});

describe("a workspace that removes the app", () => {
  it.each([
    ["by uninstalling it", { type: "app_uninstalled" }],
    ["by revoking its token", { type: "tokens_revoked", tokens: { bot: ["U0BOT"], oauth: [] } }],
  ])("%s is forgotten, and what was set up there hears of it", async (_, event) => {
    await addToSlack(HARBOUR);
    await addToSlack(MARSH);
    await slack.sendEvent(event, { team_id: HARBOUR.place });
    await expect.poll(() => lost).toEqual([expect.objectContaining({ tenant: HARBOUR.place })]);
    expect((await ask(HARBOUR.place)).text).toContain("not installed in this workspace");
    expect(await post(HARBOUR.place)).toMatchObject({ status: "refused", permanent: true });
    expect(await post(MARSH.place)).toMatchObject({ status: "sent" });
    await addToSlack(HARBOUR);
    expect((await ask(HARBOUR.place)).text).toBe("/quote tisch in T0HARBOUR");
  });

  it("is all that an organisation had, where it was the organisation's", async () => {
    await addToSlack(GUILD);
    await ask(PIER, { enterprise_id: GUILD.place });
    const around = { team_id: PIER, enterprise_id: GUILD.place, is_enterprise_install: true };
    await slack.sendEvent({ type: "app_uninstalled" }, around);
    await expect.poll(() => lost.map(({ tenant }) => tenant)).toEqual([GUILD.place, PIER]);
    const asked = await ask(PIER, { enterprise_id: GUILD.place });
    expect(asked.text).toContain("not installed in this workspace");
  });

  it("keeps the app where somebody has taken back only their own token", async () => {
    await addToSlack(HARBOUR);
    const event = { type: "tokens_revoked", tokens: { bot: [], oauth: ["U1"] } };
    await slack.sendEvent(event, { team_id: HARBOUR.place });
    expect((await ask(HARBOUR.place)).text).toBe("/quote tisch in T0HARBOUR");
    expect(lost).toEqual([]);
  });
});

function buttonIn(blocks: readonly { readonly type: string }[]): object {
  const row = blocks.find(({ type }) => type === "actions");
  return row && "elements" in row && Array.isArray(row.elements) ? row.elements[0] : {};
}
