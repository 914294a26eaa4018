/** What an answer can be taken along as. */
export const FILE_FORMATS = ["csv", "markdown", "json", "mail"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export function isFileFormat(name: string | undefined): name is FileFormat {
  return FILE_FORMATS.some((format) => format === name);
}
