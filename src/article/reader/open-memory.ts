import { moduleOf, set, zeros } from "./wasm-code.ts";

/** As much of it as is used here; the types of Node leave it out. */
declare const WebAssembly: {
  validate(bytes: Uint8Array): boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (pages: {
    initial: number;
    maximum: number;
  }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (
    module: object,
    imports: { own: { memory: object } },
  ) => { readonly exports: { readonly run: Run } };
};

/** Works on the memory by addresses in bytes. */
export type Run = (...parameters: readonly number[]) => void;

export interface KernelMemory {
  readonly buffer: ArrayBuffer;
  start(module: Uint8Array): Run;
}

const PAGE = 1 << 16;
const ON_FOUR_NUMBERS = moduleOf({ parameters: 0, numbers: 0, fours: 1, body: set(0, zeros()) });

/**
 * So many bytes for kernels to work in; or null on a processor that cannot work on four numbers in a
 * step: one of before 2008, or a virtual one that passes for such ("kvm64").
 */
export function openMemory(bytes: number): KernelMemory | null {
  const { validate, Memory, Instance, Module } = WebAssembly;
  if (!validate(ON_FOUR_NUMBERS)) return null;
  const pages = Math.ceil(bytes / PAGE);
  const memory = new Memory({ initial: pages, maximum: pages });
  return {
    buffer: memory.buffer,
    start: (module) => new Instance(new Module(module), { own: { memory } }).exports.run,
  };
}
