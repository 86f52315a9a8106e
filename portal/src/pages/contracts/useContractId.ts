import { useParams } from 'wouter';

/** The contract that the page is about. */
export function useContractId(): string {
  const { id } = useParams<{ id: string }>();
  return id;
}
