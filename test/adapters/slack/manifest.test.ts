import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commands } from "../../../commands/index.ts";
import { shortcutId } from "../../../src/adapters/slack/answer/answer-shortcuts.ts";
import {
  slashCommand,
  slashCommands,
  toAsk,
} from "../../../src/adapters/slack/answer/slash-commands.ts";

const manifest = readFileSync(new URL("../../../manifest.yml", import.meta.url), "utf8");

const EVENTS = [
  "app_home_opened",
  "app_mention",
  "app_uninstalled",
  "channel_archive",
  "channel_deleted",
  "channel_left",
  "group_archive",
  "group_deleted",
  "group_left",
  "member_left_channel",
  "message.im",
  "tokens_revoked",
];

function linesOf(pattern: RegExp): readonly string[] {
  return [...manifest.matchAll(pattern)].map(([, value = ""]) => value);
}

function entries() {
  const commandsAndTexts =
    /^ {4}- command: (.+)\n {6}description: (.+)\n(?: {6}usage_hint: (.+)\n)?/gm;
  return [...manifest.matchAll(commandsAndTexts)].map(([, command, description, hint]) => ({
    command,
    description: description?.replace(/^"|"$/g, ""),
    hint: hint?.replace(/^"|"$/g, ""),
  }));
}

describe("manifest.yml", () => {
  it("has the commands that the bot answers, no more and no fewer", () => {
    expect([...linesOf(/^ {4}- command: (.+)$/gm)].sort()).toEqual(
      [...slashCommands(commands)].sort(),
    );
  });

  it("has a shortcut for each command that a message's menu has, in no more letters than Slack takes", () => {
    const shortcuts =
      /^ {4}- name: (.+)\n {6}type: message\n {6}callback_id: (.+)\n {6}description: (.+)/gm;
    const told = [...manifest.matchAll(shortcuts)].map(([, ...given]) => given);
    const own = commands.flatMap(({ name, onMessage }) =>
      onMessage ? [[onMessage.title, shortcutId(name)]] : [],
    );
    expect(told.map(([title, id]) => [title, id])).toEqual(own);
    for (const [title = "", , description = ""] of told) {
      expect(title.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
  });

  it("has no command of Slack's own, for which Slack refuses the whole manifest", () => {
    expect(manifest).not.toMatch(/command: \/(search|remind|status|topic|who)$/m);
  });

  it("describes each command as the bot does", () => {
    const told = entries().map(({ command, description }) => [command, description]);
    const own = commands.map(({ name, about }) => [slashCommand(name), about]);
    expect(told.slice(1)).toEqual(own);
    const [first] = entries();
    expect(first?.command).toBe("/verbatim");
    expect(first?.hint?.split(" | ").map((words) => words.split(" ")[0])).toEqual(
      commands.map(({ name }) => name),
    );
  });

  it.each(commands.map((command) => [command.name, command] as const))(
    "hints at all that /%s can be given, and at nothing else",
    (name, { subcommands, options }) => {
      const hint = entries().find(({ command }) => command === slashCommand(name))?.hint ?? null;
      const parts = (hint ?? "").split(" | ").map((part) => part.split(" ")[0]);
      if (Object.keys(subcommands).length > 0) expect(parts).toEqual(Object.keys(subcommands));
      else expect(hint === null).toBe(Object.keys(options).length === 0);
    },
  );

  it("turns on Socket Mode and buttons, and asks for no more than the bot uses", () => {
    expect(manifest).toContain("socket_mode_enabled: true");
    expect(manifest).toMatch(/interactivity:\n {4}is_enabled: true/);
    expect(linesOf(/^ {6}- (.+)$/gm)).toEqual([
      "commands",
      "chat:write",
      "chat:write.public",
      "users:read",
      "files:write",
      "channels:history",
      "groups:history",
      "channels:read",
      "groups:read",
      "app_mentions:read",
      "im:history",
      "im:write",
      ...EVENTS,
    ]);
  });

  it("subscribes to what the bot hears, and lets people write to it", () => {
    expect(manifest).toMatch(/bot_events:\n(?: {6}- .+\n)+/);
    expect(manifest).toContain("messages_tab_enabled: true");
    expect(manifest).toContain("messages_tab_read_only_enabled: false");
    expect(manifest).toContain("home_tab_enabled: true");
  });
});

it("every command registered on Slack is read back as the command it stands for", () => {
  const names = slashCommands(commands).filter((name) => name !== "/verbatim");
  expect(names.map((name) => toAsk(name, "one two"))).toEqual(
    commands.map(({ name }) => `/${name} one two`),
  );
});
