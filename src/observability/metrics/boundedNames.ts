const MAX_NAMES = 200;
const MAX_CHARACTERS = 64;

/**
 * Passes on names that clients chose, as values of a label: the first 200, of up to 64 characters each. All others become
 * `other`, since every value of a label takes memory for as long as the process runs. Without a name: `unnamed`.
 */
export function boundedNames(): (name: string | undefined) => string {
  const known = new Set<string>();
  return (name) => {
    if (!name) return 'unnamed';
    if (known.has(name)) return name;
    if (known.size >= MAX_NAMES || name.length > MAX_CHARACTERS) return 'other';
    known.add(name);
    return name;
  };
}
