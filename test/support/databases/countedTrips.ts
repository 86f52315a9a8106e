import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

const COMMAND_COMPLETE = 'C';
const READY_FOR_QUERY = 'Z';

export interface CountedTrips {
  /** The address of the database by way of a proxy. */
  url: string;
  /** For each round trip, what PostgreSQL says that it has done, such as `['BEGIN', 'SELECT 1']`. */
  trips: string[][];
  close(): Promise<void>;
}

/** A proxy in front of PostgreSQL, which notes round trips by the answers. */
export async function countTrips(databaseUrl: string): Promise<CountedTrips> {
  const target = new URL(databaseUrl);
  const trips: string[][] = [];
  const sockets = new Set<Socket>();

  function note(): (chunk: Buffer) => void {
    let rest: Buffer = Buffer.alloc(0);
    let done: string[] = [];
    return (chunk) => {
      rest = Buffer.concat([rest, chunk]);
      // A message is a letter, the length of what follows it, and that.
      while (rest.length >= 5 && rest.length > rest.readUInt32BE(1)) {
        const end = 1 + rest.readUInt32BE(1);
        const type = String.fromCharCode(rest.readUInt8(0));
        if (type === COMMAND_COMPLETE) done.push(rest.toString('utf8', 5, end - 1));
        if (type === READY_FOR_QUERY) {
          trips.push(done);
          done = [];
        }
        rest = rest.subarray(end);
      }
    };
  }

  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    database.on('data', note());
    client.pipe(database).pipe(client);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = Object.assign(new URL(target), {
    hostname: '127.0.0.1',
    port: String((server.address() as AddressInfo).port),
  });
  return {
    url: url.href,
    trips,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
