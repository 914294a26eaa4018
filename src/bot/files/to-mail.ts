import { createHash } from "node:crypto";
import { reprintPieces } from "../../domain/reply/reprint-pieces.ts";
import type { Block, QuoteBlock, Reply, Source } from "../../domain/reply.ts";

/** No line of base64 has this in it. */
const BOUNDARY = "=_verbatim_parts";
const EOL = "\r\n";

/**
 * An answer as a mail that is yet to be sent (RFC 5322): programs open it as a draft, with a sender
 * that whoever sends it replaces. It has its words twice, plain and as HTML.
 */
export function toMail(reply: Pick<Reply, "title" | "blocks">, now: Date): string {
  const { title, blocks } = reply;
  const subject = (title ?? "From Verbatim").replace(/\s+/g, " ").trim();
  const plain = [title ?? "", ...blocks.map(plainOf)].filter((part) => part !== "").join("\n\n");
  const html = htmlOf(subject, blocks);
  const id = createHash("sha256").update(`${now.toISOString()}\n${plain}`).digest("hex");
  return [
    "From: Verbatim <verbatim@localhost.invalid>",
    "To: undisclosed-recipients:;",
    `Date: ${now.toUTCString().replace("GMT", "+0000")}`,
    `Subject: ${encodedHeader(subject)}`,
    `Message-ID: <${id.slice(0, 40)}@localhost.invalid>`,
    "X-Unsent: 1",
    "MIME-Version: 1.0",
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    "",
    ...partOf("plain", plain),
    ...partOf("html", html),
    `--${BOUNDARY}--`,
    "",
  ].join(EOL);
}

function partOf(kind: "plain" | "html", text: string): readonly string[] {
  const lines = Buffer.from(text.toWellFormed().replace(/\r\n?|\n/g, EOL)).toString("base64");
  return [
    `--${BOUNDARY}`,
    `Content-Type: text/${kind}; charset=utf-8`,
    "Content-Transfer-Encoding: base64",
    "",
    ...(lines.match(/.{1,76}/g) ?? [""]),
  ];
}

/** Bytes that fit an encoded word of 75 characters beside its marks. */
const MOST_BYTES = 42;
/** Characters of a header that needs no encoding and no folding. */
const MOST_PLAIN = 60;

/** As RFC 2047 has it: in encoded words, none of which ends within a character. */
function encodedHeader(text: string): string {
  if (/^[ -~]*$/.test(text) && !text.includes("=?") && text.length <= MOST_PLAIN) return text;
  const pieces = [""];
  for (const letter of text.toWellFormed()) {
    const longer = `${pieces.at(-1)}${letter}`;
    if (Buffer.byteLength(longer) <= MOST_BYTES) pieces[pieces.length - 1] = longer;
    else pieces.push(letter);
  }
  const encode = (piece: string) => `=?utf-8?B?${Buffer.from(piece).toString("base64")}?=`;
  return pieces.map(encode).join(`${EOL} `);
}

function plainOf(block: Block): string {
  switch (block.kind) {
    case "quote":
      return [
        block.speech === "reported" ? block.text : `“${block.text}”`,
        `— ${aboutOf(block).join(", ")}`,
        plainSource(block.source),
      ].join("\n");
    case "passage":
      return [block.text, plainSource(block.source)].join("\n");
    case "list":
      return block.items
        .map(({ text, detail, url }) => `- ${[text, detail, url].filter(Boolean).join(" — ")}`)
        .join("\n");
    case "heading":
      return `${block.text}\n${"-".repeat(Math.min(block.text.length, 60))}`;
    case "copy":
      return "";
    case "text":
    case "chart":
    case "card":
    case "note":
      return block.text;
  }
}

function aboutOf({ speaker, role, speech, context, alsoIn }: QuoteBlock): readonly string[] {
  const reprints = reprintPieces(alsoIn).map(({ text }) => text);
  return [
    speaker ?? "Unattributed",
    role,
    speech === "reported" ? "reported, not word for word" : null,
    context,
    reprints.join("") || null,
  ].flatMap((part) => part ?? []);
}

function plainSource({ label, url }: Source): string {
  return [label, url].filter(Boolean).join(" ");
}

function htmlOf(title: string, blocks: readonly Block[]): string {
  const body = [`<h1>${escaped(title)}</h1>`, ...blocks.map(htmlBlock)].join("\n");
  return `<!doctype html>\n<html><head><meta charset="utf-8"><title>${escaped(title)}</title></head>\n<body style="max-width:40em;font-family:sans-serif;line-height:1.45">\n${body}\n</body></html>\n`;
}

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case "quote": {
      const [words, about] = [paragraph(wordsOf(block)), escaped(aboutOf(block).join(", "))];
      const said = block.speech === "reported" ? words : `<blockquote>${words}</blockquote>`;
      return `${said}\n<p>— ${about}<br><small>${htmlSource(block.source)}</small></p>`;
    }
    case "passage":
      return `${paragraph(block.text)}\n<p><small>${htmlSource(block.source)}</small></p>`;
    case "list": {
      const items = block.items.map(
        ({ text, detail, url }) =>
          `<li>${htmlSource({ label: text, url })}${detail ? ` — ${escaped(detail)}` : ""}</li>`,
      );
      return `<ul>\n${items.join("\n")}\n</ul>`;
    }
    case "heading":
      return `<h2>${escaped(block.text)}</h2>`;
    case "note":
      return `<p><small>${escaped(block.text)}</small></p>`;
    case "copy":
      return "";
    case "text":
    case "chart":
    case "card":
      return paragraph(block.text);
  }
}

function wordsOf({ text, speech }: QuoteBlock): string {
  return speech === "reported" ? text : `“${text}”`;
}

function paragraph(text: string): string {
  return `<p>${escaped(text).replace(/\r\n?|\n/g, "<br>")}</p>`;
}

function htmlSource({ label, url }: Source): string {
  if (url === null || !/^https?:\/\//i.test(url)) return escaped(label);
  return `<a href="${escaped(url)}">${escaped(label) || "link"}</a>`;
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
