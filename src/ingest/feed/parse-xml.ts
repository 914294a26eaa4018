import { Tokenizer } from "htmlparser2";
import type { XmlElement } from "./xml-element.ts";

/**
 * Chosen by hand, far deeper than feeds are: an element is looked up among those around it each
 * time one closes.
 */
const MAX_DEPTH = 100;

/** Chosen by hand, far more than any element of a feed or of OPML has. */
const MAX_ATTRIBUTES = 100;

/** Chosen by hand, more than the longest list of feeds that is taken has, and than any feed has items. */
const MAX_CHILDREN = 50_000;

interface OpenElement extends XmlElement {
  readonly tag: string;
  readonly children: (XmlElement | string)[];
}

/**
 * Reads XML as a tree, whatever its faults: what closes nothing is passed over, what is left open
 * ends with its parent, what is nested too deep, or comes after too many others, gives only its text.
 * Nothing is declared, fetched or expanded: an entity that XML does not know stays as it is written.
 */
export function parseXml(xml: string): XmlElement {
  const tree = createTree();
  const tag = createTag();
  const cut = (start: number, end: number) => xml.slice(start, end);
  const open = (isEmpty: boolean) => tree.open(tag.name(), tag.attributes(), isEmpty);

  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      onopentagname: (start, end) => tag.begin(cut(start, end)),
      onattribname: (start, end) => tag.beginAttribute(cut(start, end)),
      onattribdata: (start, end) => tag.addValue(cut(start, end)),
      onattribentity: (code) => tag.addValue(String.fromCodePoint(code)),
      onattribend: () => tag.endAttribute(),
      onopentagend: () => open(false),
      onselfclosingtag: () => open(true),
      onclosetag: (start, end) => tree.close(cut(start, end)),
      ontext: (start, end) => tree.addText(cut(start, end)),
      ontextentity: (code) => tree.addText(String.fromCodePoint(code)),
      oncdata: (start, end, mark) => tree.addText(cut(start, end - mark)),
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(xml);
  tokenizer.end();
  return tree.root;
}

/** The tag being read, an attribute at a time. */
function createTag() {
  let written = "";
  let attributes = new Map<string, string>();
  let name = "";
  let value: string[] = [];

  return {
    begin(tag: string) {
      written = tag;
      attributes = new Map();
    },
    beginAttribute(attribute: string) {
      name = attribute.toLowerCase();
      value = [];
    },
    addValue: (piece: string) => value.push(piece),
    endAttribute() {
      if (attributes.size < MAX_ATTRIBUTES) attributes.set(name, value.join(""));
    },
    name: () => written.toLowerCase(),
    attributes: () => (attributes.size === 0 ? NO_ATTRIBUTES : Object.fromEntries(attributes)),
  };
}

const NO_ATTRIBUTES: XmlElement["attributes"] = {};

/** The elements that are open, and the tree under the first of them. */
function createTree() {
  const root = createElement("#root", NO_ATTRIBUTES, null);
  const open: OpenElement[] = [root];
  const top = () => open.at(-1) ?? root;

  return {
    root,
    addText: (text: string) => top().children.push(text),
    open(tag: string, attributes: XmlElement["attributes"], isEmpty: boolean) {
      if (open.length > MAX_DEPTH || top().children.length > MAX_CHILDREN) return;
      const element = createElement(tag, attributes, top().baseUrl);
      top().children.push(element);
      if (!isEmpty) open.push(element);
    },
    close(written: string) {
      const tag = written.toLowerCase();
      const at = open.findLastIndex((element) => element.tag === tag);
      if (at > 0) open.length = at;
    },
  };
}

function createElement(
  tag: string,
  attributes: XmlElement["attributes"],
  base: string | null,
): OpenElement {
  const colon = tag.indexOf(":");
  const own = attributes["xml:base"];
  return {
    tag,
    name: tag.slice(colon + 1),
    namespace: tag.slice(0, Math.max(0, colon)),
    attributes,
    children: [],
    baseUrl: own === undefined ? base : (URL.parse(own, base ?? undefined)?.href ?? own),
  };
}
