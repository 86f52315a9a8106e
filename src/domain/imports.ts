/** The subject of actions that the import of a former portal takes, where that portal does not say what happened. */
export const IMPORT_SUBJECT = 'import';
