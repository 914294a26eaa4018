/** Gets pages and feeds from addresses that strangers may have chosen. */
export interface Fetcher {
  /** One attempt, redirects followed, no retry of its own. Never rejects. */
  fetch(request: FetchRequest): Promise<FetchOutcome>;
  close(): Promise<void>;
}

export interface FetchRequest {
  readonly url: string;
  /** As the last answer gave them, so that an unchanged feed costs its server nothing. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
}

export type FetchOutcome =
  | (Freshness & {
      readonly status: "fetched";
      /** Where it was found in the end. */
      readonly url: string;
      /** Where to ask from now on; null where nothing moved for good. */
      readonly movedTo: string | null;
      readonly contentType: string | null;
      /** Not compressed any more. */
      readonly bytes: Uint8Array;
    })
  | (Freshness & { readonly status: "unchanged" })
  /** Against our rules, so that asking again would not help: an address, a size. */
  | { readonly status: "refused"; readonly reason: FetchRefusal; readonly message: string }
  | {
      readonly status: "failed";
      /** Null where no answer came. */
      readonly httpStatus: number | null;
      readonly message: string;
      readonly retryAfterMs: number | null;
    };

export type FetchRefusal = "address" | "protocol" | "redirects" | "size" | "ratio";

interface Freshness {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** The server asks not to be asked again for so long. */
  readonly freshForMs: number | null;
}
