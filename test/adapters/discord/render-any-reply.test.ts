import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDiscordMessage } from "../../../src/adapters/discord/render/render.ts";
import { openApiViolations } from "../../support/discord/discord-openapi.ts";
import { bare, brokenLimits, readAll, visible } from "../../support/discord/discord-rendered.ts";
import { anyPage, anyReply, shownTexts } from "../../support/discord/discord-replies.ts";
import { runs } from "../../support/is-thorough.ts";

/** A failing case this large would be made smaller for many minutes. */
const patience = { interruptAfterTimeLimit: 20_000 };

describe("any reply at all on Discord", () => {
  it("keeps every limit", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const message = toDiscordMessage(reply);
        expect(brokenLimits(message)).toEqual([]);
        expect(openApiViolations("POST", "/channels/1/messages", message)).toEqual([]);
      }),
      { numRuns: runs(80), ...patience },
    );
  });

  it("pings nobody and holds no markup but ours", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const message = toDiscordMessage(reply);
        expect(message.allowed_mentions).toEqual({ parse: [] });

        const markup = readAll(message).flatMap((read) => read.markup);
        const ours = new Set(["bold", "quote", "heading", "small", "list", "link"]);
        expect(markup.filter(({ kind }) => !ours.has(kind))).toEqual([]);
        for (const { target } of markup.filter(({ kind }) => kind === "link")) {
          expect(target).toMatch(/^https?:\/\/[^\s()[\]<>]+$/);
        }
      }),
      { numRuns: runs(80), ...patience },
    );
  });

  it("never puts reported speech in a quotation", () => {
    fc.assert(
      fc.property(anyPage, (reply) => {
        const reported = reply.blocks.filter(
          (block) => block.kind === "quote" && block.speech === "reported",
        );
        const read = readAll(toDiscordMessage({ ...reply, blocks: reported }));
        const markup = read.flatMap((page) => page.markup);
        expect(markup.filter(({ kind }) => kind === "quote")).toEqual([]);
      }),
      { numRuns: runs(100), ...patience },
    );
  });
});

describe("a page of the core on Discord", () => {
  it("is shown whole, word for word", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        const message = toDiscordMessage(page);
        expect(brokenLimits(message)).toEqual([]);

        const seen = visible(message);
        let from = 0;
        for (const text of page.blocks.flatMap(shownTexts).map(bare)) {
          const at = seen.indexOf(text, from);
          expect(at, `${JSON.stringify(text)} in ${JSON.stringify(seen)}`).not.toBe(-1);
          from = at + text.length;
        }
      }),
      { numRuns: runs(300), ...patience },
    );
  });

  it.each(["late\n\tand wet", "\t late\n\n  and wet", "late\u2028\u00a0and wet"])(
    "has small print without its prefix, whatever a line begins with: %j",
    (text) => {
      const blocks = [{ kind: "note", text }] as const;
      const message = toDiscordMessage({ title: null, blocks, buttons: [], audience: "asker" });
      expect(visible(message)).toBe(bare("late and wet"));
    },
  );
});
