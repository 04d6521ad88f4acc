/**
 * Graph:    none; environments as a shell or a compose file gives them
 * Scenario: absent, empty, good and bad values
 * Result:   checked settings, or each bad variable with its value and what is allowed
 */
import { describe, expect, test } from 'vitest';
import { parseConfig, readConfig, SETTINGS } from '../../src/config.ts';
import { StartError } from '../../src/startError.ts';

const parse = (environment: Record<string, string>) =>
  parseConfig({ environment, workingDirectory: '/project', homeDirectory: '/home/ada' });

function configOf(environment: Record<string, string>) {
  const result = parse(environment);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.config;
}

describe('settings', () => {
  test('have defaults that need nothing set', () => {
    expect(configOf({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      neo4j: { kind: 'local', boltPort: 7687, httpPort: 7474 },
      javaHome: null,
      dataDirectory: '/project/.safetyops',
      snapshotDirectory: '/project/.safetyops/snapshots',
      subjectKeyDirectory: '/project/.safetyops/subject-keys',
      cacheDirectory: '/home/ada/.cache/safetyops-graph',
      seed: 'story',
      seedIsSet: false,
      metamodelFile: null,
      identity: null,
      logLevel: 'info',
      mavenRepositoryUrl: null,
      chromiumPath: null,
      ci: false,
    });
  });

  test('empty counts as absent, as compose files write it', () => {
    const empty = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, '']));
    expect(configOf(empty)).toEqual(configOf({}));
  });

  test('all can be set', () => {
    expect(
      configOf({
        PORT: '0',
        HOST: '::1',
        NEO4J_BOLT_PORT: '17687',
        NEO4J_HTTP_PORT: '17474',
        JAVA_HOME: '/opt/jdk',
        SAFETYOPS_DATA: 'data',
        SAFETYOPS_SNAPSHOT_FOLDER: 'quick',
        SAFETYOPS_SUBJECT_KEYS: '/vault/keys',
        SAFETYOPS_CACHE: '/var/cache/safetyops',
        SAFETYOPS_SEED: 'none',
        SAFETYOPS_METAMODEL: 'metamodel.yaml',
        SAFETYOPS_AUTH_KEY_FILE: 'keys.json',
        SAFETYOPS_AUTH_ISSUER: 'https://issuer.example',
        SAFETYOPS_AUTH_AUDIENCE: 'safetyops',
        SAFETYOPS_AUTH_CLOCK_TOLERANCE: '0',
        SAFETYOPS_AUTH_READING: 'open',
        LOG_LEVEL: 'silent',
        MAVEN_REPO_URL: 'https://ada:secret@mirror.example/maven',
        CHROMIUM_PATH: '/usr/bin/chromium',
        CI: 'true',
      }),
    ).toEqual({
      port: 0,
      host: '::1',
      neo4j: { kind: 'local', boltPort: 17687, httpPort: 17474 },
      javaHome: '/opt/jdk',
      dataDirectory: '/project/data',
      snapshotDirectory: '/project/quick',
      subjectKeyDirectory: '/vault/keys',
      cacheDirectory: '/var/cache/safetyops',
      seed: 'none',
      seedIsSet: true,
      metamodelFile: '/project/metamodel.yaml',
      identity: {
        keys: { kind: 'file', path: '/project/keys.json' },
        issuer: 'https://issuer.example',
        audience: 'safetyops',
        clockToleranceSeconds: 0,
        reading: 'open',
      },
      logLevel: 'silent',
      mavenRepositoryUrl: 'https://ada:secret@mirror.example/maven/',
      chromiumPath: '/usr/bin/chromium',
      ci: true,
    });
  });

  test('keys of identity tokens need the names that a token has to carry, and an address that nobody can take over', () => {
    const named = { SAFETYOPS_AUTH_ISSUER: 'i', SAFETYOPS_AUTH_AUDIENCE: 'a' };
    const problems = (environment: Record<string, string>) => {
      const result = parse(environment);
      return result.ok ? [] : result.problems.map(({ variable }) => variable);
    };
    const url = (address: string) => problems({ ...named, SAFETYOPS_AUTH_JWKS_URL: address });
    expect(url('https://issuer.example/keys')).toEqual([]);
    expect(url('http://127.0.0.1:8080/keys')).toEqual([]);
    expect(url('http://issuer.example/keys')).toEqual(['SAFETYOPS_AUTH_JWKS_URL']);
    expect(problems({ SAFETYOPS_AUTH_KEY_FILE: 'k', SAFETYOPS_AUTH_ISSUER: 'i' })).toEqual(['SAFETYOPS_AUTH_AUDIENCE']);
    expect(problems({ SAFETYOPS_AUTH_KEY_FILE: 'k', SAFETYOPS_AUTH_AUDIENCE: 'a' })).toEqual(['SAFETYOPS_AUTH_ISSUER']);
    expect(problems({ SAFETYOPS_AUTH_CLOCK_TOLERANCE: '61' })).toEqual(['SAFETYOPS_AUTH_CLOCK_TOLERANCE']);
    expect(configOf({ ...named, SAFETYOPS_AUTH_JWKS_URL: 'https://issuer.example/keys' }).identity).toMatchObject({
      keys: { kind: 'url', url: 'https://issuer.example/keys' },
      clockToleranceSeconds: 5,
      reading: 'token',
    });
  });

  test('tokens for trying out are taken on this machine alone', () => {
    const trying = {
      SAFETYOPS_AUTH_KEY_FILE: 'k',
      SAFETYOPS_AUTH_ISSUER: 'safetyops-graph:trying-out',
      SAFETYOPS_AUTH_AUDIENCE: 'safetyops-graph',
    };
    for (const HOST of ['127.0.0.1', '::1', 'localhost']) expect(parse({ ...trying, HOST }).ok).toBe(true);
    for (const HOST of ['0.0.0.0', '::', '192.168.0.7']) {
      expect(parse({ ...trying, HOST })).toMatchObject({ ok: false, problems: [{ variable: 'HOST', value: HOST }] });
      expect(parse({ ...trying, SAFETYOPS_AUTH_ISSUER: 'https://issuer.example', HOST }).ok).toBe(true);
    }
  });

  test('XDG_CACHE_HOME moves the cache when it is absolute', () => {
    expect(configOf({ XDG_CACHE_HOME: '/cache' }).cacheDirectory).toBe('/cache/safetyops-graph');
    expect(configOf({ XDG_CACHE_HOME: 'cache' }).cacheDirectory).toBe('/home/ada/.cache/safetyops-graph');
  });

  test('snapshots lie beside the data, elsewhere, or nowhere', () => {
    expect(configOf({ SAFETYOPS_DATA: '/data' }).snapshotDirectory).toBe('/data/snapshots');
    expect(configOf({ SAFETYOPS_SNAPSHOT_FOLDER: '/fast' }).snapshotDirectory).toBe('/fast');
    expect(configOf({ SAFETYOPS_SNAPSHOT_FOLDER: 'off' }).snapshotDirectory).toBeNull();
    expect(configOf({ SAFETYOPS_SUBJECT_KEYS: 'off' }).subjectKeyDirectory).toBeNull();
  });

  test('CI=false is not CI', () => {
    expect(configOf({ CI: 'false' }).ci).toBe(false);
    expect(configOf({ CI: '0' }).ci).toBe(false);
    expect(configOf({ CI: '1' }).ci).toBe(true);
  });
});

describe('which Neo4j', () => {
  test('an address wins over a container', () => {
    expect(
      configOf({
        NEO4J_URI: 'neo4j+s://db.example:7687',
        NEO4J_PASSWORD: 'p',
        NEO4J_DATABASE: 'safety',
        NEO4J_BROWSER_URL: 'https://db.example/browser/',
        SAFETYOPS_NEO4J: 'docker',
      }).neo4j,
    ).toEqual({
      kind: 'uri',
      uri: 'neo4j+s://db.example:7687',
      user: 'neo4j',
      password: 'p',
      database: 'safety',
      browserUrl: 'https://db.example/browser/',
    });
  });

  test('without a password there is no authentication', () => {
    expect(configOf({ NEO4J_URI: 'bolt://127.0.0.1', NEO4J_USER: 'ada' }).neo4j).toMatchObject({
      user: null,
      password: null,
    });
  });

  test('a container when asked for', () => {
    expect(configOf({ SAFETYOPS_NEO4J: 'docker' }).neo4j).toEqual({ kind: 'docker' });
  });
});

describe('a bad value', () => {
  test.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '4000.5'],
    ['HOST', 'http://127.0.0.1'],
    ['NEO4J_URI', 'http://127.0.0.1:7474'],
    ['NEO4J_URI', '127.0.0.1:7687'],
    ['NEO4J_URI', 'bolt://'],
    ['NEO4J_DATABASE', 'a b'],
    ['NEO4J_BROWSER_URL', 'db.example'],
    ['SAFETYOPS_NEO4J', 'podman'],
    ['NEO4J_BOLT_PORT', '0'],
    ['NEO4J_HTTP_PORT', 'x'],
    ['SAFETYOPS_SEED', 'golden'],
    ['LOG_LEVEL', 'verbose'],
    ['MAVEN_REPO_URL', 'ftp://mirror.example/'],
  ] as const)('%s=%s is refused by name', (variable, value) => {
    expect(parse({ [variable]: value })).toEqual({
      ok: false,
      problems: [{ variable, value, allowed: SETTINGS[variable].allowed }],
    });
  });

  test('ends in one line that names variable, value and what is allowed', () => {
    const bad = () => readConfig({ LOG_LEVEL: 'loud', PORT: 'x' });
    expect(bad).toThrow(StartError);
    expect(bad).toThrow(
      'PORT=x is not allowed; allowed is a port from 0 (any free one) to 65535 · ' +
        'LOG_LEVEL=loud is not allowed; allowed is trace, debug, info, warn, error, fatal or silent',
    );
  });

  test('does not repeat a password', () => {
    const result = parse({ NEO4J_URI: 'bolt://ada:secret@db.example', MAVEN_REPO_URL: 'ftp://ada:secret@x/' });
    expect(result).toMatchObject({
      ok: false,
      problems: [
        { variable: 'NEO4J_URI', value: 'bolt://ada:***@db.example' },
        { variable: 'MAVEN_REPO_URL', value: 'ftp://ada:***@x/' },
      ],
    });
  });

  test('is also one port for two, where both are ours', () => {
    expect(parse({ NEO4J_HTTP_PORT: '7687' })).toMatchObject({ problems: [{ variable: 'NEO4J_HTTP_PORT' }] });
    expect(parse({ PORT: '7687' })).toMatchObject({ problems: [{ variable: 'PORT', value: '7687' }] });
    expect(parse({ PORT: '7474' })).toMatchObject({ problems: [{ variable: 'PORT', value: '7474' }] });
    // Negative control: with somebody else's Neo4j those ports are free for the API.
    expect(parse({ PORT: '7687', NEO4J_URI: 'bolt://db.example' })).toMatchObject({ ok: true });
  });
});
