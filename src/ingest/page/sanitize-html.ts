import { Tokenizer } from "htmlparser2";
import { createTagReader, type Tag, tagName } from "./tag-reader.ts";

/**
 * Chosen by hand: pages are not so deep, and Readability reads the text of nested lists anew for
 * each two levels.
 */
const MAX_DEPTH = 60;

/**
 * Chosen by hand: large pages have a quarter of them, and what reads the page after takes longer
 * than linear.
 */
const MAX_TAGS = 20_000;

/** A character that has to be escaped ends a node of text, which costs as much as a tag. */
const MAX_ESCAPED = 20_000;

/** The content of these is no text; scripts are left out before anything could run them. */
const DROPPED = new Set(
  "script style svg iframe object template math textarea xmp noembed noframes".split(" "),
);

/** Where one of these is never closed, the rest of the page is its content. */
const DROPPED_TO_THE_END = new Set(["script", "style"]);

/** They close by themselves, so an open one is no deeper than the one before. */
const CLOSING_THEMSELVES = new Set(
  "p li dt dd tr td th thead tbody tfoot option optgroup colgroup".split(" "),
);

const INLINE = new Set(
  "a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s small span strike strong sub sup tt u var wbr".split(
    " ",
  ),
);

const VOID = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/**
 * Gives the page with one html, head and body, whatever it has: without comments and scripts
 * (JSON-LD stays), without the attributes that nothing goes by, and with tags too many or nested
 * too deep left out, their text kept. It takes one pass, whatever the page holds.
 */
export function sanitizeHtml(html: string): string {
  const closings = lastClosings(html);
  const page = withoutUnclosed(html, closings);
  const output = createOutput(closings);
  const tag = createTagReader(page);
  const close = (start: number, end: number) => output.close(tagName(page.slice(start, end)));
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ...tag.callbacks,
      onopentagend: (end) => output.open(tag.read(false), end),
      onselfclosingtag: (end) => output.open(tag.read(true), end),
      onclosetag: close,
      ontext: (start, end) => output.addText(page.slice(start, end)),
      ontextentity: (code) => output.addText(String.fromCodePoint(code)),
      oncdata() {},
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(page);
  tokenizer.end();
  return output.page();
}

type Closings = ReadonlyMap<string, number>;

/** Whatever is never closed would take the rest of the page for its own: a title, or a quotation. */
const TO_BE_CLOSED = "title|textarea|xmp|blockquote|q";

/** Finds where each kind of element that has to be closed is closed for the last time. */
function lastClosings(html: string): Closings {
  const closings = new Map<string, number>();
  const names = `${TO_BE_CLOSED}|${[...DROPPED].join("|")}`;
  const closing = new RegExp(`</(${names})(?=[\\s>])`, "gi");
  for (const { 1: name = "", index } of html.matchAll(closing)) {
    closings.set(name.toLowerCase(), index);
  }
  return closings;
}

/** Puts what holds nothing, a line break or bold type, in the place of each that is never closed. */
function withoutUnclosed(html: string, closings: Closings): string {
  const opening = new RegExp(`<(${TO_BE_CLOSED})(?=[\\s/>])`, "gi");
  return html.replace(opening, (written, name: string, at: number) => {
    if (at < (closings.get(name.toLowerCase()) ?? -1)) return written;
    return name.length === 1 ? "<b" : `<br${" ".repeat(name.length - 2)}`;
  });
}

/** What is kept of the page, in the order in which it comes. */
function createOutput(closings: Closings) {
  const isKept = createDepthGauge();
  const escapeText = createEscape();
  const kept: string[] = [];
  let opening: string | null = null;
  let bodyAt: number | null = null;
  /** The element being left out with all that is in it. */
  let dropped: string | null = null;
  let isJsonLd = false;

  /** Where a tag goes that was no part of a line, the words before and after it are two. */
  function leaveOut(name: string): void {
    if (!INLINE.has(name) && kept.at(-1) !== " ") kept.push(" ");
  }

  function drop({ name, isSelfClosed }: Tag, end: number): void {
    const isOpen = DROPPED_TO_THE_END.has(name) && !isSelfClosed;
    if (isOpen || end < (closings.get(name) ?? -1)) dropped = name;
  }

  function keep(tag: Tag): void {
    if (tag.name === "html") opening ??= tag.written;
    if (tag.name === "body") bodyAt ??= kept.length;
    const isElement = !isNoElement(tag.name) && isKept(tag);
    if (isElement) kept.push(tag.written);
    else leaveOut(tag.name);
    isJsonLd = isElement && tag.isJsonLd;
  }

  return {
    open(tag: Tag, end: number) {
      if (dropped !== null) return;
      if (DROPPED.has(tag.name) && !tag.isJsonLd) drop(tag, end);
      else keep(tag);
    },
    close(name: string) {
      isJsonLd = false;
      if (name === "head" && dropped === null) bodyAt ??= kept.length;
      if (dropped !== null) dropped = dropped === name ? null : dropped;
      else if (!isNoElement(name) && isKept({ name, isClosing: true })) kept.push(`</${name}>`);
      else leaveOut(name);
    },
    addText(text: string) {
      if (dropped === null) kept.push(isJsonLd ? text : escapeText(text));
    },
    page() {
      const [head, body] = [kept.slice(0, bodyAt ?? 0), kept.slice(bodyAt ?? 0)];
      return `<!doctype html>${opening ?? "<html>"}<head>${head.join("")}</head><body>${body.join("")}`;
    },
  };
}

/** True of a frame that the page has already, and of nothing that could be an element. */
function isNoElement(name: string): boolean {
  return name === "" || name === "html" || name === "head" || name === "body";
}

/** Says of each tag in turn whether it stays; beyond the limits tags go, in pairs where it can. */
function createDepthGauge(): (
  tag: Pick<Tag, "name"> & { readonly isClosing?: boolean },
) => boolean {
  let tags = 0;
  let depth = 0;
  let tooDeep = 0;

  return ({ name, isClosing = false }) => {
    tags += 1;
    if (VOID.has(name) || CLOSING_THEMSELVES.has(name))
      return tags <= MAX_TAGS && depth < MAX_DEPTH;
    if (isClosing ? tooDeep > 0 : tags > MAX_TAGS || depth >= MAX_DEPTH) {
      tooDeep += isClosing ? -1 : 1;
      return false;
    }
    depth = Math.max(0, depth + (isClosing ? -1 : 1));
    return true;
  };
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Writes text as markup; of the characters to be escaped those that are too many are left out. */
function createEscape(): (text: string) => string {
  let escaped = 0;
  return (text) =>
    // A fixed blank would be escaped too, and reads as a blank.
    text.replace(/[&<>]|\s{64,}|\u00a0/g, (found) => {
      const entity = ENTITIES[found];
      if (entity === undefined) return " ";
      escaped += 1;
      return escaped > MAX_ESCAPED ? "" : entity;
    });
}
