import { z } from "zod";
import { type Quotas, USUAL_QUOTAS } from "../domain/quota.ts";

const WAYS = "is not a whole number from 1 to 1000000";

export const quotaSettingsShape = {
  VERBATIM_SOURCES_PER_CHANNEL: quota(USUAL_QUOTAS.sources.channel),
  VERBATIM_SOURCES_PER_WORKSPACE: quota(USUAL_QUOTAS.sources.workspace),
  VERBATIM_DIGESTS_PER_CHANNEL: quota(USUAL_QUOTAS.digests.channel),
  VERBATIM_DIGESTS_PER_WORKSPACE: quota(USUAL_QUOTAS.digests.workspace),
  VERBATIM_FILTERS_PER_WORKSPACE: quota(USUAL_QUOTAS.filters.workspace),
  VERBATIM_WATCHES_PER_CHANNEL: quota(USUAL_QUOTAS.watches.channel),
  VERBATIM_WATCHES_PER_WORKSPACE: quota(USUAL_QUOTAS.watches.workspace),
};

function quota(usual: number) {
  return z.coerce.number(WAYS).int(WAYS).min(1, WAYS).max(1_000_000, WAYS).default(usual);
}

type Given = z.infer<z.ZodObject<typeof quotaSettingsShape>>;

export function quotaSettings(given: Given): Quotas {
  return {
    sources: {
      channel: given.VERBATIM_SOURCES_PER_CHANNEL,
      workspace: given.VERBATIM_SOURCES_PER_WORKSPACE,
    },
    digests: {
      channel: given.VERBATIM_DIGESTS_PER_CHANNEL,
      workspace: given.VERBATIM_DIGESTS_PER_WORKSPACE,
    },
    filters: {
      ...USUAL_QUOTAS.filters,
      workspace: given.VERBATIM_FILTERS_PER_WORKSPACE,
    },
    watches: {
      channel: given.VERBATIM_WATCHES_PER_CHANNEL,
      workspace: given.VERBATIM_WATCHES_PER_WORKSPACE,
    },
  };
}
