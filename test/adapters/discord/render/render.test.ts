import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDiscordMessage } from "../../../../src/adapters/discord/render/render.ts";
import { type Block, type QuoteBlock, type Reply, say } from "../../../../src/domain/reply.ts";
import { readDiscordMarkdown } from "../../../support/discord/discord-markdown.ts";
import { bare, brokenLimits, visible } from "../../../support/discord/discord-rendered.ts";
import { hostileText } from "../../../support/discord/discord-replies.ts";
import { runs } from "../../../support/is-thorough.ts";

const quote: QuoteBlock = {
  kind: "quote",
  text: "We will freeze the rent.\n\nAll of it.",
  speech: "own words",
  speaker: "Ada Reyes",
  role: "mayor-elect",
  context: "in a post on X, 19 November 2025",
  source: { label: "Reyes wins", url: "https://news.example/a_b#:~:text=We%20will" },
};

const card: Block = {
  kind: "card",
  quote,
  origin: "The Post, 19 November 2025",
  theme: "dark",
  text: "“We will freeze the rent.” — Ada Reyes",
};

function replyOf(...blocks: Block[]): Reply {
  return { title: null, blocks, buttons: [], audience: "asker" };
}

function shown(reply: Reply): string {
  return toDiscordMessage(reply)
    .embeds.map(({ description }) => description)
    .join("\n--\n");
}

describe("a reply on Discord", () => {
  it("shows someone's own words in quotation marks, with who, where and the source", () => {
    expect(shown(replyOf(quote))).toBe(
      [
        "**Ada Reyes**, mayor-elect",
        "> “We will freeze the rent.",
        "> ",
        "> All of it.”",
        "-# in a post on X, 19 November 2025 · [Reyes wins](https://news.example/a_b#:~:text=We%20will)",
      ].join("\n"),
    );
  });

  it("marks reported speech and gives it no quotation marks", () => {
    const reported: QuoteBlock = { ...quote, speech: "reported", text: "that she would stay" };
    const text = shown(replyOf(reported));
    expect(text).toContain("**Ada Reyes**, mayor-elect · reported\nthat she would stay\n");
    expect(text).not.toMatch(/[“”"]/);
  });

  it("sets what was looked for in bold, and says who else printed it", () => {
    const marks = [{ start: 3, end: 14 }];
    const also = { label: "The *Quay*", url: "https://n.example/", differs: "there: “Freeze it.”" };
    const text = shown(replyOf({ ...quote, marks, alsoIn: [also] }));
    expect(text).toContain("> “We **will** **freeze** the rent.\n");
    expect(readDiscordMarkdown(text).text).toContain(
      "Also in 1 outlet: The *Quay* (link) (there: “Freeze it.”)",
    );
  });

  it.each([null, " "])("calls a quotation by %j unattributed", (speaker) => {
    expect(shown(replyOf({ ...quote, speaker, role: null }))).toMatch(/^\*\*Unattributed\*\*\n/);
  });

  it("shows passages, lists, headings and small print each in its own form", () => {
    const text = shown(
      replyOf(
        { kind: "heading", text: "About\nher" },
        { kind: "passage", text: "It rained.", source: { label: "", url: "https://n.example/" } },
        { kind: "list", items: [{ text: "One", detail: "2 quotes", url: null }] },
        { kind: "note", text: "How sure: quite\n\nAsk again" },
      ),
    );
    expect(text).toBe(
      "### About her\n\n> It rained.\n-# [link](https://n.example/)\n\n- One — 2 quotes\n\n-# How sure: quite\n\n-# Ask again",
    );
  });

  it.each(["javascript:alert(1)", "discord://join", "file:///etc/passwd", "nonsense"])(
    "makes no link of %s",
    (url) => {
      const text = shown(replyOf({ ...quote, source: { label: "Where", url } }));
      expect(readDiscordMarkdown(text).markup.some(({ kind }) => kind === "link")).toBe(false);
      expect(text).toContain("Where");
    },
  );

  it.each([
    "1. Trains halted at 10:30 - police say",
    "- #1: the “late” train (so far)",
    "12) What's next + why",
  ])("links a title that opens no markup inside a label, as it is: %s", (label) => {
    const text = shown(replyOf({ ...quote, source: { label, url: "https://n.example/" } }));
    expect(text).toContain(`[${label}](https://n.example/)`);
    expect(readDiscordMarkdown(text).markup).toContainEqual({
      kind: "link",
      text: label,
      target: "https://n.example/",
    });
  });

  it("has no backslash in a label, whatever the title", () => {
    fc.assert(
      fc.property(hostileText(8), (title) => {
        const items = [{ text: title, detail: null, url: "https://n.example/" }];
        const text = shown(replyOf({ kind: "list", items }));
        const [, label] = /\[([^[\]]*)\]\(https:\/\/n\.example\/\)/.exec(text) ?? [];
        expect(label).not.toContain("\\");
        expect(bare(readDiscordMarkdown(text).text)).toContain(bare(title));
      }),
      { numRuns: runs(500) },
    );
  });

  it.each([
    "[a](http://b)",
    "see news.example",
    "http://b",
    "a ] b",
    "Ask @mayor",
    "*Now* it can be told",
    "snake_case wins",
    "5|6",
    "A smile :smile: at last",
  ])("puts a label that Discord would not take as one beside its link: %s", (label) => {
    const text = shown(replyOf({ ...quote, source: { label, url: "https://n.example/(x)" } }));
    const links = readDiscordMarkdown(text).markup.filter(({ kind }) => kind === "link");
    expect(links).toEqual([{ kind: "link", text: "link", target: "https://n.example/%28x%29" }]);
    expect(readDiscordMarkdown(text).text).toContain(label);
  });

  it("continues even a name, a label or a title that is longer than an embed", () => {
    const long = "x".repeat(2_500);
    const source = { label: `${long} label`, url: "https://n.example/" };
    const message = toDiscordMessage({
      ...replyOf({ ...quote, speaker: `${long} speaker`, source }),
      title: "t".repeat(500),
    });
    expect(brokenLimits(message)).toEqual([]);
    expect(visible(message)).toContain(bare(`${long} speaker`));
    expect(visible(message)).toContain(bare(`${long} label (link)`));
    expect(visible(message)).toContain("t".repeat(500));
  });

  it("says nothing beside a picture that is all there is", () => {
    const { embeds } = toDiscordMessage(replyOf(card), () => "attachment://picture-1.png");
    expect(embeds).toEqual([
      { color: expect.any(Number), image: { url: "attachment://picture-1.png" } },
    ]);
  });

  it("says so when there is nothing to show", () => {
    expect(toDiscordMessage(say(" \n ")).embeds[0]?.description).toBe("There is nothing to show.");
    expect(toDiscordMessage(replyOf()).embeds[0]?.description).toBe("There is nothing to show.");
  });

  it("puts the buttons in rows of five, without those Discord would refuse", () => {
    const buttons = [
      ...Array.from({ length: 7 }, (_, index) => ({ label: `Page ${index}`, value: `p${index}` })),
      { label: "Twice", value: "p0" },
      { label: "Too much state", value: "v".repeat(101) },
      { label: " ", value: "blank" },
      { label: "😀".repeat(60), value: "long" },
    ];
    const { components } = toDiscordMessage({ ...say("Pages"), buttons });
    expect(components.map((row) => row.components.length)).toEqual([5, 3]);
    expect(components[1]?.components.at(-1)).toMatchObject({ label: `${"😀".repeat(39)}…` });
  });

  it("continues what one embed cannot hold in the next", () => {
    const text = "word ".repeat(1_000).trim();
    const { embeds } = toDiscordMessage(replyOf({ ...quote, text }));
    expect(embeds).toHaveLength(2);
    expect(embeds[1]?.description?.startsWith("> word")).toBe(true);
    expect(visible(toDiscordMessage(replyOf({ ...quote, text })))).toContain(bare(text));
  });

  it("leaves whole last blocks out, and says how many, before it cuts one", () => {
    const blocks = Array.from({ length: 9 }, (_, index): Block => {
      return { kind: "text", text: `${index}${"x".repeat(999)}` };
    });
    const message = toDiscordMessage(replyOf(...blocks));
    expect(brokenLimits(message)).toEqual([]);
    const all = message.embeds.map(({ description }) => description).join("\n\n");
    expect(all.match(/\dx{999}/g)).toHaveLength(5);
    expect(all).toContain("the last 4 parts are left out");
  });

  it("gives up text fragments and then links before any words", () => {
    const long = (url: string): Block => ({
      ...quote,
      text: "x".repeat(400),
      source: { label: "Where", url },
    });
    const withFragment = long(`https://n.example/#:~:text=${"y".repeat(800)}`);
    const withPath = long(`https://n.example/${"y".repeat(800)}`);

    const pages = toDiscordMessage(replyOf(...Array.from({ length: 9 }, () => withFragment)));
    expect(JSON.stringify(pages)).not.toContain("left out");
    expect(JSON.stringify(pages).match(/\[Where\]\(https:\/\/n\.example\/\)/g)).toHaveLength(9);

    const bareOnes = toDiscordMessage(replyOf(...Array.from({ length: 9 }, () => withPath)));
    expect(JSON.stringify(bareOnes)).not.toContain("left out");
    expect(JSON.stringify(bareOnes)).not.toContain("](");
  });
});
