/** Asks whether ports are free, before something is started that would need them. */
import { connect, createServer, type Server } from 'node:net';
import { reasonOf, StartError } from '../startError.ts';

/**
 * Makes sure that this process could listen on a port.
 * @throws StartError naming the port, the address and the variable.
 */
export async function requireFreePort({
  port,
  host,
  variable,
  what,
}: {
  port: number;
  host: string;
  /** The environment variable that chooses the port. */
  variable: string;
  /** Who needs it, e.g. `the API`. */
  what: string;
}): Promise<void> {
  const problem = await problemWithPort({ port, host });
  if (problem === null) return;
  if (problem === 'in use') {
    throw new StartError(
      `port ${port} on ${host}, which ${what} needs, is in use (by another SafetyOps Graph?); stop that program or set ${variable} to a free port`,
    );
  }
  throw new StartError(`cannot listen on ${host} port ${port} (${problem}); set HOST or ${variable}`);
}

/** Ports that nothing listens on at this moment, each another. */
export async function findFreePorts(count: number): Promise<readonly number[]> {
  // All are held before any is let go, so they differ.
  const servers = await Promise.all(Array.from({ length: count }, () => listen({ port: 0, host: '127.0.0.1' })));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map(close));
  return ports;
}

/** Whether something answers at a port. */
export function isListening({ port, host }: { port: number; host: string }): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1_000 });
    const settle = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', settle(true)).once('error', settle(false)).once('timeout', settle(false));
  });
}

async function problemWithPort({ port, host }: { port: number; host: string }): Promise<string | null> {
  if (port === 0) return null;
  try {
    await close(await listen({ port, host }));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? 'in use' : reasonOf(error);
  }
  // Some systems let 127.0.0.1 and 0.0.0.0 be taken by two programs; then it is chance which one a client reaches.
  return (await isListening({ port, host: host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host }))
    ? 'in use'
    : null;
}

function listen({ port, host }: { port: number; host: string }): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
