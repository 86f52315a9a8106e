import { quote } from './errors.ts';
import { referenceProblem } from './urls.ts';
import { InputCheck, LIMITS } from './validation.ts';

export const DOCUMENT_KINDS = ['TERMS', 'ATTACHMENT'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What a person says about a document. */
export interface DocumentDetails {
  name: string;
  url: string;
  kind: DocumentKind;
  mediaType: string | null;
  /** In bytes. */
  size: number | null;
  sha256: string | null;
}

/** Unvalidated details: optional ones may be absent. */
export type DocumentInput = Pick<DocumentDetails, 'name' | 'url' | 'kind'> & {
  readonly [Field in 'mediaType' | 'size' | 'sha256']?: DocumentDetails[Field] | undefined;
};

/** Type, subtype and parameters (RFC 6838, section 4.2; RFC 9110, section 8.3.1). */
const MEDIA_TYPE = (() => {
  const name = '[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}';
  const token = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
  const quoted = '"(?:[\\t \\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\\t \\x21-\\x7e])*"';
  return new RegExp(`^${name}/${name}(?:[ \\t]*;[ \\t]*${token}=(?:${token}|${quoted}))*$`);
})();
const SHA_256 = /^[0-9a-f]{64}$/i;

/**
 * A new document.
 * @throws DomainError with every invalid field
 */
export function newDocument({ name, url, kind, mediaType, size, sha256 }: DocumentInput): DocumentDetails {
  const check = new InputCheck();
  const like = (pattern: RegExp, expected: string) => (text: string) =>
    pattern.test(text) ? null : `Expected ${expected}, but got ${quote(text)}.`;
  const isMediaType = like(MEDIA_TYPE, 'a media type such as "application/pdf"');
  const isDigest = like(SHA_256, '64 hexadecimal digits');
  const digest = check.optionalLine(['input', 'sha256'], sha256, LIMITS.sha256, isDigest);
  const details = {
    name: check.line(['input', 'name'], name, LIMITS.name),
    url: check.line(['input', 'url'], url, LIMITS.url, referenceProblem),
    kind,
    mediaType: check.optionalLine(['input', 'mediaType'], mediaType, LIMITS.mediaType, isMediaType),
    size: size ?? null,
    sha256: digest?.toLowerCase() ?? null,
  };
  if (size != null && !(Number.isSafeInteger(size) && size >= 0)) {
    const expected = `a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`;
    check.refuse(['input', 'size'], `Expected ${expected}, but got ${size}.`);
  }
  check.done();
  return details;
}
