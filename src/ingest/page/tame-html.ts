/** Far deeper than pages are, far less than would exhaust a stack. */
const MAX_DEPTH = 100;

/** Large pages have a quarter of them; what reads the page after takes longer than linear. */
const MAX_TAGS = 20_000;

/** Their content is no text; scripts are left out before anything could run them. */
const DROPPED = new Set(
  "script style svg iframe object template math textarea xmp noembed noframes".split(" "),
);

/** They close by themselves, so an open one is no deeper than the one before. */
const CLOSING_THEMSELVES = new Set(
  "p li dt dd tr td th thead tbody tfoot option optgroup colgroup html head body".split(" "),
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
 * The page's markup without comments and scripts (JSON-LD stays) and with tags too many
 * or nested too deep left out, their text kept. One pass, linear whatever the page holds.
 */
export function tameHtml(html: string): string {
  const reader = createReader(html);
  const isKept = createDepthGauge();
  const token = /<(?:(!--)|(\/?)([a-z][a-z0-9:-]*))|<{64,}|\s{64,}|&{64,}/gi;
  const kept: string[] = [];
  let copied = 0;

  for (let match = token.exec(html); match !== null; match = token.exec(html)) {
    const tag = readTag(match, reader);
    token.lastIndex = tag.end;
    if (tag.isDropped || !isKept(tag)) {
      const before = html.slice(copied, match.index);
      kept.push(before);
      if (tag.isGap && (before !== "" || kept.length === 1)) kept.push(" ");
      copied = tag.end;
    } else if (tag.attributes.length > 1) {
      const from = match.index + match[0].length;
      kept.push(html.slice(copied, from), tameAttributes(tag.attributes));
      copied = from + tag.attributes.length;
    }
  }
  return kept.join("") + html.slice(copied);
}

interface Tag {
  readonly isClosing: boolean;
  readonly isEmpty: boolean;
  readonly isDropped: boolean;
  /** With the bracket that ends them. */
  readonly attributes: string;
  /** Where it goes, the words before and after it are two. */
  readonly isGap: boolean;
  /** After the tag, or after the whole element where its content is no markup. */
  readonly end: number;
}

function readTag(match: RegExpExecArray, reader: ReturnType<typeof createReader>): Tag {
  const [token = "", comment, slash = "", name = ""] = match.map((part) => part?.toLowerCase());
  const from = match.index + token.length;
  if (name === "") {
    // A comment, or a run that regular expressions choke on.
    const end = comment ? reader.after("-->", match.index) : from;
    const isGap = /^\s/.test(token);
    return { isClosing: false, isEmpty: true, isDropped: true, attributes: "", isGap, end };
  }
  const end = reader.tagEnd(from);
  const attributes = reader.slice(from, end);
  const isRaw = DROPPED.has(name) || name === "title";
  const isEmpty = VOID.has(name) || CLOSING_THEMSELVES.has(name) || attributes.endsWith("/>");
  const after = isRaw && slash === "" ? reader.afterClosing(name, end) : end;
  // A title never closed would take the whole page for its own.
  const isKept = name === "title" ? slash !== "" || after > end : isJsonLd(name, attributes);
  return {
    isClosing: slash !== "",
    isEmpty: isEmpty || isRaw,
    isDropped: isRaw && !isKept,
    attributes,
    isGap: !DROPPED.has(name) && !INLINE.has(name),
    end: after,
  };
}

/** All that telling an article from its page goes by; each of the others would be a node too. */
const ATTRIBUTES = new Set(
  "class id href name property content itemprop itemtype itemscope rel role type datetime pubdate lang xml:lang title charset http-equiv hidden aria-hidden aria-modal".split(
    " ",
  ),
);

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?/g;
const UNSEEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

function tameAttributes(written: string): string {
  const ending = written.endsWith("/>") ? "/>" : ">";
  let kept = "";
  for (const [attribute, name = "", value = ""] of written.matchAll(ATTRIBUTE)) {
    const known = name.toLowerCase();
    if (ATTRIBUTES.has(known)) kept += ` ${attribute}`;
    else if (known === "style" && UNSEEN.test(value)) kept += " hidden";
  }
  return kept + ending;
}

/** Says of each tag in turn whether it stays; beyond the limits tags go, in pairs where it can. */
function createDepthGauge(): (tag: Tag) => boolean {
  let tags = 0;
  let depth = 0;
  let tooDeep = 0;

  return ({ isClosing, isEmpty }) => {
    tags += 1;
    if (isEmpty) return tags <= MAX_TAGS && depth < MAX_DEPTH;
    if (isClosing ? tooDeep > 0 : tags > MAX_TAGS || depth >= MAX_DEPTH) {
      tooDeep += isClosing ? -1 : 1;
      return false;
    }
    depth = Math.max(0, depth + (isClosing ? -1 : 1));
    return true;
  };
}

function isJsonLd(name: string, attributes: string): boolean {
  return name === "script" && /\btype\s*=\s*["']?application\/ld\+json/i.test(attributes);
}

/** Looks ahead, remembering what was sought in vain so that it is never sought again. */
function createReader(html: string) {
  const absent = new Set<string>();

  function find(needle: string, from: number): number {
    if (absent.has(needle)) return -1;
    const at = html.indexOf(needle, from);
    if (at === -1) absent.add(needle);
    return at;
  }

  function after(needle: string, from: number): number {
    const at = find(needle, from);
    return at === -1 ? html.length : at + needle.length;
  }

  /** An element never closed holds the rest of the page if it is a script, else nothing. */
  function afterClosing(name: string, from: number): number {
    const unclosed = name === "script" || name === "style" ? html.length : from;
    if (absent.has(name)) return unclosed;
    const closing = new RegExp(`</${name}[^>]*>?`, "gi");
    closing.lastIndex = from;
    if (closing.exec(html)) return closing.lastIndex;
    absent.add(name);
    return unclosed;
  }

  /** After the `>` that ends a tag; one inside a quoted attribute does not. */
  function tagEnd(from: number): number {
    for (let at = from; at < html.length; at += 1) {
      const character = html[at] ?? "";
      if (character === ">") return at + 1;
      if ((character === '"' || character === "'") && /=\s*$/.test(html.slice(at - 2, at))) {
        const close = find(character, at + 1);
        if (close !== -1) at = close;
      }
    }
    return html.length;
  }

  return { after, afterClosing, tagEnd, slice: html.slice.bind(html) };
}
