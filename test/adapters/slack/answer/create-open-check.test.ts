import { WebClient } from "@slack/web-api";
import { expect, it, onTestFinished } from "vitest";
import { createOpenCheck } from "../../../../src/adapters/slack/answer/create-open-check.ts";
import type { Conversation } from "../../../../src/domain/conversation.ts";
import { silentLog } from "../../../support/log/silent-log.ts";
import { setClock } from "../../../support/set-clock.ts";
import { startWebServer } from "../../../support/sources/web-server.ts";

const CHANNELS: Readonly<Record<string, unknown>> = {
  C1: { ok: true, channel: { id: "C1", is_private: false, is_im: false, is_mpim: false } },
  C2: { ok: true, channel: { id: "C2", is_private: true } },
  D1: { ok: true, channel: { id: "D1", is_im: true } },
  D2: { ok: true, channel: { id: "D2", is_im: true, is_private: false } },
  G1: { ok: true, channel: { id: "G1", is_mpim: true, is_private: false } },
  C3: { ok: false, error: "channel_not_found" },
  C4: { ok: false, error: "missing_scope" },
  C5: { ok: true },
};

async function openCheck() {
  const { origin, asked, close } = await startWebServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += String(part);
    });
    request.on("end", () => {
      const channel = new URLSearchParams(body).get("channel") ?? "";
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(CHANNELS[channel]));
    });
  });
  onTestFinished(close);
  const client = new WebClient("xoxb-1", {
    slackApiUrl: `${origin}/`,
    retryConfig: { retries: 0 },
  });
  const clock = setClock("2026-03-02T12:00:00Z");
  const isOpen = createOpenCheck({ client, clock, log: silentLog });
  const inChannel = (channel: string): Conversation => ({
    platform: "slack",
    tenant: "T1",
    channel,
  });
  return { asked, clock, isOpen: (channel: string) => isOpen(inChannel(channel)) };
}

it.each([
  ["C1", true],
  ["C2", false],
  ["D1", false],
  ["D2", false],
  ["G1", false],
  ["C3", null],
  ["C4", null],
  ["C5", null],
])("a channel is open to all only where Slack says so: %s", async (channel, expected) => {
  const { isOpen } = await openCheck();
  expect(await isOpen(channel)).toBe(expected);
});

it("Slack is asked about a channel once in ten minutes", async () => {
  const { asked, clock, isOpen } = await openCheck();
  for (const channel of ["C1", "C1", "C4", "C4"]) await isOpen(channel);
  expect(asked).toHaveLength(2);
  clock.advance(10 * 60_000);
  await isOpen("C1");
  expect(asked).toHaveLength(3);
});
