import manifest from "../../../package.json" with { type: "json" };
import { BotError } from "../../domain/errors.ts";

export type Provider = "openai-compatible" | "anthropic" | "google";

/**
 * Most bots ask no model, so what asks one is not installed with `npm ci --omit=dev`. Whoever has set
 * one up learns that at the start, not from the first digest.
 */
export function requireSdk(provider: Provider, isThere = isInstalled): void {
  const packages = ["ai", `@ai-sdk/${provider}`] as const;
  if (packages.every((name) => isThere(name))) return;
  const wanted = packages.map((name) => `${name}@${manifest.devDependencies[name]}`).join(" ");
  throw new BotError(
    "bad-config",
    `MODEL_PROVIDER is ${provider}, and what asks it is not installed. Run: npm install --no-save --save-prod --omit=dev ${wanted}`,
  );
}

function isInstalled(name: string): boolean {
  try {
    import.meta.resolve(name);
    return true;
  } catch {
    return false;
  }
}
