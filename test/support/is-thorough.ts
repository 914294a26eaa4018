/** CI has the time to try more; where somebody waits for an answer, a part of it must do. */
export const isThorough = process.env.CI === "true";
