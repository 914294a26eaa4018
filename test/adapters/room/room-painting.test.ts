import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRoomBot } from "../../support/room/room-bot.ts";
import { launchBrowser, skipsBrowserTests } from "../../support/room/room-browser.ts";
import { createRoom } from "../../support/room/room-under-test.ts";

describe.skipIf(skipsBrowserTests)(
  "painting what a platform would get",
  { timeout: 60_000 },
  () => {
    let payload: unknown = {};
    const payloads = { slack: () => payload, discord: () => payload };
    const renderers = { payloads, text: () => "" };
    const { room } = createRoom({ renderers });
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      await room.start(createRoomBot());
      browser = await launchBrowser();
      page = await browser.newPage();
      page.setDefaultTimeout(15_000);
      await page.goto(room.address);
    }, 60_000);

    afterAll(async () => {
      await browser?.close();
      await room.stop();
    });

    async function paint(view: "slack" | "discord", message: unknown): Promise<string> {
      payload = message;
      const painted = await page.locator(".message").count();
      await page.locator(`input[value=${view}]`).check();
      await page.getByRole("combobox").fill("/anything");
      await page.keyboard.press("Enter");
      const html = await page.locator(".message").nth(painted).locator(`.${view}`).innerHTML();
      return html.replace(/ (class|target|rel|type|role|aria-label|style)="[^"]*"/g, "");
    }

    const mrkdwn = (text: string) => ({
      blocks: [{ type: "section", text: { type: "mrkdwn", text } }],
    });
    const richText = (...elements: unknown[]) => ({ blocks: [{ type: "rich_text", elements }] });
    const plain = (text: string) => ({ type: "plain_text", text });

    it.each([
      [
        "marks at the edges of words only",
        "*bold* _it_ ~no~ 2*3*4 a_b_c * d *",
        "<strong>bold</strong> <em>it</em> <s>no</s> 2*3*4 a_b_c * d *",
      ],
      [
        "escaped characters, once",
        "&lt;!channel&gt; R&amp;D &amp;lt;",
        "&lt;!channel&gt; R&amp;D &amp;lt;",
      ],
      [
        "links with and without a label",
        "<https://a.example/?b=1&amp;c|here> <https://a.example>",
        '<a href="https://a.example/?b=1&amp;c">here</a> <a href="https://a.example">https://a.example</a>',
      ],
      [
        "mentions",
        "<!here> <@U1> <#C1|news>",
        "<span>@here</span> <span>@U1</span> <span>news</span>",
      ],
      ["no link but to a page", "<javascript:alert(1)|here>", "<span>here</span>"],
      [
        "code, with nothing read inside",
        "`*a*` ```_b_```",
        "<code>*a*</code> <pre><span>_b_</span><button>Copy</button></pre>",
      ],
      [
        "quoted lines",
        "&gt; one\n&gt; *two*\nafter",
        "<blockquote>one\n<strong>two</strong></blockquote>after",
      ],
    ])("reads Slack's mrkdwn: %s", async (_, text, html) => {
      expect(await paint("slack", mrkdwn(text))).toBe(`<div><div>${html}</div></div>`);
    });

    it.each([
      [
        "rich text with styles, line breaks and nothing read in it",
        richText({
          type: "rich_text_section",
          elements: [
            { type: "text", text: "*as*\n&lt;is&gt; " },
            { type: "text", text: "both", style: { bold: true, italic: true } },
            { type: "link", url: "https://a.example/", text: "link" },
          ],
        }),
        '<div><div>*as*\n&amp;lt;is&amp;gt; <em><strong>both</strong></em><a href="https://a.example/">link</a></div></div>',
      ],
      [
        "lists, quotations and preformatted text",
        richText(
          {
            type: "rich_text_list",
            style: "ordered",
            offset: 2,
            elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "c" }] }],
          },
          { type: "rich_text_quote", elements: [{ type: "text", text: "q" }] },
          { type: "rich_text_preformatted", elements: [{ type: "text", text: "p" }] },
        ),
        '<div><ol start="3"><li>c</li></ol><blockquote>q</blockquote><pre><span>p</span><button>Copy</button></pre></div>',
      ],
      [
        "mentions in rich text, so that one is seen if it ever slips in",
        richText({
          type: "rich_text_section",
          elements: [
            { type: "broadcast", range: "channel" },
            { type: "user", user_id: "U1" },
          ],
        }),
        "<div><div><span>@channel</span><span>@U1</span></div></div>",
      ],
      [
        "headers, dividers, fields and small print",
        {
          blocks: [
            { type: "header", text: plain("*Head*") },
            { type: "divider" },
            { type: "section", fields: [plain("one"), plain("two")] },
            { type: "context", elements: [plain("small")] },
          ],
        },
        "<h3>*Head*</h3><hr><div><div>one</div><div>two</div></div><div><span>small</span></div>",
      ],
      [
        "buttons that press and buttons that lead away",
        {
          blocks: [
            {
              type: "actions",
              elements: [
                { type: "button", text: plain("Next"), value: "v" },
                { type: "button", text: plain("Site"), url: "https://a.example/" },
              ],
            },
          ],
        },
        '<div><button>Next</button><a href="https://a.example/">Site</a></div>',
      ],
      [
        "its text where it has no blocks",
        { text: "*just* text" },
        "<p><strong>just</strong> text</p>",
      ],
      [
        "an unknown block as such, rather than not at all",
        { blocks: [{ type: "video" }] },
        "<p>This view does not paint “video” yet.</p>",
      ],
    ])("paints Slack's %s", async (_, message, html) => {
      expect(await paint("slack", message)).toBe(html);
    });

    it.each([
      [
        "escapes",
        "\\*a\\* \\# \\> 1\\. https\\://a.example \\a",
        "*a* # &gt; 1. https://a.example \\a",
      ],
      [
        "emphasis of every kind",
        "**b** *i* _j_ __u__ ~~s~~ ||x||",
        "<strong>b</strong> <em>i</em> <em>j</em> <u>u</u> <s>s</s> <span>x</span>",
      ],
      ["no emphasis inside words or unclosed", "a_b_c 2 * 3 * 4 **open", "a_b_c 2 * 3 * 4 **open"],
      [
        "masked links, with brackets in the label",
        "[a [b] \\*](https://a.example/x_(y))",
        '<a href="https://a.example/x_(y)">a [b] *</a>',
      ],
      [
        "bare links without what follows",
        "see https://a.example/x.",
        'see <a href="https://a.example/x">https://a.example/x</a>.',
      ],
      [
        "mentions",
        "@everyone <@1> <#2>",
        "<span>@everyone</span> <span>&lt;@1&gt;</span> <span>&lt;#2&gt;</span>",
      ],
      [
        "quotations, and what follows them",
        "> one\n> **two**\nafter",
        "<blockquote>one\n<strong>two</strong></blockquote>after",
      ],
      ["a quotation to the end", ">>> one\ntwo", "<blockquote>one\ntwo</blockquote>"],
      [
        "headings and small print where a line starts",
        "### Head\n-# small\nnot # head",
        "<h5>Head</h5><small>small</small>not # head",
      ],
      [
        "lists",
        "- one\n- *two*\n1. three",
        "<ul><li>one</li><li><em>two</em></li></ul><ol><li>three</li></ol>",
      ],
      [
        "code, with nothing read inside",
        "`*a*`\n```\n_b_\n```",
        "<code>*a*</code>\n<pre><span>_b_</span><button>Copy</button></pre>",
      ],
    ])("reads Discord's markdown: %s", async (_, content, html) => {
      expect(await paint("discord", { content })).toBe(`<div>${html}</div>`);
    });

    it.each([
      [
        "embeds, whose title and description are markdown and whose author and footer are not",
        {
          embeds: [
            {
              author: { name: "*A*" },
              title: "*T*",
              url: "https://a.example/",
              description: "*D*",
              fields: [{ name: "*N*", value: "*V*", inline: true }],
              footer: { text: "*F*" },
              color: 0x2b5c8a,
            },
          ],
        },
        '<div><p>*A*</p><h3><a href="https://a.example/"><em>T</em></a></h3><div><em>D</em></div><div><div><h4><em>N</em></h4><div><em>V</em></div></div></div><p>*F*</p></div>',
      ],
      [
        "rows of buttons",
        {
          components: [
            {
              type: 1,
              components: [
                { type: 2, style: 2, label: "Next", custom_id: "v" },
                { type: 2, style: 5, label: "Site", url: "https://a.example/" },
                { type: 2, style: 4, label: "No", custom_id: "n", disabled: true },
              ],
            },
          ],
        },
        '<div><button>Next</button><a href="https://a.example/">Site</a><button disabled="">No</button></div>',
      ],
      [
        "containers of text with a button beside it",
        {
          components: [
            {
              type: 17,
              components: [
                {
                  type: 9,
                  components: [{ type: 10, content: "**a**" }],
                  accessory: { type: 2, style: 1, label: "Go", custom_id: "g" },
                },
                { type: 14 },
              ],
            },
          ],
        },
        "<div><div><div><div><strong>a</strong></div></div><button>Go</button></div><hr></div>",
      ],
      [
        "an unknown component as such, rather than not at all",
        { components: [{ type: 99 }] },
        "<p>This view does not paint component 99 yet.</p>",
      ],
    ])("paints Discord's %s", async (_, message, html) => {
      expect(await paint("discord", message)).toBe(html);
    });
  },
);
