/** What an article tells of somebody, beside what a description of him tells: nothing, the same, or another. */
export const UNTOLD = 0;
export const SAME = 1;
export const OTHER = -1;
