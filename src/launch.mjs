/**
 * Runs a program of the service as one file of JavaScript:
 *
 *     node src/launch.mjs src/main.ts
 *
 * The sources are TypeScript, in hundreds of files; to load them one by one takes two seconds of a processor, at each start. So they
 * are joined once into `.cache/`, and again after any of them has changed. Where that folder cannot be written (an installation
 * that belongs to somebody else), they are loaded one by one.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setSourceMapsEnabled } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, '.cache', 'programs');
/** The folders that a program is made from. */
const SOURCES = ['graph', 'resolvers', 'schema', 'seeds', 'src'];

/** Files that a module finds beside itself are still found there. */
const whereItWas = {
  name: 'where-it-was',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('import.meta.url')) return null;
      return { contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), loader: 'ts' };
    });
  },
};

const [, , program, ...rest] = process.argv;
if (program === undefined) throw new Error('usage: node src/launch.mjs <program.ts> [arguments]');
const entryPoint = resolve(ROOT, program);
// The program sees its own name and arguments, as if it had been started itself.
process.argv = [process.argv[0], entryPoint, ...rest];

const joined = await joinedProgram();
if (joined === null) {
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(entryPoint).href);
} else {
  // Stack traces name the sources.
  setSourceMapsEnabled(true);
  await import(pathToFileURL(joined).href);
}

/** The file of the joined program, made now if there is none of these sources; null where none can be kept. */
async function joinedProgram() {
  const name = `${program.replaceAll(/[^\w]/g, '-')}-`;
  const file = `${name}${fingerprint()}.mjs`;
  try {
    mkdirSync(CACHE, { recursive: true });
    const earlier = readdirSync(CACHE).filter((other) => other.startsWith(name));
    if (earlier.includes(file)) return join(CACHE, file);
    const text = await build();
    // Another start may do the same at this moment: each writes a file of its own, and the last one stays.
    const unfinished = join(CACHE, `${process.pid}.unfinished`);
    writeFileSync(unfinished, text);
    renameSync(unfinished, join(CACHE, file));
    // A process that runs has read its file whole.
    for (const other of earlier) rmSync(join(CACHE, other), { force: true });
    return join(CACHE, file);
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EEXIST', 'ENOTDIR'].includes(error?.code)) return null;
    throw error;
  }
}

/** Changes with any source file, by its time and size: to read them all would cost what is to be saved. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const folder of SOURCES) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true })) {
      if (!/\.[mc]?[jt]s$/.test(name)) continue;
      const { mtimeMs, size } = statSync(join(ROOT, folder, name));
      hash.update(`${folder}/${name} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

async function build() {
  const esbuild = await import('esbuild');
  const { outputFiles } = await esbuild.build({
    entryPoints: [entryPoint],
    absWorkingDir: ROOT,
    outdir: CACHE,
    write: false,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [whereItWas],
  });
  const [map, code] = ['.map', '.js'].map((ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text);
  return `${code}//# sourceMappingURL=data:application/json;base64,${Buffer.from(await byLine(map)).toString('base64')}\n`;
}

/**
 * The same map with one place for each line. The driver of Neo4j looks at a stack with its first query, so Node reads the map at each start:
 * every column of it is two megabytes, and stack traces need the line.
 */
async function byLine(text) {
  const { decode, encode } = await import('@jridgewell/sourcemap-codec');
  const map = JSON.parse(text);
  const mappings = encode(decode(map.mappings).map((line) => line.slice(0, 1).map((place) => place.slice(0, 4))));
  return JSON.stringify({ ...map, mappings, names: [] });
}
