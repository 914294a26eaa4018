import type { XmlElement } from "./xml-element.ts";

const MAX_DEPTH = 100;

interface OpenElement extends XmlElement {
  readonly tag: string;
  readonly children: (XmlElement | string)[];
}

/**
 * XML as a tree, whatever its faults: what closes nothing is passed over, what is left open ends
 * with its parent, what is nested too deep gives only its text. Nothing is declared, fetched or
 * expanded: an entity that XML or HTML does not know stays as it is written.
 */
export function parseXml(xml: string): XmlElement {
  const root: OpenElement = { ...describeTag("#root", "", null), children: [] };
  const open: OpenElement[] = [root];
  const token =
    /<!\[CDATA\[|<!--|<\?|<!|<(\/?)([\p{L}_][\p{L}\p{N}_.:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gu;
  let copied = 0;

  const top = () => open.at(-1) ?? root;
  const addText = (text: string) => text !== "" && top().children.push(text);

  for (let match = token.exec(xml); match !== null; match = token.exec(xml)) {
    addText(decodeReferences(xml.slice(copied, match.index)));
    const [mark, slash, tag = "", attributes = ""] = match;
    if (tag === "") {
      token.lastIndex = afterMark(xml, mark, match.index);
      if (mark === "<![CDATA[") addText(xml.slice(match.index + 9, token.lastIndex - 3));
    } else if (slash) closeElement(open, tag);
    else openElement(open, tag, attributes);
    copied = token.lastIndex;
  }
  addText(decodeReferences(xml.slice(copied)));
  return root;
}

function afterMark(xml: string, mark: string, from: number): number {
  const closing = { "<![CDATA[": "]]>", "<!--": "-->", "<?": "?>" }[mark] ?? ">";
  const at = xml.indexOf(closing, from + mark.length);
  return at === -1 ? xml.length : at + closing.length;
}

function openElement(open: OpenElement[], tag: string, attributes: string): void {
  const parent = open.at(-1);
  if (parent === undefined || open.length > MAX_DEPTH) return;
  const element = { ...describeTag(tag, attributes, parent.baseUrl), children: [] };
  parent.children.push(element);
  if (!attributes.endsWith("/")) open.push(element);
}

function closeElement(open: OpenElement[], tag: string): void {
  const at = open.findLastIndex((element) => element.tag === tag.toLowerCase());
  if (at > 0) open.length = at;
}

function describeTag(written: string, attributes: string, base: string | null) {
  const tag = written.toLowerCase();
  const [prefix = "", name = prefix] = tag.split(":");
  const read = readAttributes(attributes);
  const own = read["xml:base"];
  return {
    tag,
    name,
    namespace: tag.includes(":") ? prefix : "",
    attributes: read,
    baseUrl: own === undefined ? base : (URL.parse(own, base ?? undefined)?.href ?? own),
  };
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  const pairs = text.matchAll(/([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries(
    Array.from(pairs, ([, name = "", double, single]) => [
      name.toLowerCase(),
      decodeReferences(double ?? single ?? ""),
    ]),
  );
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function decodeReferences(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,6}));/gi,
    (written, hex, decimal, name) => {
      if (name) return NAMED[name] ?? written;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
    },
  );
}
