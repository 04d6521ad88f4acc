/** What the local Neo4j is told: its configuration file and the options of its Java. */

/** Where things of one local Neo4j are, and where it listens. */
export interface LocalNeo4jLayout {
  /** Neo4j's own folder; everything it writes is below it. */
  readonly homeDirectory: string;
  readonly boltPort: number;
  readonly httpPort: number;
  /** The guide that Neo4j Browser plays after it has connected; null: none. */
  readonly guideUrl: string | null;
}

/** The local Neo4j listens here and nowhere else: it has no password. */
export const LOCAL_HOST = '127.0.0.1';

/**
 * The text of neo4j.conf.
 * @param pageCacheMegabytes how much of the store Neo4j keeps in memory outside its heap; taken as it is needed.
 */
export function neo4jConf({
  boltPort,
  httpPort,
  guideUrl,
  pageCacheMegabytes,
}: Omit<LocalNeo4jLayout, 'homeDirectory'> & { pageCacheMegabytes: number }): string {
  const lines = [
    '# Written anew at every start; changes here are lost.',
    `server.default_listen_address=${LOCAL_HOST}`,
    `server.default_advertised_address=${LOCAL_HOST}`,
    'server.bolt.enabled=true',
    `server.bolt.listen_address=${LOCAL_HOST}:${boltPort}`,
    '# Without this, clients that ask for the routing table are sent to port 7687.',
    `server.bolt.advertised_address=${LOCAL_HOST}:${boltPort}`,
    'server.http.enabled=true',
    `server.http.listen_address=${LOCAL_HOST}:${httpPort}`,
    `server.http.advertised_address=${LOCAL_HOST}:${httpPort}`,
    'server.https.enabled=false',
    '# Neo4j Browser is opened by a link; it can hold no password.',
    'dbms.security.auth_enabled=false',
    'dbms.usage_report.enabled=false',
    '# Neo4j Browser tells nobody what is done in it, and shows no notice about that.',
    'client.allow_telemetry=false',
    '# An empty store takes 2 MB so, and 517 MB else.',
    'db.tx_log.preallocate=false',
    'db.tx_log.rotation.size=16m',
    'db.tx_log.rotation.retention_policy=2 files',
    `server.memory.pagecache.size=${pageCacheMegabytes}m`,
    '# A stop takes 2 s so, and 10 s else.',
    'internal.server.bolt.thread_pool_shutdown_wait_time=1s',
    'internal.server.bolt.connection_shutdown_wait_time=1s',
  ];
  if (guideUrl !== null) {
    lines.push(
      '# Host names, without a port: that is what Neo4j Browser compares.',
      `browser.remote_content_hostname_whitelist=${guideHosts(guideUrl)}`,
      `browser.post_connect_cmd=play ${guideUrl}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Hosts that guides may come from. Links to single guides say `localhost`, which Neo4j Browser trusts from the start. */
export function guideHosts(guideUrl: string): string {
  return [...new Set([new URL(guideUrl).hostname, 'localhost'])].join(',');
}

const OPENED_PACKAGES = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

/**
 * The file that `java @file` reads: the class path is too long for the command line of some systems.
 * @param heapMegabytes the most that Neo4j's heap may grow to.
 */
export function javaArguments({
  classPath,
  separator,
  heapMegabytes,
}: {
  classPath: readonly string[];
  /** Between two entries of a class path: a colon, on Windows a semicolon. */
  separator: string;
  heapMegabytes: number;
}): string {
  const options = [
    ...OPENED_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '--enable-native-access=ALL-UNNAMED',
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dfile.encoding=UTF-8',
    '-Xms128m',
    `-Xmx${heapMegabytes}m`,
    '-XX:+UseG1GC',
    // Half alive is worse than gone: the service sees that Neo4j has ended, and says so.
    '-XX:+ExitOnOutOfMemoryError',
    '-cp',
    quoted(classPath.join(separator)),
  ];
  return `${options.join('\n')}\n`;
}

/** In such a file a backslash escapes inside quotes. */
function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** A quarter of the machine's memory, as Java itself would take, but between what Neo4j needs and what it can use here. */
export function heapMegabytesFor(totalMemoryBytes: number): number {
  return Math.min(4096, Math.max(512, Math.floor(totalMemoryBytes / 4 / 1024 / 1024)));
}

/**
 * An eighth of the machine's memory, between what a small graph needs and what a million artifacts use. Ids of links are
 * hashes, so each new one belongs on any page of its index: those pages (about 250 MB for four million links) have to
 * stay in memory, or writing gets slower as the graph grows.
 */
export function pageCacheMegabytesFor(totalMemoryBytes: number): number {
  return Math.min(2048, Math.max(256, Math.floor(totalMemoryBytes / 8 / 1024 / 1024)));
}
