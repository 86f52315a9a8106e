import type { Column } from './columns.ts';
import type { FormatName } from './formats.ts';
import type { ExportSource } from './pages.ts';

/** What is exported, and how. */
export interface Selection {
  /** A table, or `audit`. */
  readonly type: string;
  readonly format: FormatName;
  readonly columns: readonly Column[];
  /** The most points that reading a page costs. */
  readonly points: number;
  /** The rows, a page at a time. */
  pages(source: ExportSource): AsyncGenerator<readonly object[]>;
}
