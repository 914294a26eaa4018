/** "1 quote", "10 quotes"; the plural is given where an s does not make it. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? noun : plural}`;
}
