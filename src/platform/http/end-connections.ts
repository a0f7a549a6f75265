import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** What is being answered when the house closes may take this long. */
const ANSWER_WITHIN_MS = 10_000;

/**
 * Lets the server end whatever its visitors do. Node waits for every connection on which nothing was ever asked, such as
 * those that browsers open in advance, and for one that never finishes asking: the first end at once, and what is being
 * answered ends within `answerWithinMs`.
 */
export function endConnectionsOnClose(fastify: FastifyInstance, answerWithinMs = ANSWER_WITHIN_MS): void {
  const server = fastify.server as Server;
  const silent = new Set<Socket>();
  let closing = false;
  server.on('connection', (socket: Socket) => {
    if (closing) return void socket.destroy();
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }) => silent.delete(socket));
  fastify.addHook('preClose', (done) => {
    closing = true;
    for (const socket of silent) socket.destroy();
    const late = setTimeout(() => server.closeAllConnections(), answerWithinMs);
    server.once('close', () => clearTimeout(late));
    done();
  });
}
