/** The schema as text: all files of schema/, in the order of their names. */
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../schema/', import.meta.url);

/** Reads schema/*.graphql. */
export function readTypeDefs(): string {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))
    .join('\n');
}
