import { elementsIn, textOf, type XmlElement } from "./xml-element.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const PERIODS_MS: Readonly<Record<string, number>> = {
  hourly: HOUR_MS,
  daily: DAY_MS,
  weekly: 7 * DAY_MS,
  monthly: 30 * DAY_MS,
  yearly: 365 * DAY_MS,
};

/**
 * Reads RSS's `ttl` in minutes, or the syndication module's period; null where a feed has neither.
 */
export function readFeedPace(channel: XmlElement): number | null {
  const told = (name: string) => {
    const element = elementsIn(channel).find((one) => one.name === name);
    return element ? textOf(element).trim().toLowerCase() : "";
  };
  if (/^\d{1,6}$/.test(told("ttl"))) return Number(told("ttl")) * MINUTE_MS;
  const periodMs = PERIODS_MS[told("updateperiod")];
  if (periodMs === undefined) return null;
  const times = /^\d{1,4}$/.test(told("updatefrequency")) ? Number(told("updatefrequency")) : 1;
  return periodMs / Math.max(1, times);
}
