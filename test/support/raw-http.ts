import { once } from "node:events";
import { connect } from "node:net";
import { text as readText } from "node:stream/consumers";

/** What a server says to these very bytes, until it closes the connection; it may say nothing. */
export async function sendRaw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  socket.write(bytes);
  return readText(socket);
}

/**
 * Sends the head at once and then its `piece` again and again, until the server cuts it off; what
 * the server said is lost where a piece was still on its way.
 */
export async function dripTo(port: number, head: string, piece: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  socket.on("error", () => {});
  socket.write(head);
  const drip = setInterval(() => socket.write(piece), 20);
  const heard: Buffer[] = [];
  socket.on("data", (data) => heard.push(data));
  await new Promise((closed) => socket.once("close", closed));
  clearInterval(drip);
  return Buffer.concat(heard).toString();
}
