/** CI has the time to try more; where somebody waits for an answer, a part of it must do. */
export const isThorough = process.env.CI === "true";

/** How often a property is tried that takes its time: a quarter of it, but for CI. */
export const runs = (all: number) => (isThorough ? all : Math.ceil(all / 4));
