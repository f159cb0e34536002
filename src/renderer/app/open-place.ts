import { formatRoute } from './route.ts';
import { navigate } from './router.ts';
import { isPlace } from './screens.tsx';

/** Goes where a reminder leads that somebody pressed; called once. */
export function listenForPlaces(): () => void {
  return window.dangol.on('open-place', ({ place }) => {
    if (isPlace(place)) navigate(formatRoute([place]));
  });
}
