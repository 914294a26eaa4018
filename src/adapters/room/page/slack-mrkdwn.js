/** Slack's mrkdwn as Slack reads it: there is no way to escape `*`, only `&`, `<` and `>`. */
export function readMrkdwn(text) {
  return readLines(text).flatMap(({ quoted, text: lines }) =>
    quoted ? [{ kind: "quote", children: readInline(lines) }] : readInline(lines),
  );
}

export function unescapeEntities(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

const QUOTED = /^(?:&gt;|>) ?/;

function readLines(text) {
  const runs = [];
  for (const line of text.split("\n")) {
    const quoted = QUOTED.test(line);
    const content = line.replace(QUOTED, "");
    const last = runs.at(-1);
    if (last?.quoted === quoted) last.text += `\n${content}`;
    else runs.push({ quoted, text: content });
  }
  return runs;
}

const EMPHASIS = { "*": "bold", _: "italic", "~": "strike" };

/** @type {readonly { at: RegExp, needsBoundary?: boolean, read: (match: RegExpExecArray) => unknown }[]} */
const RULES = [
  { at: /^```([\s\S]+?)```/, read: ([, code]) => ({ kind: "pre", children: [plain(code)] }) },
  { at: /^`([^`\n]+)`/, read: ([, code]) => ({ kind: "code", children: [plain(code)] }) },
  { at: /^<([^<>]+)>/, read: ([, inside]) => readReference(inside) },
  {
    at: /^([*_~])(?=\S)([^\n]*?[^\s])\1(?![\p{L}\p{N}])/u,
    needsBoundary: true,
    read: ([, mark, inside]) => ({ kind: EMPHASIS[mark], children: readInline(inside) }),
  },
  { at: /^(?:[\p{L}\p{N}]+|\s+|[\s\S])/u, read: ([word]) => word },
];

function readInline(text) {
  const nodes = [];
  let rest = text;
  let before = "";
  while (rest !== "") {
    const atBoundary = !/[\p{L}\p{N}]$/u.test(before);
    const { rule, match } = firstMatch(rest, atBoundary);
    nodes.push(rule.read(match));
    before = match[0];
    rest = rest.slice(before.length);
  }
  return joinTexts(nodes).map((node) => (typeof node === "string" ? plain(node) : node));
}

function firstMatch(rest, atBoundary) {
  for (const rule of RULES) {
    const match = rule.needsBoundary && !atBoundary ? null : rule.at.exec(rest);
    if (match) return { rule, match };
  }
  throw new Error("The last rule takes anything");
}

/** `<https://…|label>`, `<@U1>`, `<#C1|name>`, `<!channel>`, `<!date^…|fallback>`. */
function readReference(inside) {
  const [target, label] = inside.split("|", 2);
  if (/^[@#!]/.test(target)) {
    return { kind: "mention", children: [plain(label ?? target.replace(/^!/, "@"))] };
  }
  return { kind: "link", url: plain(target), children: [plain(label ?? target)] };
}

function joinTexts(nodes) {
  const joined = [];
  for (const node of nodes) {
    if (typeof node === "string" && typeof joined.at(-1) === "string") {
      joined.push(joined.pop() + node);
    } else joined.push(node);
  }
  return joined;
}

function plain(text) {
  return unescapeEntities(text);
}
