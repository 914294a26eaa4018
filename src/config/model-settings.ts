import { z } from "zod";
import { BotError } from "../domain/errors.ts";

/** A language model that may help to choose sentences; without one the bot does it alone. */
export interface ModelSettings {
  readonly provider: "openai-compatible" | "anthropic" | "google";
  readonly model: string;
  readonly apiKey: string | null;
  readonly baseUrl: string | null;
  readonly timeoutMs: number;
}

const PROVIDERS = ["openai-compatible", "anthropic", "google"] as const;
const WAYS = "is not a whole number of milliseconds from 1000 to 60000";

export const modelSettingsShape = {
  MODEL_PROVIDER: z.enum(PROVIDERS, `is not one of ${PROVIDERS.join(", ")}`).optional(),
  MODEL_NAME: z.string().max(200, "is too long to be a model's name").optional(),
  MODEL_API_KEY: z
    .string()
    .regex(/^[!-~]+$/, "has spaces or other characters that no key has. Copy it whole")
    .optional(),
  MODEL_BASE_URL: z
    .url({
      protocol: /^https?$/,
      error: "is not an http(s) address, such as http://127.0.0.1:11434/v1",
    })
    .optional(),
  MODEL_TIMEOUT_MS: z.coerce
    .number(WAYS)
    .int(WAYS)
    .min(1_000, WAYS)
    .max(60_000, WAYS)
    .default(15_000),
};

type Given = z.infer<z.ZodObject<typeof modelSettingsShape>>;

export function modelSettings(given: Given): ModelSettings | null {
  const { MODEL_PROVIDER: provider, MODEL_NAME: model } = given;
  const { MODEL_API_KEY: apiKey = null, MODEL_BASE_URL: baseUrl = null } = given;
  if (!provider) return refuseHalf(given);
  if (!model) {
    throw lacking("MODEL_NAME", provider, "Give the model's name as the provider writes it.");
  }
  if (provider === "openai-compatible" && !baseUrl) {
    throw lacking(
      "MODEL_BASE_URL",
      provider,
      "Give its address, such as https://api.openai.com/v1.",
    );
  }
  if (provider !== "openai-compatible" && !apiKey) {
    throw lacking("MODEL_API_KEY", provider, "Find it where the provider keeps your keys.");
  }
  return { provider, model, apiKey, baseUrl, timeoutMs: given.MODEL_TIMEOUT_MS };
}

function refuseHalf(given: Given): null {
  const names = ["MODEL_NAME", "MODEL_API_KEY", "MODEL_BASE_URL"] as const;
  const half = names.find((name) => given[name] !== undefined);
  if (half === undefined) return null;
  throw new BotError(
    "bad-config",
    `${half} is set, but MODEL_PROVIDER is not. Set it to ${PROVIDERS.join(", ")}.`,
  );
}

function lacking(name: string, provider: string, mend: string): BotError {
  return new BotError(
    "bad-config",
    `MODEL_PROVIDER is ${provider}, but ${name} is not set. ${mend}`,
  );
}
