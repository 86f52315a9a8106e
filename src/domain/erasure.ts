/** What the ids of erased people begin with, and what they are called. */
export const ERASED_PREFIX = 'erased:';
export const ERASED_NAME = 'Erased person';
