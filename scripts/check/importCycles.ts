/**
 * Finds circular imports: the groups of files that import each other, each sorted by name. `imported` holds the files
 * that each file imports. Tarjan's algorithm: the strongly connected components of more than one file.
 */
export function cyclesOf(imported: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const cycles: string[][] = [];

  function visit(file: string): void {
    order.set(file, order.size);
    lowest.set(file, order.size - 1);
    open.push(file);
    for (const target of imported.get(file) ?? []) {
      if (!order.has(target)) visit(target);
      if (open.includes(target)) lowest.set(file, Math.min(low(file), low(target)));
    }
    if (low(file) !== order.get(file)) return;
    const group = open.splice(open.indexOf(file));
    if (group.length > 1) cycles.push(group.sort());
  }

  const low = (file: string): number => lowest.get(file) ?? 0;
  for (const file of imported.keys()) if (!order.has(file)) visit(file);
  return cycles;
}
