import { buildConnector } from "undici";
import { tooLarge } from "./read-body.ts";

/**
 * Opens connections over which no more comes than so many bytes, whatever these are: headers, the
 * body and what frames its chunks, answers before the answer. They are counted where a socket hands
 * on what it got, since what a parser passes over reaches nobody after it. A connection serves one
 * request.
 */
export function limitedConnector(
  options: buildConnector.BuildOptions,
  maxBytes: number,
): buildConnector.connector {
  const connect = buildConnector(options);
  return (wanted, callback) =>
    connect(wanted, (...[error, socket]) => {
      if (error !== null) callback(error, null);
      else callback(null, limited(socket, maxBytes));
    });
}

type Socket = NonNullable<Parameters<buildConnector.Callback>[1]>;

function limited(socket: Socket, maxBytes: number): Socket {
  const handOn = socket.push.bind(socket);
  let received = 0;
  socket.push = (chunk: Uint8Array | null, encoding) => {
    received += chunk?.length ?? 0;
    if (received <= maxBytes) return handOn(chunk, encoding);
    socket.destroy(tooLarge(maxBytes));
    return false;
  };
  return socket;
}
