/** The identity of a link: a stable hash of (type, from, to, role). */
import { hash } from 'node:crypto';
import type { RelationType } from '../metamodel/relations.ts';

/** 22 characters of base64url: 128 bits of SHA-256 over the four fields with separators. */
export function linkId(link: { type: RelationType; from: string; to: string; role: string | null }): string {
  const text = `link\u0000${link.type}\u0000${link.from}\u0000${link.to}\u0000${link.role ?? ''}`;
  return hash('sha256', text, 'base64url').slice(0, 22);
}

/** Splits an id at its first '@': artifact id and version label. */
export function splitVersionId(id: string): { artifact: string; label: string | null } {
  const at = id.indexOf('@');
  return at < 0 ? { artifact: id, label: null } : { artifact: id.slice(0, at), label: id.slice(at + 1) };
}

export function versionId(artifact: string, label: string): string {
  return `${artifact}@${label}`;
}
