import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { platforms } from "../../../src/app/platforms.ts";
import { REMOTE_PLATFORMS } from "../../../src/domain/conversation.ts";

const page = new URL("../../../src/adapters/room/page/", import.meta.url);
const html = await readFile(new URL("index.html", page), "utf8");
const message = await readFile(new URL("message.js", page), "utf8");

describe.each(REMOTE_PLATFORMS)("the room's page", (name) => {
  it(`can show an answer as ${name} does`, () => {
    expect(html).toContain(`value="${name}"`);
    expect(html).toContain(`<span class="switch-name">${platforms[name].title}</span>`);
    const [, painters = ""] = /PAINTERS = \{([^}]*)\}/.exec(message) ?? [];
    const names = painters.split(",").map((painter) => painter.split(":")[0]?.trim());
    expect(names).toContain(name);
  });
});
