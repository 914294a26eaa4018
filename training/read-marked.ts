import type { GenreLine, PlacedQuote } from "./read-genres.ts";

/*
 * Invented articles whose quotations are marked where they stand, so that a person can write and read
 * them. Articles are parted by "====" and open with "# NUMBER | KIND OF NEWS". Behind an opening mark
 * stands who speaks, before the closing one a slash:
 *
 *   “{Ann Low}We paid twice,{/}” she said, calling it “{Ann Low|m}a long joke{/}”.
 *
 * "m" tells a piece of the reporter's own sentence, "a" what is only alleged or denied; "-" words that
 * nobody said, "?" words of nobody who is told. Whoever has no name is the phrase that brings him in.
 */
const PARTED = /\n====\n/;
const HEADING = /^# (\S+) \| (.+)$/;
const MARKED = /\{([^{}\n]+)\}([^{}]*)\{\/\}/g;
const NOBODY = "-";
const UNKNOWN = "?";
const PIECE = "m";

/** @throws where an article has no heading, or a brace that marks nothing. */
export function readMarked(file: string): readonly GenreLine[] {
  return file.trim().split(PARTED).map(readArticle);
}

function readArticle(article: string): GenreLine {
  const [heading = "", ...lines] = article.trim().split("\n");
  const [, id, kind] = HEADING.exec(heading) ?? [];
  if (!id || !kind) throw new Error(`No heading such as "# spo-01 | sport": ${heading}`);
  const source = lines.join("\n").trim();
  const quotes: PlacedQuote[] = [];
  const notSpeech: [number, number][] = [];
  let text = "";
  let from = 0;
  for (const match of source.matchAll(MARKED)) {
    const [whole, label = "", words = ""] = match;
    text += source.slice(from, match.index);
    from = match.index + whole.length;
    const [speaker = "", ...flags] = label.split("|");
    const [start, end] = [text.length, text.length + words.length];
    text += words;
    if (speaker === NOBODY) notSpeech.push([start, end]);
    else
      quotes.push({
        start,
        end,
        type: flags.includes(PIECE) ? "part" : "direct",
        speaker: speaker === UNKNOWN ? null : speaker,
      });
  }
  text += source.slice(from);
  const astray = /.{0,30}[{}].{0,30}/.exec(text);
  if (astray) throw new Error(`A brace of ${id} marks nothing: ${astray[0]}`);
  return { id, kind, text, quotes, notSpeech };
}
