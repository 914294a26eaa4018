/** Bytes of WebAssembly, as its binary format has them. */
export type Code = readonly number[];

const [I32, V128] = [0x7f, 0x7b];

export const get = (local: number): Code => [0x20, local];
export const set = (local: number, ...value: readonly Code[]): Code => [
  ...value.flat(),
  ...[0x21, local],
];
/** From 0 to 63: more would take more bytes. */
export const constant = (value: number): Code => [0x41, value];
export const plus = (one: Code, other: Code): Code => [...one, ...other, 0x6a];
export const move = (local: number, by: Code): Code => set(local, plus(get(local), by));
export const oneLess = (local: number): Code => [
  ...[...get(local), ...constant(1), 0x6b],
  ...[0x22, local],
];
export const isNot = (one: number, other: number): Code => [...get(one), ...get(other), 0x47];

/** The body, and again as long as the condition is not 0. */
export const loop = (body: readonly Code[], condition: Code): Code => [
  ...[0x03, 0x40],
  ...body.flat(),
  ...[...condition, 0x0d, 0x00],
  0x0b,
];

/** Whatever is loaded stands at a multiple of four bytes: a power of two. */
const ALIGNED = 2;
export const load = (from: number): Code => [...get(from), 0x28, ALIGNED, 0];
/** Four numbers of 32 bits that stand side by side, so many bytes behind. */
export const loadFour = (from: number, offset: number): Code => [
  ...get(from),
  ...[0xfd, 0x00, ALIGNED, offset],
];
/** The same number four times. */
export const loadFourTimes = (from: number): Code => [...get(from), 0xfd, 0x09, ALIGNED, 0];
export const storeFour = (to: number, offset: number, four: Code): Code => [
  ...[...get(to), ...four],
  ...[0xfd, 0x0b, ALIGNED, offset],
];

/** The same constant four times. */
export const four = (value: number): Code => [
  ...[0xfd, 0x0c],
  ...new Uint8Array(Float32Array.of(value, value, value, value).buffer),
];
export const zeros = (): Code => four(0);
/** What is done with both, four numbers with four. */
const fours =
  (operation: number) =>
  (one: Code, other: Code): Code => [...one, ...other, 0xfd, operation, 0x01];
export const fourPlus = fours(0xe4);
export const fourMinus = fours(0xe5);
export const fourTimes = fours(0xe6);
export const fourOver = fours(0xe7);
/** The first of each two where neither is lower, or higher: one instruction of the processor, unlike `min`. */
export const fourLower = fours(0xea);
export const fourHigher = fours(0xeb);

/** A function of numbers; its locals are numbered behind its parameters, those of four numbers last. */
export interface Routine {
  readonly parameters: number;
  readonly numbers: number;
  readonly fours: number;
  readonly body: Code;
}

/** A module of one function, `run`, that works in the memory it is given. */
export function moduleOf({ parameters, numbers, fours, body }: Routine): Uint8Array {
  const locals = [2, numbers, I32, fours, V128];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, parameters, ...Array<number>(parameters).fill(I32), 0]),
    ...section(2, [1, ...text("own"), ...text("memory"), 0x02, 0x00, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text("run"), 0x00, 0]),
    ...section(10, [1, ...sized([...locals, ...body, 0x0b])]),
  ]);
}

const section = (id: number, code: Code): Code => [id, ...sized(code)];
const text = (name: string): Code => sized([...Buffer.from(name)]);
const sized = (code: Code): Code => [...variable(code.length), ...code];

/** A number in as many groups of seven bits as it takes. */
function variable(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...variable(value >>> 7)];
}
