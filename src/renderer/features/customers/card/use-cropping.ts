import { useState } from 'react';
import type { Crop } from '../../../../shared/card-parts.ts';
import { cropOf, type Area } from './crop-of.ts';

export type Turn = 0 | 90 | 180 | 270;
type Place = { x: number; y: number };

const turns: readonly Turn[] = [0, 90, 180, 270];

export type Cropping = {
  place: Place;
  zoom: number;
  turn: Turn;
  /** Null until the picture is shown. */
  crop: Crop | null;
  move: (place: Place) => void;
  setZoom: (zoom: number) => void;
  turnRight: () => void;
  cut: (area: Area) => void;
  reset: () => void;
};

/** Which part of a picture stays, and which way up. */
export function useCropping(): Cropping {
  const [place, setPlace] = useState<Place>({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(1);
  const [turn, setTurn] = useState<Turn>(0);
  const [crop, setCrop] = useState<Crop | null>(null);
  return {
    place,
    zoom,
    turn,
    crop,
    move: setPlace,
    setZoom,
    turnRight() {
      setPlace({ x: 0, y: 0 });
      setTurn((now) => turns[(turns.indexOf(now) + 1) % turns.length] ?? 0);
    },
    cut: (area) => setCrop(cropOf(area)),
    reset() {
      setPlace({ x: 0, y: 0 });
      setZoom(1);
      setTurn(0);
      setCrop(null);
    },
  };
}
