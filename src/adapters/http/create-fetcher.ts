import { isIP } from "node:net";
import { Agent, type Dispatcher, request } from "undici";
import type { Clock } from "../../ports/clock.ts";
import type { Fetcher, FetchOutcome, FetchRefusal, FetchRequest } from "../../ports/fetcher.ts";
import { type AddressRule, createAddressRule } from "./address-rule.ts";
import { explainFault } from "./explain-fault.ts";
import { AddressRefused, guardLookup, type Resolve, resolveBySystem } from "./guard-lookup.ts";
import { limitedConnector } from "./limited-connector.ts";
import { type BodyLimits, BodyTooLarge, readBody } from "./read-body.ts";
import { header, readFreshness, readRetryAfter } from "./read-headers.ts";

export interface FetchLimits extends BodyLimits {
  readonly maxRedirects: number;
  /** For connecting, the look-up of the name included. */
  readonly connectMs: number;
  /** For the time until the headers are there. */
  readonly headersMs: number;
  /** For the time between two pieces of the body. */
  readonly bodyMs: number;
  /** For everything, redirects included, since a server may send a byte a second for ever. */
  readonly totalMs: number;
}

const LIMITS: FetchLimits = {
  maxBytes: 10 * 1024 * 1024,
  maxRatio: 100,
  maxRedirects: 5,
  connectMs: 5_000,
  headersMs: 10_000,
  bodyMs: 10_000,
  totalMs: 30_000,
};

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const FOR_GOOD = new Set([301, 308]);

interface FetcherOptions {
  readonly clock: Clock;
  /** Addresses and ranges of a local network that may be fetched from all the same. */
  readonly allowed?: readonly string[];
  readonly limits?: Partial<FetchLimits>;
  readonly resolve?: Resolve;
}

/** Fetches over HTTP from the public internet, and from nowhere else unless it was allowed. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const limits = { ...LIMITS, ...options.limits };
  const isAllowed = createAddressRule(options.allowed ?? []);
  const agent = new Agent({
    connect: limitedConnector(
      {
        lookup: guardLookup(isAllowed, options.resolve ?? resolveBySystem),
        timeout: limits.connectMs,
      },
      limits.maxBytes,
    ),
    // One request to a connection: what comes is counted by connection.
    pipelining: 0,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.bodyMs,
    connections: 4,
  });
  const session = { agent, limits, isAllowed, clock: options.clock };

  return {
    async fetch(wanted) {
      const signal = AbortSignal.timeout(limits.totalMs);
      try {
        return await follow(session, wanted, signal);
      } catch (error) {
        return toOutcome(error, signal);
      }
    },
    close: () => agent.destroy(),
  };
}

interface Session {
  readonly agent: Agent;
  readonly limits: FetchLimits;
  readonly isAllowed: AddressRule;
  readonly clock: Clock;
}

type Response = Dispatcher.ResponseData;

/** Redirects are followed here, by hand, so that each hop is judged like the first. */
async function follow(
  session: Session,
  wanted: FetchRequest,
  signal: AbortSignal,
): Promise<FetchOutcome> {
  let address = wanted.url;
  let movedTo: string | null = null;
  let isForGood = true;

  for (let hop = 0; hop <= session.limits.maxRedirects; hop += 1) {
    const url = judge(address, session.isAllowed);
    if ("status" in url) return url;

    const response = await ask(session, { ...wanted, url: url.href }, signal);
    const next = redirectOf(response, url);
    if (next === null) return await readAnswer(session, response, { url: url.href, movedTo });

    await discard(response);
    isForGood &&= FOR_GOOD.has(response.statusCode);
    address = next;
    if (isForGood) movedTo = next;
  }
  return refusal("redirects", `it redirects more than ${session.limits.maxRedirects} times.`);
}

/** Numbers in whatever notation are dotted by the URL parser, and no look-up is made for them. */
function judge(address: string, isAllowed: AddressRule): URL | FetchOutcome {
  const url = URL.parse(address);
  if (url === null) return refusal("protocol", "it is no web address.");
  if (!/^https?:$/.test(url.protocol)) {
    return refusal("protocol", `only http and https are fetched, not ${url.protocol}`);
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && !isAllowed(host)) return refusal("address", new AddressRefused(host).message);
  url.username = "";
  url.password = "";
  url.hash = "";
  return url;
}

function ask(session: Session, wanted: FetchRequest, signal: AbortSignal): Promise<Response> {
  return request(wanted.url, {
    dispatcher: session.agent,
    signal,
    headers: {
      "user-agent": "Verbatim (news briefing bot)",
      accept: "*/*",
      "accept-encoding": "gzip, br",
      ...(wanted.etag ? { "if-none-match": wanted.etag } : {}),
      ...(wanted.lastModified ? { "if-modified-since": wanted.lastModified } : {}),
    },
  });
}

function redirectOf(response: Response, from: URL): string | null {
  const location = header(response.headers, "location");
  if (!REDIRECTS.has(response.statusCode) || location === null) return null;
  return URL.parse(location, from.href)?.href ?? location;
}

/** A body that is left unread holds its connection; one that is not worth reading ends it. */
async function discard(response: Response): Promise<void> {
  response.body.on("error", () => {});
  response.body.destroy();
}

interface Place {
  readonly url: string;
  readonly movedTo: string | null;
}

async function readAnswer(
  { limits, clock }: Session,
  response: Response,
  place: Place,
): Promise<FetchOutcome> {
  const { headers, statusCode, body } = response;
  const freshness = {
    etag: header(headers, "etag"),
    lastModified: header(headers, "last-modified"),
    freshForMs: readFreshness(headers, clock.now()),
  };
  if (statusCode === 304) {
    await discard(response);
    return { status: "unchanged", ...freshness };
  }
  if (statusCode < 200 || statusCode > 299) {
    await discard(response);
    const retryAfterMs = readRetryAfter(headers, clock.now());
    const message = `the server answered ${statusCode}.`;
    return { status: "failed", httpStatus: statusCode, message, retryAfterMs };
  }
  if (Number(header(headers, "content-length")) > limits.maxBytes) {
    await discard(response);
    return refusal("size", `it is larger than ${Math.ceil(limits.maxBytes / 1024)} KB.`);
  }
  const bytes = await readBody(body, header(headers, "content-encoding"), limits);
  const contentType = header(headers, "content-type");
  return { status: "fetched", ...place, contentType, bytes, ...freshness };
}

function toOutcome(error: unknown, signal: AbortSignal): FetchOutcome {
  if (error instanceof AddressRefused) return refusal("address", error.message);
  if (error instanceof BodyTooLarge) return refusal(error.reason, error.message);
  const message = signal.aborted ? "it took too long." : explainFault(error);
  return { status: "failed", httpStatus: null, message, retryAfterMs: null };
}

function refusal(reason: FetchRefusal, message: string): FetchOutcome {
  return { status: "refused", reason, message };
}
