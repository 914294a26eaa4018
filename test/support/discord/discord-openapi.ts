import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { z } from "zod";

/** Discord publishes it as discord/discord-api-spec, `specs/openapi.json`; it is not part of this project. */
const FILE =
  process.env.DISCORD_OPENAPI_FILE ??
  fileURLToPath(new URL("../../../../shared/data/discord-openapi.json", import.meta.url));

const operationSchema = z.object({ requestBody: z.unknown().optional() });
const specSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

export const hasOpenApi = existsSync(FILE);

type Validator = (method: string, path: string, body: unknown) => string[];

/** What Discord's own description of its API has against a request; nothing where it is not there. */
export const openApiViolations: Validator = hasOpenApi ? createValidator() : skipped();

function skipped(): Validator {
  process.stderr.write(`\nNOTICE: requests to Discord are not validated: there is no ${FILE}\n`);
  return () => [];
}

function createValidator(): Validator {
  const raw: unknown = JSON.parse(readFileSync(FILE, "utf8"));
  const { paths } = specSchema.parse(raw);
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false });
  ajv.addSchema({ $id: "discord", ...z.record(z.string(), z.unknown()).parse(raw) });
  const compiled = new Map<string, ValidateFunction>();

  return (method, path, body) => {
    const template = Object.keys(paths).find((candidate) => matches(candidate, path));
    const operation = template && paths[template]?.[method.toLowerCase()];
    if (!template || !operation) return [`${method} ${path}: Discord has no such call`];
    if (operationSchema.parse(operation).requestBody === undefined) return [];

    const pointer = bodyPointer(template, method.toLowerCase());
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `discord#${pointer}` });
    compiled.set(pointer, validate);
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${method} ${path}: ${instancePath} ${message}`,
    );
  };
}

function matches(template: string, path: string): boolean {
  const pattern = template
    .split("/")
    .map((part) => (part.startsWith("{") ? "[^/]+" : part.replaceAll(".", "\\.")))
    .join("/");
  return new RegExp(`^${pattern}$`).test(path);
}

function bodyPointer(template: string, method: string): string {
  return ["", "paths", template, method, "requestBody", "content", "application/json", "schema"]
    .map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")))
    .join("/");
}
