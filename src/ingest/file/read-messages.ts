import { createHash } from "node:crypto";
import type { Email } from "postal-mime";
import type { SourceText } from "../../domain/article.ts";
import { BotError } from "../../domain/errors.ts";
import { openingWith } from "../../domain/pattern.ts";
import { readBlocks } from "../page/article-blocks.ts";
import { dropBoilerplateBlocks } from "../page/drop-boilerplate-blocks.ts";
import { parsePage } from "../page/parse-page.ts";
import { readDate } from "../text/read-date.ts";
import { countWords, tidyLine } from "../text/tidy-text.ts";
import { whyUnreadable } from "../text/why-unreadable.ts";

const LARGEST_BYTES = 25 * 1024 * 1024;
/** These limits were chosen by hand. */
const MOST_MESSAGES = 5_000;
const MOST_SHORT_LINES = 20_000;
/** Encoded pictures and documents, which come in as many lines as they need, have longer ones. */
const SHORT_LINE_BYTES = 60;
const LIMITS = { maxNestingDepth: 30, maxHeadersSize: 256 * 1024 };

export interface Messages {
  readonly sources: readonly SourceText[];
  /** What is wrong with each message that is no article. */
  readonly problems: readonly string[];
}

/** Reads the newsletters and press releases in a mailbox, each message as an article. */
export async function readMailbox(stem: string, bytes: Uint8Array): Promise<Messages> {
  const sources = new Map<string, SourceText>();
  const problems: string[] = [];
  for (const [index, message] of splitMailbox(bytes).entries()) {
    try {
      const source = await readMessage(stem, message);
      const id = `${stem}-${nameOf(source.messageId ?? source.text)}`;
      if (!sources.has(id)) sources.set(id, withoutMessageId({ ...source, id }));
    } catch (error) {
      problems.push(`message ${index + 1} was left out: ${whyUnreadable(error)}`);
    }
  }
  return { sources: [...sources.values()], problems };
}

/** Reads one mail as an article. @throws BotError `bad-input` saying why it is no article. */
export async function readMail(stem: string, bytes: Uint8Array): Promise<SourceText> {
  return withoutMessageId(await readMessage(stem, bytes));
}

interface MailSource extends SourceText {
  readonly messageId: string | undefined;
}

function withoutMessageId({ messageId: _, ...source }: MailSource): SourceText {
  return source;
}

/** The mail parser is loaded only where there is mail to read. */
async function readMessage(id: string, bytes: Uint8Array): Promise<MailSource> {
  if (bytes.length > LARGEST_BYTES) throw new BotError("bad-input", "it is larger than 25 MB.");
  if (countShortLines(bytes) > MOST_SHORT_LINES) {
    const most = MOST_SHORT_LINES.toLocaleString("en");
    throw new BotError("bad-input", `it has more than ${most} short lines, as no article has.`);
  }
  const { default: PostalMime } = await import("postal-mime");
  const mail = await PostalMime.parse(bytes, LIMITS).catch((error: unknown) => {
    throw new BotError("bad-input", "it is no mail that can be read.", error);
  });
  if (mail.headers.length === 0)
    throw new BotError("bad-input", "it is no mail: it has no headers.");
  const text = mailText(mail);
  if (text === "") throw new BotError("bad-input", "it holds no text.");
  return { id, text, ...plateOf(mail), messageId: mail.messageId };
}

const LINE_FEED = 10;

/**
 * The parser makes a Blob's part of each line of a plain text, which takes as long for an empty line as
 * for a full one: 30 microseconds.
 */
function countShortLines(bytes: Uint8Array): number {
  let count = 0;
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
    if (end - start < SHORT_LINE_BYTES) count += 1;
    start = end + 1;
  }
  return count;
}

function plateOf({ subject, headers }: Email) {
  const title = tidyLine(subject ?? "").replace(/^(?:(?:re|fwd?|aw|wg)\s*:\s*)+/i, "");
  const date = headers.find(({ key }) => key === "date")?.value;
  const publishedOn = date ? readDate(date) : null;
  return { ...(title !== "" && { title }), ...(publishedOn !== null && { publishedOn }) };
}

const SEPARATOR = Buffer.from("\nFrom ");

/** Splits at each line that begins with "From "; a line of the text's own is written ">From ". */
function splitMailbox(bytes: Uint8Array): readonly Uint8Array[] {
  const box = Buffer.concat([Buffer.from("\n"), bytes]);
  const starts: number[] = [];
  for (let at = box.indexOf(SEPARATOR); at !== -1; at = box.indexOf(SEPARATOR, at + 1)) {
    starts.push(at + 1);
    if (starts.length > MOST_MESSAGES) {
      throw new BotError("bad-input", `it holds more than ${MOST_MESSAGES} messages.`);
    }
  }
  if (starts.length === 0)
    throw new BotError("bad-input", 'it is no mailbox: no line says "From ".');
  return starts.map((start, index) => {
    const message = box.subarray(box.indexOf("\n", start) + 1, starts[index + 1] ?? box.length);
    return Buffer.from(message.toString("latin1").replace(/^>(?=>*From )/gm, ""), "latin1");
  });
}

function nameOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}

/** A plain text with fewer words only says that the mail has to be read as HTML. Chosen by hand. */
const FEWEST_WORDS = 40;
const WRAPPED_AT = 50;

/** How lines begin that newsletters and mail programs put below a mail. */
const FOOTER = openingWith([
  "-- ?$|_{5,}",
  String.raw`unsubscribe\b|to unsubscribe`,
  "you (?:are receiving|received|got) this",
  "manage (?:your )?(?:preferences|subscription)",
  "view (?:this|it)? ?(?:e-?mail )?in (?:your|a) browser",
  "if you (?:no longer|don.t) w",
]);

/** Gives what a mail says, in paragraphs: its plain text, or its HTML where that says more. */
export function mailText({ text = "", html = "" }: Email): string {
  const plain = paragraphsOf(text);
  if (html === "" || countWords(plain) >= FEWEST_WORDS) return plain;
  const rich = richText(html);
  return countWords(rich) > countWords(plain) ? rich : plain;
}

function richText(html: string): string {
  const blocks = dropBoilerplateBlocks(readBlocks(parsePage(html).body), null);
  const lines = blocks.map((block) => block.text).filter((line) => !FOOTER.test(line));
  return lines.join("\n\n");
}

/**
 * Mail is cut into lines of about seventy letters, so a line that is much shorter ends a paragraph.
 */
function paragraphsOf(text: string): string {
  const paragraphs = text.replace(/\r\n?/g, "\n").split(/\n[^\S\n]*(?:\n[^\S\n]*)+/);
  return withoutFooter(paragraphs.flatMap(unwrap).map(tidyLine).filter(Boolean)).join("\n\n");
}

function unwrap(paragraph: string): readonly string[] {
  const lines = paragraph.split("\n");
  const joined: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (isOpen) joined.push(`${joined.pop()} ${line}`);
    else joined.push(line);
    isOpen = line.trim().length >= WRAPPED_AT;
  }
  return joined;
}

function withoutFooter(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line, index) => index > 0 && FOOTER.test(line));
  return (end === -1 ? lines : lines.slice(0, end)).filter((line) => !FOOTER.test(line));
}
