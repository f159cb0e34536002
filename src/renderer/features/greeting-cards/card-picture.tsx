import { classes } from '../../ui/class-names.ts';
import { useCardPicture, type PictureOf } from './use-card-picture.ts';
import './card-picture.css';

/** A card in small as it is printed. Without words of its own: who shows it says what it is. */
export function CardPicture({ className, ...card }: PictureOf & { className?: string }) {
  const { url, ratio } = useCardPicture(card);
  return (
    <span
      className={classes('card-picture', className)}
      style={{ aspectRatio: ratio ?? 105 / 148 }}
      aria-hidden="true"
    >
      {url && <img src={url} alt="" draggable={false} />}
    </span>
  );
}
