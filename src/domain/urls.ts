// The characters of URLs (RFC 3986, appendix A): all others have to be percent-encoded.
const ENCODED = '%[0-9A-Fa-f]{2}';
const IN_HOST = `(?:[\\w.~!$&'()*+,;=-]|${ENCODED})`;
const IN_SEGMENT = `(?:[\\w.~!$&'()*+,;=:@-]|${ENCODED})`;
const SEGMENTS = `(?:/${IN_SEGMENT}*)*`;
const QUERY_AND_FRAGMENT = `(?:\\?(?:${IN_SEGMENT}|[/?])*)?(?:#(?:${IN_SEGMENT}|[/?])*)?`;

const WEB_URL = new RegExp(
  `^https?://(?:${IN_HOST}+|\\[[0-9A-Fa-f:.]+\\])(?::\\d+)?${SEGMENTS}${QUERY_AND_FRAGMENT}$`,
  'i',
);
/**
 * The first segment has no colon, or it would be a scheme, such as `javascript:`. References that start with `//` are
 * left out: they look like paths, but name another host.
 */
const RELATIVE_REFERENCE = new RegExp(
  `^(?:/(?:${IN_SEGMENT}+${SEGMENTS})?|(?:[\\w.~!$&'()*+,;=@-]|${ENCODED})+${SEGMENTS})?${QUERY_AND_FRAGMENT}$`,
);

/** Whether a text is an http or https URL without user name and password. */
export const isWebUrl = (text: string): boolean => WEB_URL.test(text) && URL.canParse(text);

/** The problem with a reference that people are to follow, which is a web URL or relative; null if it has none. */
export function referenceProblem(text: string): string | null {
  if (RELATIVE_REFERENCE.test(text) || isWebUrl(text)) return null;
  return 'Expected an http or https URL without user name and password, such as "https://example.com/nda.pdf", or a relative reference that does not start with "//", such as "contracts/nda.pdf"; spaces and other special characters percent-encoded.';
}
