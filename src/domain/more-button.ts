import { encodeButtonValue } from "./button-value.ts";
import type { Button } from "./reply.ts";

/** Shows what an edition had no room for; its state is the key of that edition's last message. */
export function moreButton(key: string): Button {
  const invocation = { command: "digest", subcommand: "more", options: { edition: key } };
  const value = encodeButtonValue({ verb: "run", page: 0, invocation });
  return { label: "More stories", value };
}
