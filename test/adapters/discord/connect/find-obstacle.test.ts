import { describe, expect, it } from "vitest";
import { findObstacle } from "../../../../src/adapters/discord/connect/find-obstacle.ts";
import { commandInteraction } from "../../../support/discord/discord-payloads.ts";

const asked = commandInteraction({ id: "1", type: 1, name: "digest", options: [] }, {}, false);
const alone = commandInteraction(
  { id: "1", type: 1, name: "digest", options: [] },
  { in: "dm" },
  false,
);

const VIEW = 1n << 10n;
const SEND = 1n << 11n;
const EMBED = 1n << 14n;
const SEND_IN_THREADS = 1n << 38n;
const withPermissions = (...bits: readonly bigint[]) => ({
  app_permissions: String(bits.reduce((all, bit) => all | bit, 0n)),
});
const inA = (type: number, more: object = {}) => ({ channel: { id: "1", type, ...more } });

describe("where a command on Discord came from", () => {
  it.each([
    ["a channel", asked],
    ["a conversation with the bot alone", alone],
    ["what older payloads tell", { ...asked, app_permissions: undefined, channel: undefined }],
    [
      "a thread that it may write in",
      { ...asked, ...inA(11), ...withPermissions(VIEW, SEND_IN_THREADS, EMBED) },
    ],
    ["a server that it administers", { ...asked, ...withPermissions(1n << 3n) }],
    [
      "a thread that is closed, for a message opens it",
      { ...asked, ...inA(11, { thread_metadata: { archived: true, locked: false } }) },
    ],
  ])("can be posted to: %s", (_, payload) => {
    expect(findObstacle(payload)).toBeNull();
  });

  it.each([
    ["other people's conversation", { ...alone, context: 2 }, "without Verbatim"],
    [
      "a server of which one member alone has it",
      { ...asked, authorizing_integration_owners: { "1": "7" } },
      "not in this server",
    ],
    ["a forum itself", { ...asked, ...inA(15) }, "in its posts"],
    ["a media channel itself", { ...asked, ...inA(16) }, "in its posts"],
    ["a category", { ...asked, ...inA(4) }, "in a channel"],
    [
      "a locked thread",
      { ...asked, ...inA(11, { thread_metadata: { locked: true } }) },
      "Unlock the thread",
    ],
    [
      "a channel where it may nothing",
      { ...asked, ...withPermissions() },
      "View Channel, Send Messages, Embed Links.",
    ],
    [
      "a channel where it may not send",
      { ...asked, ...withPermissions(VIEW, EMBED, SEND_IN_THREADS) },
      ": Send Messages.",
    ],
    [
      "a channel where it may not embed",
      { ...asked, ...withPermissions(VIEW, SEND) },
      ": Embed Links.",
    ],
    [
      "a thread where it may not send",
      { ...asked, ...inA(11), ...withPermissions(VIEW, SEND, EMBED) },
      ": Send Messages in Threads.",
    ],
  ])("can't be posted to, and what mends it is said: %s", (_, payload, mend) => {
    expect(findObstacle(payload)).toContain(mend);
  });
});
