import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commands } from "../../../commands/index.ts";
import { slashCommands, toAsk } from "../../../src/adapters/slack/answer/slash-commands.ts";

const manifest = readFileSync(new URL("../../../manifest.yml", import.meta.url), "utf8");

function linesOf(pattern: RegExp): readonly string[] {
  return [...manifest.matchAll(pattern)].map(([, value = ""]) => value);
}

describe("manifest.yml", () => {
  it("has the commands that the bot answers, no more and no fewer", () => {
    expect([...linesOf(/^ {4}- command: (.+)$/gm)].sort()).toEqual(
      [...slashCommands(commands)].sort(),
    );
  });

  it("has no command of Slack's own, for which Slack refuses the whole manifest", () => {
    expect(manifest).not.toMatch(/command: \/(search|remind|status|topic|who)$/m);
  });

  it("describes every command, and names it in the hint of /verbatim", () => {
    const names = linesOf(/^ {4}- command: (.+)$/gm);
    expect(linesOf(/^ {6}description: (.+)$/gm)).toHaveLength(names.length);
    const [hint] = linesOf(/^ {6}usage_hint: (.+)$/gm);
    for (const { name } of commands) expect(hint).toContain(name);
  });

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
    ]);
  });
});

it("every command registered on Slack is read back as the command it stands for", () => {
  const names = slashCommands(commands).filter((name) => name !== "/verbatim");
  expect(names.map((name) => toAsk(name, "one two"))).toEqual(
    commands.map(({ name }) => `/${name} one two`),
  );
});
