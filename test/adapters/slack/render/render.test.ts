import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toSlackMessage } from "../../../../src/adapters/slack/render/render.ts";
import type { Block, Button, QuoteBlock, Reply } from "../../../../src/domain/reply.ts";
import { runs } from "../../../support/is-thorough.ts";
import { slackFaults, wordsIn } from "../../../support/slack/slack-limits.ts";
import { anyPage, anyReply } from "../../../support/slack/slack-replies.ts";

const source = {
  label: "The Ferry Gazette",
  url: "https://gazette.example/pier#:~:text=it%20stays",
};

const ownWords: QuoteBlock = {
  kind: "quote",
  text: "The pier stays open.",
  speech: "own words",
  speaker: "Ada Marsh",
  role: "harbour master",
  context: "on Radio Quay, 3 May 2026",
  source,
};

function replyOf(blocks: readonly Block[], more: Partial<Reply> = {}): Reply {
  return { title: null, blocks, buttons: [], audience: "asker", ...more };
}

function textOf(blocks: readonly Block[]): string {
  return wordsIn(toSlackMessage(replyOf(blocks)).blocks);
}

describe("what a reply looks like on Slack", () => {
  it("puts own words in quotation marks, with who, what they are, when and where", () => {
    expect(toSlackMessage(replyOf([ownWords])).blocks).toEqual([
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_quote",
            elements: [{ type: "text", text: "“The pier stays open.”" }],
          },
          {
            type: "rich_text_section",
            elements: [
              { type: "text", text: "— " },
              { type: "text", text: "Ada Marsh", style: { bold: true } },
              { type: "text", text: ", harbour master" },
              { type: "text", text: "\non Radio Quay, 3 May 2026" },
              { type: "text", text: " · " },
              { type: "link", url: source.url, text: "The Ferry Gazette" },
            ],
          },
        ],
      },
    ]);
  });

  it("never puts reported speech in quotation marks, and says that it is reported", () => {
    const reported: QuoteBlock = { ...ownWords, speech: "reported" };
    expect(textOf([reported])).not.toMatch(/[“”]/);
    expect(textOf([reported])).toContain("Ada Marsh, harbour master · reported, not word for word");
    expect(toSlackMessage(replyOf([reported])).text).not.toMatch(/[“”]/);
    expect(toSlackMessage(replyOf([reported])).text).toContain("reported, not word for word");
  });

  it("sets what was looked for in bold, and says who else printed it", () => {
    const marks = [{ start: 4, end: 8 }];
    const also = {
      label: "The Quay",
      url: "https://quay.example/1",
      differs: "there: “It stays.”",
    };
    const [shown] = toSlackMessage(replyOf([{ ...ownWords, marks, alsoIn: [also] }])).blocks;
    expect(shown).toMatchObject({
      elements: [
        {
          elements: [
            { type: "text", text: "“The " },
            { type: "text", text: "pier", style: { bold: true } },
            { type: "text", text: " stays open.”" },
          ],
        },
        {},
      ],
    });
    expect(wordsIn(shown)).toContain("Also in 1 outlet: The Quay (there: “It stays.”)");
    expect(textOf([{ ...ownWords, marks }])).toBe(textOf([ownWords]));
  });

  it("calls a quotation without a speaker unattributed", () => {
    const nobody = { ...ownWords, speaker: null };
    expect(textOf([nobody])).toContain("— Unattributed");
    expect(toSlackMessage(replyOf([nobody])).text).toContain("— Unattributed");
  });

  it("gives the source of a passage, and links an item of a list that has an address", () => {
    const { blocks } = toSlackMessage(
      replyOf([
        { kind: "passage", text: "The tide turned.", source },
        {
          kind: "list",
          items: [
            { text: "Pier to stay", detail: "3 May", url: "https://gazette.example/pier" },
            { text: "Tide times", detail: null, url: null },
          ],
        },
      ]),
    );
    expect(blocks).toMatchObject([
      {
        elements: [{ elements: [{ text: "The tide turned." }, { text: " — " }, { type: "link" }] }],
      },
      {
        elements: [
          {
            type: "rich_text_list",
            elements: [
              {
                elements: [
                  { type: "link", text: "Pier to stay", url: "https://gazette.example/pier" },
                  { type: "text", text: " — 3 May" },
                ],
              },
              { elements: [{ type: "text", text: "Tide times" }] },
            ],
          },
        ],
      },
    ]);
  });

  it("links only to the web", () => {
    for (const url of [
      "javascript:alert(1)",
      "file:///etc/passwd",
      "data:text/html,x",
      "no/scheme",
    ]) {
      const { blocks } = toSlackMessage(replyOf([{ ...ownWords, source: { label: "here", url } }]));
      expect(JSON.stringify(blocks)).not.toContain(url);
      expect(wordsIn(blocks)).toContain("here");
    }
  });

  it("keeps a title of up to 150 characters in the header and a longer one whole below it", () => {
    const long = "A very long headline ".repeat(20).trim();
    expect(toSlackMessage(replyOf([], { title: "Ada Marsh" })).blocks).toEqual([
      { type: "header", text: { type: "plain_text", text: "Ada Marsh", emoji: false } },
    ]);
    expect(wordsIn(toSlackMessage(replyOf([], { title: long })).blocks)).toBe(long);
  });

  it("gives each button an id of its own and hands its value on untouched", () => {
    const buttons: Button[] = [
      { label: "Next", value: "page:2" },
      { label: "L".repeat(90), value: "share" },
    ];
    expect(toSlackMessage(replyOf([], { buttons })).blocks).toMatchObject([
      {
        type: "actions",
        elements: [
          { action_id: "verbatim:0", text: { text: "Next" }, value: "page:2" },
          { action_id: "verbatim:1", text: { text: `${"L".repeat(74)}…` }, value: "share" },
        ],
      },
    ]);
  });

  it("continues a text too long for one block in further ones, nothing lost", () => {
    const text = Array.from({ length: 1000 }, (_, index) => `word${index}`).join(" ");
    const { blocks } = toSlackMessage(replyOf([{ ...ownWords, text }]));
    expect(blocks.length).toBe(3);
    expect(wordsIn(blocks)).toContain(`“${text}”`);
  });

  it("continues an item of a list without another bullet", () => {
    const text = "pier ".repeat(1400);
    const { blocks } = toSlackMessage(
      replyOf([{ kind: "list", items: [{ text, detail: null, url: null }] }]),
    );
    expect(JSON.stringify(blocks).match(/"rich_text_list"/g)).toHaveLength(1);
    expect(wordsIn(blocks)).toBe(text);
  });

  it("says how many parts it left out when not even the bare words fit", () => {
    const blocks: Block[] = Array.from({ length: 8 }, (_, index) => ({
      kind: "text",
      text: `${index}`.repeat(2000),
    }));
    const shown = textOf(blocks);
    expect(shown).toContain("4".repeat(2000));
    expect(shown).not.toContain("5");
    expect(shown).toContain("Left out, as Slack has no room for more: 3 parts.");
  });

  it("gives up the space between blocks before it gives up any of them", () => {
    const blocks: Block[] = Array.from({ length: 60 }, (_, index) => ({
      kind: "text",
      text: `line ${index}`,
    }));
    expect(textOf(blocks)).toBe(blocks.map((block) => "text" in block && block.text).join(""));
  });

  it("gives up links before it gives up words", () => {
    const url = `https://gazette.example/${"x".repeat(2500)}`;
    const blocks: Block[] = Array.from({ length: 6 }, (_, index) => ({
      ...ownWords,
      text: `quotation ${index}`,
      source: { label: "Gazette", url },
    }));
    expect(textOf(blocks)).toContain("quotation 5");
    expect(textOf(blocks)).not.toContain("Left out");
  });
});

describe("whatever a reply holds", () => {
  it("is a message that Slack takes", () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        expect(slackFaults(toSlackMessage(reply).blocks)).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  it("has a fallback text without control characters of Slack's, within 4,000 characters", () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const { text } = toSlackMessage(reply);
        expect(text.replace(/&(amp|lt|gt);/g, "")).not.toMatch(/[<>&]/);
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(4000);
        expect(text.isWellFormed()).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });

  it("is shown whole and with its links when it is a page of ours", () => {
    fc.assert(
      fc.property(anyPage, (reply) => {
        const { blocks } = toSlackMessage(reply);
        const shown = squeeze(wordsIn(blocks));
        for (const text of textsOf(reply)) expect(shown).toContain(squeeze(text));
        expect(JSON.stringify(blocks).split('"type":"link"')).toHaveLength(linksOf(reply) + 1);
        expect(slackFaults(blocks)).toEqual([]);
        expect(optionsIn(blocks)).toBe(reply.menu?.options.length);
      }),
    );
  });

  it("shows each of its quotations whole or not at all", () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const shown = squeeze(wordsIn(toSlackMessage(reply).blocks));
        const missing = reply.blocks.filter(
          (block) => block.kind === "quote" && !shown.includes(squeeze(block.text.toWellFormed())),
        );
        if (missing.length > 0) expect(shown).toContain("Leftout");
      }),
    );
  });
});

function optionsIn(blocks: readonly { type: string }[]): number {
  const menus = blocks.filter((block) => JSON.stringify(block).includes('"static_select"'));
  return JSON.stringify(menus).split('"value":').length - 1;
}

/** Blank stretches may fall away where a text is continued. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}

function textsOf({ title, blocks }: Reply): readonly string[] {
  const inner = blocks.flatMap((block) => {
    if (block.kind === "list") return block.items.flatMap(({ text, detail }) => [text, detail]);
    if (block.kind !== "quote") return [block.text];
    return [block.text, block.speaker ?? "Unattributed", block.role, block.context];
  });
  return [title, ...inner].filter((text) => text !== null);
}

function linksOf({ blocks }: Reply): number {
  const urls = blocks.flatMap((block) => {
    if (block.kind === "list") return block.items.map(({ url }) => url);
    const alsoIn = block.kind === "quote" ? (block.alsoIn ?? []) : [];
    return "source" in block ? [block.source, ...alsoIn].map(({ url }) => url) : [];
  });
  return urls.filter((url) => url !== null).length;
}
