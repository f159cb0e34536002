import { useState } from 'react';
import type { Crop } from '../../../../shared/card-parts.ts';

export type Turn = 0 | 90 | 180 | 270;
type Place = { x: number; y: number };
/** A part of a picture in percent of it. */
type Area = { x: number; y: number; width: number; height: number };

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

/** Percent as fractions that never leave the picture, whatever the rounding. */
export function cropOf({ x, y, width, height }: Area): Crop {
  const left = within(x / 100, 0, 0.999);
  const top = within(y / 100, 0, 0.999);
  return {
    x: left,
    y: top,
    width: within(width / 100, 0.001, 1 - left),
    height: within(height / 100, 0.001, 1 - top),
  };
}

function within(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;
}
