import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { endConnectionsOnClose } from '../../src/platform/http/end-connections';
import { openTestApp } from '../support/app';
import { eventually } from '../support/eventually';

async function connected(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

const closeOf = (socket: Socket) =>
  new Promise<void>((resolve) => void socket.once('close', () => resolve()));

const portOf = (fastify: FastifyInstance) => (fastify.server.address() as AddressInfo).port;
const openConnections = (fastify: FastifyInstance) =>
  new Promise<number>((resolve) => fastify.server.getConnections((_, count) => resolve(count)));

describe('a house that closes', () => {
  it('does not wait for somebody who opened a connection and says nothing', async () => {
    const house = await openTestApp();
    const silent = await connected(Number(new URL(house.url).port));
    const ended = closeOf(silent);
    await house.close();
    await ended;
  });
});

describe('a server that closes', () => {
  const ENOUGH_MS = 60_000;

  it('answers what it was asked before', async () => {
    let answer: (words: string) => void = () => undefined;
    const fastify = Fastify();
    endConnectionsOnClose(fastify, ENOUGH_MS);
    const heard = new Promise<void>((resolve) => {
      fastify.get('/', () => {
        resolve();
        return new Promise<string>((say) => {
          answer = say;
        });
      });
    });
    await fastify.listen({ port: 0, host: '127.0.0.1' });
    const response = fetch(`http://127.0.0.1:${portOf(fastify)}/`);
    await heard;
    const closed = fastify.close();
    answer('done');
    expect(await (await response).text()).toBe('done');
    await closed;
  });

  it('ends what takes too long', async () => {
    const fastify = Fastify();
    endConnectionsOnClose(fastify, 50);
    fastify.get('/', () => new Promise(() => undefined));
    await fastify.listen({ port: 0, host: '127.0.0.1' });
    const socket = await connected(portOf(fastify));
    socket.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
    await eventually(
      () => openConnections(fastify),
      (count) => count === 1,
    );
    const ended = closeOf(socket);
    await fastify.close();
    await ended;
  });
});
