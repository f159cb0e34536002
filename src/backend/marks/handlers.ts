import type { Marks } from '../../shared/marks.ts';
import { picturesOf } from '../../shared/greeting-card-spec.ts';
import { now, type Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { cleanPicture, reencodePicture } from './clean.ts';
import { putPicture, shownPictures } from './pictures.ts';
import {
  drawSeal,
  readMarks,
  setPicture,
  setPlace,
  setTint,
  undoMarks,
  type PlacedMarks,
} from './store.ts';

export function markHandlers(context: Context): HandlersOf<'marks'> {
  const { box, ports, events } = context;
  const shown = (own: PlacedMarks): Marks => ({
    ...own,
    pictures: shownPictures(box, picturesOf({ ...own, cover: { kind: 'none' } })),
  });
  const changed = (own: PlacedMarks): Marks => {
    events.changed('marks', 'greeting-cards');
    return shown(own);
  };
  return {
    'marks.get': () => shown(readMarks(box)),
    'marks.clean': (input) => cleanPicture(ports, input),
    'marks.setPicture': async ({ kind, png }) => {
      // Made anew: whatever else a file holds does not come along.
      const made = png && (await reencodePicture(ports, png, 'mark'));
      return changed(setPicture(box, kind, made, now(context)));
    },
    'marks.drawSeal': ({ seal }) => changed(drawSeal(box, seal, now(context))),
    'marks.setPlace': ({ kind, place }) => changed(setPlace(box, kind, place, now(context))),
    'marks.setTint': ({ tint }) => changed(setTint(box, tint, now(context))),
    'marks.undo': () => changed(undoMarks(box, now(context))),
    'marks.keepPicture': async ({ bytes }) => {
      const made = await reencodePicture(ports, bytes, 'cover');
      const id = putPicture(box, made, now(context));
      const [picture] = shownPictures(box, [id]);
      if (!picture) throw new Error(`no picture ${id}`);
      return picture;
    },
    'marks.pictures': ({ pictures }) => shownPictures(box, pictures),
  };
}
