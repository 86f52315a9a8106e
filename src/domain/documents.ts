export const DOCUMENT_KINDS = ['TERMS', 'ATTACHMENT'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
