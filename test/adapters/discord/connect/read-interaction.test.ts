import { describe, expect, it } from "vitest";
import { readInteraction } from "../../../../src/adapters/discord/connect/read-interaction.ts";
import { commandInteraction, pressInteraction } from "../../../support/discord/discord-payloads.ts";

const command = (options: readonly unknown[], more: object = {}) =>
  commandInteraction({ id: "1", type: 1, name: "digest", options, ...more }, {}, false);

describe("an interaction", () => {
  it("names the file that is given by where it is", () => {
    const url = "https://cdn.example/feeds.opml";
    const resolved = { attachments: { "42": { id: "42", filename: "feeds.opml", url } } };
    const options = [{ type: 11, name: "file", value: "42" }];
    expect(readInteraction(command(options, { resolved }))?.asked).toMatchObject({
      ask: { options: { file: url } },
    });
    expect(readInteraction(command(options))?.asked).toMatchObject({ ask: { options: {} } });
  });

  it("has a subcommand that takes nothing, also where Discord leaves out its options", () => {
    expect(readInteraction(command([{ type: 1, name: "list" }]))?.asked).toEqual({
      kind: "command",
      ask: { command: "digest", subcommand: "list", options: {} },
    });
  });

  it.each([
    ["options", command([], { options: null })],
    ["options of a subcommand", command([{ type: 1, name: "list", options: null }])],
    ["files", command([], { resolved: null })],
    ["a value", command([{ type: 3, name: "when", value: null }])],
  ])("may have null for %s", (_, payload) => {
    expect(readInteraction(payload)?.asked).toMatchObject({
      kind: "command",
      ask: { options: {} },
    });
  });

  it("calls people what Discord shows, and by their own name where that is none", () => {
    const interaction = { ...pressInteraction({ custom_id: "page:2" }, {}, { in: "dm" }) };
    expect(readInteraction(interaction)?.asker.name).toBe("A Reader");
    const user = { id: "7", username: "reader", global_name: null };
    expect(readInteraction({ ...interaction, user })?.asker).toEqual({
      id: "7",
      name: "reader",
      mayManageDigests: true,
    });
  });

  it.each([
    ["of a kind that the bot does not have", { ...command([]), type: 5 }],
    ["without whoever asked", { ...command([]), member: undefined }],
    ["without a place", { ...command([]), channel_id: undefined }],
    ["with an id that is none", { ...command([]), id: "../channels/1" }],
    ["with permissions that are none", { ...command([]), member: { permissions: "all" } }],
    ["that is a button without a message", { ...pressInteraction({ custom_id: "a" }, null, {}) }],
  ])("%s is none", (_, payload) => {
    expect(readInteraction(payload)).toBeNull();
  });
});
