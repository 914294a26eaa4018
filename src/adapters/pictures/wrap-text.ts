/** How wide a text is. */
export type Measure = (text: string) => number;

/**
 * Divides a text into lines that are no wider than there is room, at its spaces; a word too long for
 * a line is divided between letters. Nothing is left out but the spaces at which lines end.
 */
export function wrapText(text: string, room: number, widthOf: Measure): readonly string[] {
  return text.split("\n").flatMap((paragraph) => wrapParagraph(paragraph, room, widthOf));
}

function wrapParagraph(text: string, room: number, widthOf: Measure): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((whole) => inPieces(whole, room, widthOf))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer) <= room) {
      line = longer;
    } else {
      if (line !== "") lines.push(line);
      line = word;
    }
  }
  return line === "" ? lines : [...lines, line];
}

function inPieces(word: string, room: number, widthOf: Measure): readonly string[] {
  if (widthOf(word) <= room) return [word];
  const pieces = [""];
  for (const letter of word) {
    const longer = `${pieces.at(-1)}${letter}`;
    if (pieces.at(-1) === "" || widthOf(longer) <= room) pieces[pieces.length - 1] = longer;
    else pieces.push(letter);
  }
  return pieces;
}
