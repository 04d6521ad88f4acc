/**
 * Writes src/neo4j/jars.json: every jar that a Neo4j Community server with Neo4j Browser needs, with size and SHA-256.
 *
 * Maven resolves the dependencies (and checks its own checksums while it downloads); nobody else needs Maven, because
 * the list is committed. Run again when Neo4j has a new 5.26 release:
 *
 *     npx tsx scripts/pinNeo4jJars.ts 5.26.30 5.24.0
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';

const [neo4j, browser] = process.argv.slice(2);
if (neo4j === undefined || browser === undefined) {
  throw new Error('usage: tsx scripts/pinNeo4jJars.ts <version of Neo4j> <version of Neo4j Browser>');
}

const dependency = (groupId: string, artifactId: string, version: string): string =>
  `<dependency><groupId>${groupId}</groupId><artifactId>${artifactId}</artifactId><version>${version}</version></dependency>`;

const folder = await mkdtemp(join(tmpdir(), 'pin-neo4j-'));
try {
  await writeFile(
    join(folder, 'pom.xml'),
    `<project><modelVersion>4.0.0</modelVersion><groupId>pin</groupId><artifactId>pin</artifactId><version>1</version><packaging>pom</packaging><dependencies>${[
      dependency('org.neo4j', 'neo4j', neo4j),
      dependency('org.neo4j.app', 'neo4j-server', neo4j),
      dependency('org.neo4j.client', 'neo4j-browser', browser),
    ].join('')}</dependencies></project>`,
  );
  await promisify(execFile)(
    'mvn',
    [
      ...['-q', '-B', 'dependency:copy-dependencies', '-DincludeScope=runtime'],
      ...['-Dmdep.useRepositoryLayout=true', `-DoutputDirectory=${join(folder, 'jars')}`],
    ],
    { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
  );
  const files = (await readdir(join(folder, 'jars'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.jar'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const jars = await Promise.all(
    files.map(async (file) => {
      const parts = relative(join(folder, 'jars'), file).split(sep);
      const [artifactId, version, fileName] = parts.slice(-3) as [string, string, string];
      const classifier = fileName.slice(`${artifactId}-${version}`.length, -'.jar'.length).replace(/^-/, '');
      const bytes = await readFile(file);
      return {
        groupId: parts.slice(0, -3).join('.'),
        artifactId,
        version,
        ...(classifier === '' ? {} : { classifier }),
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    }),
  );
  const rows = jars.map((jar) => `    ${JSON.stringify(jar)}`).join(',\n');
  await writeFile(
    new URL('../src/neo4j/jars.json', import.meta.url),
    `{\n  "neo4j": "${neo4j}",\n  "browser": "${browser}",\n  "jars": [\n${rows}\n  ]\n}\n`,
  );
  console.log(
    `${jars.length} jars, ${Math.round(jars.reduce((sum, jar) => sum + jar.size, 0) / 1e6)} MB, written to src/neo4j/jars.json; ` +
      'now `npx biome check --write src/neo4j/jars.json`',
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
