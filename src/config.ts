/**
 * The service's settings: the only place that reads `process.env`.
 *
 * {@link SETTINGS} is the list that the README prints; {@link parseConfig} checks values; {@link readConfig} is what
 * programs call.
 */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { SEEDS, type Seed } from '../seeds/loadSeed.ts';
import type { Reading } from './identity/authentication.ts';
import type { TokenSettings } from './identity/tokens.ts';
import { TRYING_OUT_ISSUER } from './identity/tryingOut.ts';
import { StartError } from './startError.ts';

/** One environment variable, as the README lists it. */
export interface Setting {
  /** What holds when the variable is absent or empty, in words. */
  readonly default: string;
  /** What it decides. */
  readonly meaning: string;
  /** Which values are allowed. */
  readonly allowed: string;
}

/** Every environment variable that the service, its tools or its tests read. */
export const SETTINGS = {
  PORT: {
    default: '4000',
    meaning: 'Port of the GraphQL API.',
    allowed: 'a port from 0 (any free one) to 65535',
  },
  HOST: {
    default: '127.0.0.1',
    meaning: 'Address that the API listens on. 0.0.0.0 opens it to the network.',
    allowed: 'an address or name of this machine',
  },
  NEO4J_URI: {
    default: 'none: the service keeps a local Neo4j of its own',
    meaning: 'A Neo4j 5 server, cluster or Aura to use instead of the local one. Wins over SAFETYOPS_NEO4J.',
    allowed:
      'bolt://, bolt+s://, bolt+ssc://, neo4j://, neo4j+s:// or neo4j+ssc:// with a host (user and password go into NEO4J_USER and NEO4J_PASSWORD)',
  },
  NEO4J_USER: {
    default: 'neo4j',
    meaning: 'User at NEO4J_URI.',
    allowed: 'text',
  },
  NEO4J_PASSWORD: {
    default: 'none: no authentication',
    meaning: 'Password at NEO4J_URI.',
    allowed: 'text',
  },
  NEO4J_DATABASE: {
    default: "the user's home database",
    meaning: 'Name of the database at NEO4J_URI.',
    allowed: 'a database name: 3 to 63 letters, digits, dots or dashes, starting with a letter',
  },
  NEO4J_BROWSER_URL: {
    default: 'none',
    meaning: 'Where the Neo4j Browser of NEO4J_URI is, for the link that is printed at start.',
    allowed: 'an http:// or https:// address',
  },
  SAFETYOPS_NEO4J: {
    default: 'none: the service keeps a local Neo4j of its own',
    meaning: '`docker` runs Neo4j in a container of its own instead.',
    allowed: 'docker',
  },
  NEO4J_BOLT_PORT: {
    default: '7687',
    meaning: 'Bolt port of the local Neo4j.',
    allowed: 'a port from 1 to 65535',
  },
  NEO4J_HTTP_PORT: {
    default: '7474',
    meaning: 'HTTP port of the local Neo4j: where Neo4j Browser is.',
    allowed: 'a port from 1 to 65535',
  },
  JAVA_HOME: {
    default: 'none: `java` from PATH',
    meaning: 'The Java installation (17 or newer) that runs the local Neo4j.',
    allowed: 'a folder with bin/java',
  },
  SAFETYOPS_DATA: {
    default: './.safetyops',
    meaning: 'Folder of the local Neo4j, with its data, and of index snapshots.',
    allowed: 'a folder; it is made when absent',
  },
  SAFETYOPS_SNAPSHOT_FOLDER: {
    default: 'the folder snapshots in SAFETYOPS_DATA',
    meaning:
      'Folder of snapshots of the index, which make restarts quick; may be shared by several services and emptied at any time. `off`: none are kept.',
    allowed: 'a folder; it is made when absent; or off',
  },
  SAFETYOPS_SUBJECT_KEYS: {
    default: 'the folder subject-keys in SAFETYOPS_DATA',
    meaning:
      'Folder of the keys by which records of data subjects are named. Erasing a subject destroys its key: keep no backup of it for longer than a request may take. `off`: no requests of data subjects.',
    allowed: 'a folder; it is made when absent; or off',
  },
  SAFETYOPS_CACHE: {
    default: '$XDG_CACHE_HOME/safetyops-graph, else ~/.cache/safetyops-graph',
    meaning: "Folder of downloads (Neo4j's jars); may be shared by several services and deleted at any time.",
    allowed: 'a folder; it is made when absent',
  },
  XDG_CACHE_HOME: {
    default: '~/.cache',
    meaning: 'Where SAFETYOPS_CACHE is by default.',
    allowed: 'an absolute path; anything else is ignored, as the XDG specification says',
  },
  SAFETYOPS_SEED: {
    default: 'story',
    meaning:
      'What an empty graph starts with: the example story, the AEB item with its safety engineering, the same with the policies of governance, an organisation that governs its models, or nothing.',
    allowed: 'story, aeb, governance, organisation or none',
  },
  SAFETYOPS_METAMODEL: {
    default: 'none',
    meaning: "YAML file with the project's own subkinds, significant fields and relation rules.",
    allowed: 'a file',
  },
  SAFETYOPS_AUTH_JWKS_URL: {
    default: 'none: the service has a single user, who states who it is',
    meaning:
      'Address of the key set of the issuer of identity tokens: every request that writes needs a bearer token (JWT) from then on. Needs SAFETYOPS_AUTH_ISSUER and SAFETYOPS_AUTH_AUDIENCE.',
    allowed: 'an https:// address, or an http:// address of this machine',
  },
  SAFETYOPS_AUTH_KEY_FILE: {
    default: 'none',
    meaning:
      'The same with keys in a file, for an issuer without an address; `npm run token` makes one for trying out. SAFETYOPS_AUTH_JWKS_URL wins.',
    allowed: 'a file: a JSON Web Key Set, a public key in PEM, or a shared secret of at least 32 bytes (HS256)',
  },
  SAFETYOPS_AUTH_ISSUER: {
    default: 'none',
    meaning: 'Issuer (`iss`) that tokens have to name.',
    allowed: 'text; needed with SAFETYOPS_AUTH_JWKS_URL or SAFETYOPS_AUTH_KEY_FILE',
  },
  SAFETYOPS_AUTH_AUDIENCE: {
    default: 'none',
    meaning: 'Audience (`aud`) that tokens have to name: this service.',
    allowed: 'text; needed with SAFETYOPS_AUTH_JWKS_URL or SAFETYOPS_AUTH_KEY_FILE',
  },
  SAFETYOPS_AUTH_CLOCK_TOLERANCE: {
    default: '5',
    meaning: 'Seconds by which the clocks of the issuer and of this service may differ.',
    allowed: 'a whole number from 0 to 60',
  },
  SAFETYOPS_AUTH_READING: {
    default: 'token',
    meaning:
      'Whether reading needs a token, too. Pages and guides open in browsers, which send none: `open` lets them.',
    allowed: 'token or open',
  },
  SAFETYOPS_TOKEN: {
    default: 'none',
    meaning: 'The identity token that `npm run import`, `npm run assess` and `npm run policies` send.',
    allowed: 'a token',
  },
  LOG_LEVEL: {
    default: 'info',
    meaning: 'The least severe messages that are logged (to standard error).',
    allowed: 'trace, debug, info, warn, error, fatal or silent',
  },
  MAVEN_REPO_URL: {
    default: 'Maven Central',
    meaning: "A mirror of Maven Central to fetch Neo4j's jars from. May hold a user and a password.",
    allowed: 'an http:// or https:// address',
  },
  CHROMIUM_PATH: {
    default: '`chromium` or `google-chrome` from PATH',
    meaning: 'The browser that `npm run test:browser` drives.',
    allowed: 'a program',
  },
  CI: {
    default: 'none',
    meaning: 'Set by continuous integration: no progress bars.',
    allowed: 'anything; `false` and `0` count as absent',
  },
} as const satisfies Record<string, Setting>;

/** The name of an environment variable that the service reads. */
export type SettingName = keyof typeof SETTINGS;

/** The least severe level that is logged. */
export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/** Which Neo4j the service uses. */
export type Neo4jChoice =
  | {
      /** A server that somebody else runs. */
      readonly kind: 'uri';
      readonly uri: string;
      /** Null together with `password`: no authentication. */
      readonly user: string | null;
      readonly password: string | null;
      /** Null: the user's home database. */
      readonly database: string | null;
      /** Null: not known. */
      readonly browserUrl: string | null;
    }
  | {
      /** A container that the service starts and stops. */
      readonly kind: 'docker';
    }
  | {
      /** A Neo4j on this machine that the service fetches, starts and stops. */
      readonly kind: 'local';
      readonly boltPort: number;
      readonly httpPort: number;
    };

/** How identities are proved. */
export interface IdentitySettings extends TokenSettings {
  readonly reading: Reading;
}

/** All settings, checked. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly neo4j: Neo4jChoice;
  /** Null: `java` from PATH. */
  readonly javaHome: string | null;
  /** Absolute. */
  readonly dataDirectory: string;
  /** Absolute. */
  readonly cacheDirectory: string;
  /** Absolute; null: no snapshots are kept. */
  readonly snapshotDirectory: string | null;
  /** Absolute; null: no keys of data subjects are kept. */
  readonly subjectKeyDirectory: string | null;
  /** What an empty graph starts with. */
  readonly seed: Seed;
  /** Whether somebody asked for that seed. */
  readonly seedIsSet: boolean;
  /** Absolute path of the project's extension of the metamodel; null: none. */
  readonly metamodelFile: string | null;
  /** How identities are proved; null: they are not, and the service has a single user. */
  readonly identity: IdentitySettings | null;
  readonly logLevel: LogLevel;
  /** Ends in a slash; null: Maven Central. */
  readonly mavenRepositoryUrl: string | null;
  /** Null: look for it in PATH. */
  readonly chromiumPath: string | null;
  /** True under continuous integration. */
  readonly ci: boolean;
}

/** A variable with a value that is not allowed. */
export interface ConfigProblem {
  readonly variable: SettingName;
  /** As given; a secret is not repeated. */
  readonly value: string;
  readonly allowed: string;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const BOLT_SCHEMES = new Set(['bolt:', 'bolt+s:', 'bolt+ssc:', 'neo4j:', 'neo4j+s:', 'neo4j+ssc:']);

function portFrom(least: number) {
  return z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port >= least && port <= 65535);
}

function addressWith(isAllowed: (url: URL) => boolean) {
  return z.string().refine((text) => URL.canParse(text) && isAllowed(new URL(text)));
}

/** Is it an address that only this machine reaches? */
export const isThisMachine = (host: string): boolean => ['127.0.0.1', 'localhost', '::1'].includes(host);
const isWeb = (url: URL): boolean => (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '';
const isLoopback = (url: URL): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
/** Keys that somebody on the way could exchange prove nothing. */
const isKeyAddress = (url: URL): boolean =>
  isWeb(url) && (url.protocol === 'https:' || isLoopback(url)) && url.username === '';
const path = z.string().refine((text) => !text.includes('\0'));

/** An empty variable counts as absent: that is how compose files and shells say "not set". */
const environmentSchema = z.object({
  PORT: portFrom(0).default(4000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/)
    .default('127.0.0.1'),
  NEO4J_URI: addressWith(
    (url) => BOLT_SCHEMES.has(url.protocol) && url.hostname !== '' && url.username === '',
  ).optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/)
    .optional(),
  NEO4J_BROWSER_URL: addressWith(isWeb).optional(),
  SAFETYOPS_NEO4J: z.enum(['docker']).optional(),
  NEO4J_BOLT_PORT: portFrom(1).default(7687),
  NEO4J_HTTP_PORT: portFrom(1).default(7474),
  JAVA_HOME: path.optional(),
  SAFETYOPS_DATA: path.default('.safetyops'),
  SAFETYOPS_SNAPSHOT_FOLDER: path.optional(),
  SAFETYOPS_SUBJECT_KEYS: path.optional(),
  SAFETYOPS_CACHE: path.optional(),
  XDG_CACHE_HOME: z.string().optional(),
  SAFETYOPS_SEED: z.enum(Object.keys(SEEDS) as [Seed, ...Seed[]]).default('story'),
  SAFETYOPS_METAMODEL: path.optional(),
  SAFETYOPS_AUTH_JWKS_URL: addressWith(isKeyAddress).optional(),
  SAFETYOPS_AUTH_KEY_FILE: path.optional(),
  SAFETYOPS_AUTH_ISSUER: z.string().optional(),
  SAFETYOPS_AUTH_AUDIENCE: z.string().optional(),
  SAFETYOPS_AUTH_CLOCK_TOLERANCE: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .refine((seconds) => seconds <= 60)
    .default(5),
  SAFETYOPS_AUTH_READING: z.enum(['token', 'open']).default('token'),
  SAFETYOPS_TOKEN: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  MAVEN_REPO_URL: addressWith(isWeb).optional(),
  CHROMIUM_PATH: path.optional(),
  CI: z.string().optional(),
} satisfies Record<SettingName, z.ZodType>);

type Environment = Readonly<Record<string, string | undefined>>;

/** Checks an environment. Pure: relative paths are resolved against `workingDirectory`. */
export function parseConfig({
  environment,
  workingDirectory,
  homeDirectory,
}: {
  environment: Environment;
  workingDirectory: string;
  homeDirectory: string;
}): { ok: true; config: Config } | { ok: false; problems: readonly ConfigProblem[] } {
  const given = Object.fromEntries(
    Object.keys(SETTINGS)
      .map((name) => [name, environment[name]] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => issue.path[0] as SettingName));
    return {
      ok: false,
      problems: [...names].map((variable) => problemWith({ variable, value: given[variable] ?? '' })),
    };
  }
  const values = parsed.data;
  const unfit = missingOfIdentity(values) ?? openToTryingOut(values);
  if (unfit !== null) return { ok: false, problems: [unfit] };
  const clash = portClash(values);
  if (clash !== null) return { ok: false, problems: [clash] };
  const xdgCache = values.XDG_CACHE_HOME?.startsWith('/') ? values.XDG_CACHE_HOME : join(homeDirectory, '.cache');
  return {
    ok: true,
    config: {
      port: values.PORT,
      host: values.HOST,
      neo4j: neo4jChoice(values),
      javaHome: values.JAVA_HOME ?? null,
      dataDirectory: resolve(workingDirectory, values.SAFETYOPS_DATA),
      snapshotDirectory: folderIn(values.SAFETYOPS_SNAPSHOT_FOLDER, 'snapshots', values, workingDirectory),
      subjectKeyDirectory: folderIn(values.SAFETYOPS_SUBJECT_KEYS, 'subject-keys', values, workingDirectory),
      cacheDirectory: resolve(workingDirectory, values.SAFETYOPS_CACHE ?? join(xdgCache, 'safetyops-graph')),
      seed: values.SAFETYOPS_SEED,
      seedIsSet: given.SAFETYOPS_SEED !== undefined,
      metamodelFile:
        values.SAFETYOPS_METAMODEL === undefined ? null : resolve(workingDirectory, values.SAFETYOPS_METAMODEL),
      identity: identitySettings(values, workingDirectory),
      logLevel: values.LOG_LEVEL,
      mavenRepositoryUrl: values.MAVEN_REPO_URL?.replace(/\/*$/, '/') ?? null,
      chromiumPath: values.CHROMIUM_PATH ?? null,
      ci: values.CI !== undefined && values.CI !== 'false' && values.CI !== '0',
    },
  };
}

/**
 * The settings of this process.
 * @throws StartError naming each variable with a bad value, the value, and what is allowed.
 */
export function readConfig(environment: Environment = process.env): Config {
  const result = parseConfig({ environment, workingDirectory: process.cwd(), homeDirectory: homedir() });
  if (result.ok) return result.config;
  throw new StartError(
    result.problems
      .map(({ variable, value, allowed }) => `${variable}=${value} is not allowed; allowed is ${allowed}`)
      .join(' · '),
  );
}

type Values = z.infer<typeof environmentSchema>;

/** A folder that has its place among the data unless it is set; null: it is off. */
function folderIn(
  value: string | undefined,
  name: string,
  { SAFETYOPS_DATA: data }: Values,
  workingDirectory: string,
): string | null {
  return value === 'off' ? null : resolve(workingDirectory, value ?? join(data, name));
}

/** A key without the names that a token has to carry would let in what was made for others. */
function missingOfIdentity(values: Values): ConfigProblem | null {
  if (values.SAFETYOPS_AUTH_JWKS_URL === undefined && values.SAFETYOPS_AUTH_KEY_FILE === undefined) return null;
  const missing = (['SAFETYOPS_AUTH_ISSUER', 'SAFETYOPS_AUTH_AUDIENCE'] as const).find(
    (variable) => values[variable] === undefined,
  );
  return missing === undefined ? null : problemWith({ variable: missing, value: '' });
}

/** Tokens for trying out are made by whoever may read a folder: they are for this machine. */
function openToTryingOut({ SAFETYOPS_AUTH_ISSUER: issuer, HOST: host }: Values): ConfigProblem | null {
  if (issuer !== TRYING_OUT_ISSUER || isThisMachine(host)) return null;
  return {
    variable: 'HOST',
    value: host,
    allowed: `an address of this machine alone, while ${issuer} proves identities`,
  };
}

function identitySettings(values: Values, workingDirectory: string): IdentitySettings | null {
  const { SAFETYOPS_AUTH_JWKS_URL: url, SAFETYOPS_AUTH_KEY_FILE: file } = values;
  if (url === undefined && file === undefined) return null;
  return {
    keys: url !== undefined ? { kind: 'url', url } : { kind: 'file', path: resolve(workingDirectory, file as string) },
    issuer: values.SAFETYOPS_AUTH_ISSUER as string,
    audience: values.SAFETYOPS_AUTH_AUDIENCE as string,
    clockToleranceSeconds: values.SAFETYOPS_AUTH_CLOCK_TOLERANCE,
    reading: values.SAFETYOPS_AUTH_READING,
  };
}

/** The token that the commands send; null: none. */
export function readToken(environment: Environment = process.env): string | null {
  const token = environment.SAFETYOPS_TOKEN?.trim();
  return token ? token : null;
}

function neo4jChoice(values: Values): Neo4jChoice {
  if (values.NEO4J_URI !== undefined) {
    const password = values.NEO4J_PASSWORD ?? null;
    return {
      kind: 'uri',
      uri: values.NEO4J_URI,
      user: password === null ? null : values.NEO4J_USER,
      password,
      database: values.NEO4J_DATABASE ?? null,
      browserUrl: values.NEO4J_BROWSER_URL ?? null,
    };
  }
  if (values.SAFETYOPS_NEO4J === 'docker') return { kind: 'docker' };
  return { kind: 'local', boltPort: values.NEO4J_BOLT_PORT, httpPort: values.NEO4J_HTTP_PORT };
}

/** The local Neo4j and the API need a port each; told here, it costs no start of Neo4j to find out. */
function portClash(values: Values): ConfigProblem | null {
  if (neo4jChoice(values).kind !== 'local') return null;
  const clash = (variable: SettingName, value: number, other: string): ConfigProblem => ({
    variable,
    value: String(value),
    allowed: `${SETTINGS[variable].allowed}, other than ${other}`,
  });
  if (values.NEO4J_HTTP_PORT === values.NEO4J_BOLT_PORT) {
    return clash('NEO4J_HTTP_PORT', values.NEO4J_HTTP_PORT, 'NEO4J_BOLT_PORT');
  }
  if (values.PORT === values.NEO4J_BOLT_PORT) return clash('PORT', values.PORT, 'NEO4J_BOLT_PORT');
  if (values.PORT === values.NEO4J_HTTP_PORT) return clash('PORT', values.PORT, 'NEO4J_HTTP_PORT');
  return null;
}

function problemWith({ variable, value }: { variable: SettingName; value: string }): ConfigProblem {
  return {
    variable,
    value: variable === 'SAFETYOPS_TOKEN' ? '***' : withoutPassword(value),
    allowed: SETTINGS[variable].allowed,
  };
}

/** A bad address may hold a password; it does not belong in a terminal or a log. */
function withoutPassword(value: string): string {
  return value.replace(/(\/\/[^/@\s:]*):[^@\s]*@/g, '$1:***@').replace(/[\r\n\0]+/g, ' ');
}
