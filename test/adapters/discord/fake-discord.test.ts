import { describe, expect, it } from "vitest";
import { readDiscordMarkdown } from "../../support/discord/discord-markdown.ts";
import { hasOpenApi, openApiViolations } from "../../support/discord/discord-openapi.ts";

/** The other tests are worth what these find. */
describe("the model of Discord's markdown", () => {
  it.each([
    ["@everyone", "mention"],
    ["<@&1>", "mention"],
    ["</cmd:1>", "mention"],
    ["<t:0:R>", "mention"],
    [":smile:", "emoji"],
    ["[a](http://b)", "link"],
    ["see https://b", "address"],
    ["# big", "heading"],
    ["-# small", "small"],
    ["- item", "list"],
    ["1. first", "numbered list"],
    ["> said", "quote"],
    ["`code`", "code"],
    ["**bold**", "bold"],
    ["_so_", "stray"],
  ])("sees %s as %s", (source, kind) => {
    expect(readDiscordMarkdown(source).markup.map((found) => found.kind)).toContain(kind);
  });
});

describe.skipIf(!hasOpenApi)("Discord's own OpenAPI file", () => {
  it.each([
    ["a title too long", "POST", "/channels/1/messages", { embeds: [{ title: "t".repeat(257) }] }],
    ["a nonce too long", "POST", "/channels/1/messages", { nonce: "n".repeat(26) }],
    ["a command without a name", "PUT", "/applications/1/commands", [{ description: "d" }]],
    ["a call there is not", "POST", "/channels/1/digests", {}],
    ["an unknown way to answer", "POST", "/interactions/1/token/callback", { type: 99 }],
  ])("refuses %s", (_, method, path, body) => {
    expect(openApiViolations(method, path, body)).not.toEqual([]);
  });
});
