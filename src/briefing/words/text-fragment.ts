const WHOLE_UP_TO = 80;
const WORDS_AT_EACH_END = 5;
const CHARACTERS_AT_EACH_END = 60;

/**
 * A link that scrolls to the words (https://wicg.github.io/scroll-to-text-fragment). Long quotes
 * and quotes over several paragraphs are given by their first and last words, for a match of one
 * piece never spans paragraphs and long links are cut on the way. `null` unless http(s).
 */
export function linkToText(url: string | null, words: string): string | null {
  if (!url || !/^https?:\/\//i.test(url)) return null;
  const directive = `:~:text=${fragmentFor(words.trim())}`;
  const withoutDirective = url.split(":~:")[0] ?? url;
  return withoutDirective.includes("#")
    ? `${withoutDirective}${directive}`
    : `${withoutDirective}#${directive}`;
}

function fragmentFor(words: string): string {
  const pieces = words.split(/\s+/);
  if ((words.length <= WHOLE_UP_TO && !words.includes("\n")) || pieces.length < 2) {
    return encode(words.slice(0, WHOLE_UP_TO));
  }
  const each = Math.min(WORDS_AT_EACH_END, Math.floor(pieces.length / 2));
  const start = pieces.slice(0, each).join(" ").slice(0, CHARACTERS_AT_EACH_END);
  const end = pieces.slice(-each).join(" ").slice(-CHARACTERS_AT_EACH_END);
  return `${encode(start)},${encode(end)}`;
}

// "-" marks context in a directive; brackets and quotes would end a link in chat markup.
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replace(
    /[-!'()*~_]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
