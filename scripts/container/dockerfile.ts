/** One instruction of a Dockerfile. */
export interface Instruction {
  name: string;
  /** Without options such as `--from`. */
  text: string;
  options: Readonly<Record<string, string>>;
}

/** Reads the instructions of a Dockerfile, one a line. */
export function parseDockerfile(source: string): Instruction[] {
  return source
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name = '', options = '', text = ''] = /^([A-Z]+) ((?:--\S+ )*)(.*)$/.exec(line) ?? [];
      if (!name) throw new Error(`Expected an instruction in one line of the Dockerfile, but got: ${line}`);
      const pairs = [...options.matchAll(/--([\w-]+)=(\S+)/g)].map(([, option, value]) => [option, value]);
      return { name, text, options: Object.fromEntries(pairs) };
    });
}
