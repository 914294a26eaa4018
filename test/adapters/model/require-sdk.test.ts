import { expect, it } from "vitest";
import { requireSdk } from "../../../src/adapters/model/require-sdk.ts";

it.each([
  ["anthropic", /ai@\d+\.\d+\.\d+ @ai-sdk\/anthropic@\d+\.\d+\.\d+$/],
  ["google", /ai@\d+\.\d+\.\d+ @ai-sdk\/google@\d+\.\d+\.\d+$/],
  ["openai-compatible", /ai@\d+\.\d+\.\d+ @ai-sdk\/openai-compatible@\d+\.\d+\.\d+$/],
] as const)(
  "a start without what asks %s names the command that installs it",
  (provider, wanted) => {
    expect(() => requireSdk(provider)).not.toThrow();
    for (const missing of ["ai", `@ai-sdk/${provider}`]) {
      const start = () => requireSdk(provider, (name) => name !== missing);
      expect(start).toThrow(expect.objectContaining({ code: "bad-config" }));
      expect(start).toThrow(/MODEL_PROVIDER.* npm install --no-save --save-prod --omit=dev ai@/);
      expect(start).toThrow(wanted);
    }
  },
);
