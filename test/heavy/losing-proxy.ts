import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LosingProxy {
  readonly url: string;
  /** How many answers were lost so far. */
  lost(): number;
  close(): Promise<void>;
}

/** Passes everything on to a server and back, but for the answer to the first PUT: its sender sees the line die. */
export async function startLosingProxy(target: string): Promise<LosingProxy> {
  let lost = 0;
  const server = http.createServer((request, response) => {
    const { method, url, headers } = request;
    const onward = http.request(target, { method, path: url, headers, setHost: false }, (answer) => {
      if (method === 'PUT' && lost === 0) {
        lost++;
        answer.resume().once('end', () => request.socket.destroy());
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lost: () => lost,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
