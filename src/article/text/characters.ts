/** What a UTF-16 code unit can be part of; everything beyond ASCII is looked up by range. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;

const ASCII_CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code <= 32 || code === 127) return SPACE;
  if (code >= 48 && code <= 57) return DIGIT;
  const lower = code | 32;
  return lower >= 97 && lower <= 122 ? LETTER : MARK;
});

/** Where the run of ASCII letters that begins at `start` ends. */
export function lettersEnd(text: string, start: number): number {
  let at = start;
  while (ASCII_CLASSES[text.charCodeAt(at)] === LETTER) at++;
  return at;
}

const ASCII_LOWER = Uint8Array.from({ length: 128 }, (_, code) =>
  code >= 65 && code <= 90 ? code | 32 : code,
);

/** Past the end of the text, where `charCodeAt` gives NaN, there is space. */
export function characterClass(code: number): number {
  return code >= 128 ? wideClass(code) : (ASCII_CLASSES[code] ?? SPACE);
}

function wideClass(code: number): number {
  if (code < 0xc0) return latinSignClass(code);
  if (code === 0xd7 || code === 0xf7) return MARK;
  if (code < 0x2000) return code === 0x1680 ? SPACE : LETTER;
  if (code < 0x2c00) return isWideSpace(code) ? SPACE : MARK;
  if (code === 0x3000 || code === 0xfeff) return SPACE;
  const isSurrogate = code >= 0xd800 && code < 0xe000;
  return isSurrogate || (code > 0x3000 && code < 0x3040) || code >= 0xff00 ? MARK : LETTER;
}

function latinSignClass(code: number): number {
  if (code <= 0xa0) return SPACE;
  return code === 0xaa || code === 0xb5 || code === 0xba ? LETTER : MARK;
}

function isWideSpace(code: number): boolean {
  return code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || (code >= 0x205f && code <= 0x206f);
}

export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const character = String.fromCharCode(code);
  return character.toLowerCase() !== character;
}

/** Lower case for hashing; a code unit whose lower case is longer keeps its own value. */
export function lowerCode(code: number): number {
  if (code < 128) return ASCII_LOWER[code] as number;
  if (code === 0x2019) return 39;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}
