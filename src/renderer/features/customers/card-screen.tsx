import type { Route } from '../../app/route.ts';
export function CardScreen({
  id,
}: {
  id: number | null;
  route: Route;
  onStored: (id: number) => void;
}) {
  return <p>{id}</p>;
}
