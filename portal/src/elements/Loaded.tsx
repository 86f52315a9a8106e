import type { ReactNode } from 'react';
import { Skeleton } from './Skeleton.tsx';
import { Trouble } from './Trouble.tsx';

interface Result<T> {
  data?: T | undefined;
  error?: unknown;
  refetch(): unknown;
}

interface LoadedProps<T> {
  result: Result<T>;
  skeleton?: ReactNode;
  children(data: T): ReactNode;
}

/** What a query returned; until then a skeleton, or why it failed. Data that is there stays through failures. */
export function Loaded<T>({ result, skeleton = <Skeleton />, children }: LoadedProps<T>) {
  const { data, error } = result;
  if (data) return children(data);
  if (error) return <Trouble error={error} onRetry={() => void Promise.resolve(result.refetch()).catch(() => {})} />;
  return skeleton;
}
