/**
 * The keys of data subjects, in a folder outside the graph and its journal.
 *
 *     master                  made at the first use; names the files of subjects, so that they do not hold their identifiers
 *     subjects/<HMAC by master of the subject>        the subject's key
 *     records/<HMAC by the subject's key>             the name of that file and the digest of the key, so that it can be destroyed
 *     destroyed/<HMAC by the subject's key>           empty: there was such a key, and it is destroyed
 *
 * Several services may share the folder: a file gets its name when it is whole, and the first one wins.
 */
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { RECORD_PREFIX, type SubjectKeys } from './governance/dataProtection/subjectKeys.ts';

const KEY_BYTES = 32;

export class SubjectKeyFolder implements SubjectKeys {
  private readonly folder: string;
  private master: Promise<Buffer> | null = null;

  constructor(folder: string) {
    this.folder = folder;
  }

  async recordOf(subject: string): Promise<string> {
    const slot = await this.slotOf(subject);
    const key = await this.firstOf(join('subjects', slot), randomBytes(KEY_BYTES));
    const name = hmac(key, sameText(subject));
    await this.firstOf(join('records', name), Buffer.from(`${slot} ${digest(key)}`));
    return `${RECORD_PREFIX}${name}`;
  }

  async findRecord(subject: string): Promise<string | null> {
    const key = await contentOf(join(this.folder, 'subjects', await this.slotOf(subject)));
    return key === null ? null : `${RECORD_PREFIX}${hmac(key, sameText(subject))}`;
  }

  async destroy(record: string): Promise<boolean> {
    const name = record.slice(RECORD_PREFIX.length);
    if (!record.startsWith(RECORD_PREFIX) || !/^[0-9a-f]+$/.test(name)) return false;
    const path = join(this.folder, 'records', name);
    const known = await contentOf(path);
    if (known === null) return (await contentOf(join(this.folder, 'destroyed', name))) !== null;
    const [slot = '', ofKey = null] = known.toString().split(' ');
    const subject = join(this.folder, 'subjects', slot);
    const key = await contentOf(subject);
    // Where a destruction was cut short, the subject may have got another key since: that names another record.
    if (key !== null && (ofKey === null || ofKey === digest(key))) await shred(subject);
    await this.firstOf(join('destroyed', name), Buffer.alloc(0));
    // Last: as long as it is there, a destruction that was cut short can be done again.
    await shred(path);
    return true;
  }

  private async slotOf(subject: string): Promise<string> {
    this.master ??= this.firstOf('master', randomBytes(KEY_BYTES));
    return hmac(await this.master, sameText(subject));
  }

  /** The content of the file; where there is none, this one. */
  private async firstOf(name: string, content: Buffer): Promise<Buffer> {
    const path = join(this.folder, name);
    const known = await contentOf(path);
    if (known !== null) return known;
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    const part = `${path}.${randomUUID()}.part`;
    const file = await open(part, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    try {
      await link(part, path);
      return content;
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
      return (await contentOf(path)) as Buffer;
    } finally {
      await unlink(part);
    }
  }
}

/** Letters that look the same are the same, however a keyboard or a form composes them. */
function sameText(subject: string): string {
  return subject.normalize('NFC');
}

function digest(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex');
}

function hmac(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text, 'utf8').digest('hex');
}

async function contentOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Writes over it before it goes: file systems that write in place keep nothing of it then. */
async function shred(path: string): Promise<void> {
  try {
    const file = await open(path, 'r+');
    try {
      const { size } = await file.stat();
      await file.write(randomBytes(size), 0, size, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await unlink(path);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
