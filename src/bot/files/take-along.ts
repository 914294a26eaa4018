import { type FileFormat, isFileFormat } from "../../domain/reply/file-format.ts";
import { type Block, EMPTY_REPLY, type Reply, type ReplyFile } from "../../domain/reply.ts";
import { count } from "../../domain/wording.ts";
import type { Answer } from "../command.ts";
import { toCsv } from "./to-csv.ts";
import { toMail } from "./to-mail.ts";
import { toMarkdown } from "./to-markdown.ts";
import { toRows } from "./to-rows.ts";

type Taken = Pick<Reply, "title" | "blocks">;

/** The whole of an answer, all its pages, as a file for its asker. */
export function takeAlong(answer: Answer, format: FileFormat, now: Date): Reply {
  const whole = withoutAsides("blocks" in answer ? answer : wholeOf(answer));
  const file = fileOf(whole, format, now);
  const rows = toRows(whole).length;
  const what = format === "csv" || format === "json" ? count(rows, "row") : "the whole answer";
  const text = `${whole.title ?? "The answer"}, as a file: ${what}.`;
  return { ...EMPTY_REPLY, blocks: [{ kind: "text", text }], file };
}

/** What is typed may end in how its answer is wanted: "/quote tisch as:csv". */
const TYPED_FORMAT = /\s+as:(\w+)\s*$/i;
/** In plain words: "tisch's quotes as a spreadsheet". After a slash these may be words looked for. */
const PLAIN_FORMAT =
  /\s+as (?:an? )?\.?(csv|json|markdown|e-?mail|eml|spreadsheet|table)(?: file)?[\s.?!]*$/i;
const FORMATS_IN_WORDS: Readonly<Record<string, FileFormat>> = {
  spreadsheet: "csv",
  table: "csv",
  email: "mail",
  "e-mail": "mail",
  eml: "mail",
};

export function splitFormat(text: string): { readonly typed: string; readonly as?: FileFormat } {
  const isPlain = !/^\s*\//.test(text);
  const [ending, name] =
    TYPED_FORMAT.exec(text) ?? (isPlain ? PLAIN_FORMAT.exec(text) : null) ?? [];
  const named = name?.toLowerCase() ?? "";
  const format = FORMATS_IN_WORDS[named] ?? named;
  if (ending === undefined || !isFileFormat(format)) return { typed: text };
  return { typed: text.slice(0, -ending.length), as: format };
}

/** An answer that comes in messages names itself at the top of each. */
function wholeOf([first, ...others]: readonly [Reply, ...Reply[]]): Taken {
  const rest = others
    .filter(({ isAside }) => !isAside)
    .flatMap(({ title, blocks }): readonly Block[] =>
      title === null || title === first.title
        ? blocks
        : [{ kind: "heading", text: title }, ...blocks],
    );
  return { title: first.title, blocks: [...first.blocks, ...rest] };
}

function withoutAsides({ title, blocks }: Taken): Taken {
  return { title, blocks: blocks.filter((block) => block.kind !== "note" || !block.isAside) };
}

function fileOf(whole: Taken, format: FileFormat, now: Date): ReplyFile {
  const name = nameOf(whole.title);
  switch (format) {
    case "csv":
      return { name: `${name}.csv`, mediaType: "text/csv", text: toCsv(toRows(whole)) };
    case "markdown":
      return { name: `${name}.md`, mediaType: "text/markdown", text: toMarkdown(whole) };
    case "json":
      return { name: `${name}.json`, mediaType: "application/json", text: toJson(whole) };
    case "mail":
      return { name: `${name}.eml`, mediaType: "message/rfc822", text: toMail(whole, now) };
  }
}

function toJson(whole: Taken): string {
  const notes = whole.blocks.flatMap((block) =>
    block.kind === "note" || block.kind === "text" ? [block.text] : [],
  );
  return `${JSON.stringify({ title: whole.title, rows: toRows(whole), notes }, null, 2)}\n`;
}

/** Characters. Chosen by hand: a name that is read at a glance. */
const LONGEST_NAME = 60;

/** Of letters that every system of files takes. */
function nameOf(title: string | null): string {
  const plain =
    (title ?? "")
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return plain.join("-").slice(0, LONGEST_NAME).replace(/-$/, "") || "verbatim";
}
