import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { once } from 'node:events';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** By performance.now(). */
  readonly at: number;
}

/** A real web server on this machine, which answers 404 for what it has no handler for, and remembers what it was asked. */
export class Site {
  readonly asked: Asked[] = [];
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** The most requests that it had to answer at the same time. */
  mostAtOnce = 0;
  /** How many connections have been opened. */
  connections = 0;
  #atOnce = 0;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(handlers: Readonly<Record<string, Handler>>, { address = '127.0.0.1', port = 0, server = createServer() } = {}): Promise<Site> {
    const site = new Site(server);
    server.on('connection', (socket) => {
      site.connections += 1;
      site.#sockets.add(socket);
      socket.on('error', () => {}).on('close', () => site.#sockets.delete(socket));
    });
    server.on('request', (request, response) => {
      const path = request.url!;
      site.asked.push({ method: request.method!, path, headers: request.headers, at: performance.now() });
      site.#atOnce += 1;
      site.mostAtOnce = Math.max(site.mostAtOnce, site.#atOnce);
      response.on('close', () => (site.#atOnce -= 1));
      (handlers[path.split('?')[0]!] ?? handlers['*'] ?? answer(404))(request, response);
    });
    server.listen(port, address);
    await once(server, 'listening');
    return site;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  url(path: string, host = '127.0.0.1', protocol = 'http'): string {
    return `${protocol}://${host}:${this.port}${path}`;
  }

  /** What was asked, as `GET /path`. */
  get lines(): string[] {
    return this.asked.map(({ method, path }) => `${method} ${path}`);
  }

  /** Waits until nobody is connected any more. */
  async empty(): Promise<void> {
    while (this.#sockets.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

export function answer(status: number, headers: Record<string, string | string[]> = {}): Handler {
  return (_request, response) => response.writeHead(status, headers).end(status === 200 ? 'A page.' : undefined);
}

/** One answer to HEAD, another to GET. */
export function byMethod(head: Handler, get: Handler): Handler {
  return (request, response) => (request.method === 'HEAD' ? head : get)(request, response);
}

/** Closes the connection without an answer. */
export function hangUp(request: IncomingMessage): void {
  request.socket.destroy();
}

/** Never answers. */
export function silence(): void {}
