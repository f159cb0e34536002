import { useState } from 'react';
import type { Route } from '../../app/route.ts';
import { CardScreen } from './card-screen.tsx';
import { ListScreen } from './list-screen.tsx';

/** `#/customers` is the list, `#/customers/12` a card, `#/customers/new` one that is being begun. */
export function Screen({ route }: { route: Route }) {
  const [, second] = route.path;
  const id = Number(second);
  const isNew = second === 'new';
  const [begun, setBegun] = useState({ round: 0, id: null as number | null });
  if (isNew && begun.id !== null) setBegun({ round: begun.round + 1, id: null });
  if (isNew || (Number.isSafeInteger(id) && id > 0)) {
    // A card that was begun here keeps its fields, and with them the focus, once it is stored.
    const key = isNew || id === begun.id ? `new ${begun.round}` : String(id);
    return (
      <CardScreen
        key={key}
        id={isNew ? null : id}
        route={route}
        onStored={(stored) => setBegun({ ...begun, id: stored })}
      />
    );
  }
  return <ListScreen route={route} />;
}
