/**
 * Graph:    none
 * Scenario: the configuration of a local Neo4j is written
 * Result:   it listens on this machine only, where it was told, and Neo4j Browser may play the guide
 */
import { describe, expect, test } from 'vitest';
import { heapMegabytesFor, javaArguments, neo4jConf, pageCacheMegabytesFor } from '../../../src/neo4j/conf.ts';

function settingsOf(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

describe('neo4j.conf', () => {
  const settings = settingsOf(
    neo4jConf({ boltPort: 17687, httpPort: 17474, guideUrl: 'http://127.0.0.1:4000/guide', pageCacheMegabytes: 512 }),
  );

  test('no password, so no address but this machine’s', () => {
    expect(settings['dbms.security.auth_enabled']).toBe('false');
    const listening = Object.entries(settings).filter(([name]) => name.endsWith('_address'));
    expect(listening).toHaveLength(6);
    for (const [, address] of listening) expect(address).toMatch(/^127\.0\.0\.1(:\d+)?$/);
    expect(settings['server.https.enabled']).toBe('false');
  });

  test('the ports it was told, also for those who ask where it is', () => {
    expect(settings).toMatchObject({
      'server.bolt.listen_address': '127.0.0.1:17687',
      'server.bolt.advertised_address': '127.0.0.1:17687',
      'server.http.listen_address': '127.0.0.1:17474',
      'server.http.advertised_address': '127.0.0.1:17474',
    });
  });

  test('the guide, admitted by its host without a port', () => {
    expect(settings).toMatchObject({
      'browser.post_connect_cmd': 'play http://127.0.0.1:4000/guide',
      'browser.remote_content_hostname_whitelist': '127.0.0.1,localhost',
    });
    const without = settingsOf(neo4jConf({ boltPort: 1, httpPort: 2, guideUrl: null, pageCacheMegabytes: 512 }));
    expect(Object.keys(without).filter((name) => name.startsWith('browser.'))).toEqual([]);
  });

  test('a small store and a quick stop, and no telling home', () => {
    expect(settings).toMatchObject({
      'db.tx_log.preallocate': 'false',
      'db.tx_log.rotation.size': '16m',
      'internal.server.bolt.thread_pool_shutdown_wait_time': '1s',
      'internal.server.bolt.connection_shutdown_wait_time': '1s',
      'dbms.usage_report.enabled': 'false',
    });
  });
});

describe('the options of Java', () => {
  test('one option per line, the class path quoted', () => {
    const lines = javaArguments({
      classPath: ['/home/ada lovelace/a.jar', 'C:\\cache\\b.jar'],
      separator: ';',
      heapMegabytes: 512,
    }).split('\n');
    for (const name of ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']) {
      expect(lines).toContain(`--add-opens=java.base/${name}=ALL-UNNAMED`);
    }
    expect(lines).toContain('--enable-native-access=ALL-UNNAMED');
    expect(lines).toContain('-Dio.netty.tryReflectionSetAccessible=true');
    expect(lines).toContain('-Xmx512m');
    expect(lines.slice(-3)).toEqual(['-cp', '"/home/ada lovelace/a.jar;C:\\\\cache\\\\b.jar"', '']);
  });

  test.each([
    [1, 512],
    [8, 2048],
    [64, 4096],
  ])('a machine with %i GiB: a heap of at most %i MiB', (gibibytes, mebibytes) => {
    expect(heapMegabytesFor(gibibytes * 1024 ** 3)).toBe(mebibytes);
  });

  test.each([
    [1, 256],
    [8, 1024],
    [64, 2048],
  ])('a machine with %i GiB: at most %i MiB of the store in memory', (gibibytes, mebibytes) => {
    const pageCacheMegabytes = pageCacheMegabytesFor(gibibytes * 1024 ** 3);
    const settings = settingsOf(neo4jConf({ boltPort: 1, httpPort: 2, guideUrl: null, pageCacheMegabytes }));
    expect(settings['server.memory.pagecache.size']).toBe(`${mebibytes}m`);
  });
});
