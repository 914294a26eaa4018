/** Under the data folder. */
export const STORE_FILE = "verbatim.db";
