import { DefaultRestOptions, type RESTOptions } from "discord.js";

/**
 * Makes a request as discord.js does, but turns files into bytes here. Another package of this
 * process may bring a newer undici, which then serves this request too, and refuses a form that is
 * not its own.
 */
export const makeRequest: RESTOptions["makeRequest"] = async (url, init) => {
  if (!(init.body instanceof FormData)) return DefaultRestOptions.makeRequest(url, init);
  const encoded = new Response(init.body);
  const type = encoded.headers.get("content-type") ?? "";
  return DefaultRestOptions.makeRequest(url, {
    ...init,
    headers: { ...init.headers, "content-type": type },
    body: await encoded.bytes(),
  });
};
